/// How a value is laid out in a format: `%05.2f`, `{:>10}`.
private struct FieldLayout {
    var fill = Letter(" ")
    var place: FieldPlace?
    var hasPlus = false
    var isAlternate = false
    var isZeroPadded = false
    var isGrouped = false
    var width = 0
    var precision: Int?
    var kind: Unicode.Scalar?

    static let widest = 10_000
}

extension Interpreter {
    /// Python's `format % values`.
    func formatted(_ format: TemplateText, _ values: TemplateValue) throws(TemplateError) -> TemplateText {
        var arguments: [TemplateValue] = [values]
        if case .list(let list) = values, list.kind == .tuple { arguments = list.items }
        var used = 0
        func next() throws(TemplateError) -> TemplateValue {
            guard used < arguments.count else { throw fail("not enough arguments for format string") }
            used += 1
            return arguments[used - 1]
        }
        var result: [Letter] = []
        var reader = FormatReader(format.letters)
        while let letter = reader.next() {
            guard letter.scalar == "%" else {
                result.append(letter)
                continue
            }
            var named: TemplateValue?
            if reader.skip("(") {
                let name = reader.text(until: ")")
                guard case .map(let map) = values else { throw fail("format requires a mapping") }
                guard let value = map[.text(name)] else { throw fail("a format names a key that is not there") }
                named = value
            }
            guard let layout = try reader.percentLayout(next) else { throw fail("incomplete format") }
            if layout.kind == "%" {
                result.append(Letter("%"))
            } else {
                let value = if let named { named } else { try next() }
                result += try laidOut(value, layout).letters
            }
        }
        var isMapping = if case .map = values { true } else { false }
        if case .list(let list) = values, list.kind != .tuple { isMapping = true }
        guard used == arguments.count || isMapping else { throw fail("not all arguments converted during string formatting") }
        try spend(result.count)
        return TemplateText(result)
    }

    /// Python's `text.format(...)`.
    func formatted(_ format: TemplateText, _ arguments: CallArguments) throws(TemplateError) -> TemplateText {
        var result: [Letter] = []
        var used = 0
        var reader = FormatReader(format.letters)
        while let letter = reader.next() {
            if letter.scalar == "{", !reader.skip("{") {
                let field = reader.text(until: "}")
                result += try self.field(field, arguments, &used).letters
            } else {
                if letter.scalar == "}" { _ = reader.skip("}") }
                result.append(letter)
            }
        }
        try spend(result.count)
        return TemplateText(result)
    }

    private func field(_ field: TemplateText, _ arguments: CallArguments, _ used: inout Int) throws(TemplateError) -> TemplateText {
        let halves = field.split(at: ":", limit: 1)
        let head = halves[0].split(at: "!", limit: 1)
        let path = head[0].split(at: ".")
        var value: TemplateValue
        if path[0].count == 0 {
            value = arguments.value(used, "") ?? .undefined("a format has more fields than there are values")
            used += 1
        } else if let index = Int(path[0].string), index >= 0 {
            value = arguments.value(index, "") ?? .undefined("a format has more fields than there are values")
        } else {
            value = arguments[path[0].string] ?? .undefined("a format names a value that is not there")
        }
        for name in path.dropFirst() { value = try attribute(name.string, of: value) }
        if case .undefined(let problem) = value { throw fail(problem) }
        if head.count > 1 { value = .text(head[1] == "r" ? try representation(value) : try string(value)) }
        guard halves.count > 1 else { return try string(value) }
        var reader = FormatReader(halves[1].letters)
        return try laidOut(value, reader.braceLayout())
    }

    private func laidOut(_ value: TemplateValue, _ layout: FieldLayout) throws(TemplateError) -> TemplateText {
        guard layout.width <= FieldLayout.widest, layout.precision ?? 0 <= 400 else { throw fail("a format is too wide") }
        let (text, isNumber) = try spelling(value, layout)
        guard isNumber, layout.isZeroPadded, layout.place == nil || layout.place == .end else {
            return try padded(text, layout.width, layout.place ?? (isNumber ? .end : .start), with: layout.fill)
        }
        let hasSign = text.hasPrefix("-") || text.hasPrefix("+")
        let digits = hasSign ? text.slice(1..<text.count) : text
        let filled = try padded(digits, layout.width - (hasSign ? 1 : 0), .end, with: Letter("0"))
        return hasSign ? text.slice(0..<1) + filled : filled
    }

    private func spelling(_ value: TemplateValue, _ layout: FieldLayout) throws(TemplateError) -> (text: TemplateText, isNumber: Bool) {
        func signed(_ text: String) -> (TemplateText, Bool) {
            (TemplateText((layout.hasPlus && !text.hasPrefix("-") ? "+" : "") + text), true)
        }
        switch layout.kind {
        case "d", "i", "u", "x", "X", "o", "b":
            guard let number = value.wholeNumber ?? value.number.flatMap({ Int(exactly: $0.rounded(.towardZero)) }) else {
                throw fail("a number is required, not '\(value.typeName)'")
            }
            let radix = ["x": 16, "X": 16, "o": 8, "b": 2][layout.kind ?? "d"] ?? 10
            let digits = String(number, radix: radix, uppercase: layout.kind == "X")
            return signed(layout.isGrouped ? Self.grouped(digits) : digits)
        case "f", "F", "%":
            guard let number = value.number else { throw fail("a number is required, not '\(value.typeName)'") }
            let scaled = layout.kind == "%" ? number * 100 : number
            let digits = FloatSpelling.fixed(scaled, places: layout.precision ?? 6)
            return signed((layout.isGrouped ? Self.grouped(digits) : digits) + (layout.kind == "%" ? "%" : ""))
        case "e", "E", "g", "G": throw fail("the format '\(layout.kind ?? "e")' is not supported")
        case "r": return (cut(try representation(value), layout), false)
        default:
            if let whole = value.wholeNumber, layout.isGrouped { return signed(Self.grouped("\(whole)")) }
            let isNumber = value.number != nil && layout.kind == nil
            return isNumber ? signed(try string(value).string) : (cut(try string(value), layout), false)
        }
    }

    private func cut(_ text: TemplateText, _ layout: FieldLayout) -> TemplateText {
        layout.precision.map { text.slice(0..<min($0, text.count)) } ?? text
    }

    /// 1,234,567.5
    private static func grouped(_ text: String) -> String {
        let whole = text.prefix { $0 != "." }
        let digits = whole.drop { $0 == "-" }
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return (whole.hasPrefix("-") ? "-" : "") + result + text.dropFirst(whole.count)
    }
}

/// Goes through the letters of a format.
private struct FormatReader {
    let letters: [Letter]
    var position = 0

    init(_ letters: [Letter]) { self.letters = letters }

    mutating func next() -> Letter? {
        guard position < letters.count else { return nil }
        position += 1
        return letters[position - 1]
    }

    var scalar: Unicode.Scalar? { position < letters.count ? letters[position].scalar : nil }

    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard self.scalar == scalar else { return false }
        position += 1
        return true
    }

    /// Up to `end`, which is swallowed.
    mutating func text(until end: Unicode.Scalar) -> TemplateText {
        let start = position
        while let scalar, scalar != end { position += 1 }
        defer { position += 1 }
        return TemplateText(letters[start..<position])
    }

    mutating func number() -> Int? {
        var number: Int?
        while let scalar, ("0"..."9").contains(scalar) {
            number = min((number ?? 0) * 10 + Int(scalar.value - 0x30), FieldLayout.widest + 1)
            position += 1
        }
        return number
    }

    /// What follows a `%`. Nil where the format ends too early.
    mutating func percentLayout(_ next: () throws(TemplateError) -> TemplateValue) throws(TemplateError) -> FieldLayout? {
        var layout = FieldLayout()
        while let flag = scalar, "-+0# ".unicodeScalars.contains(flag) {
            position += 1
            if flag == "-" { layout.place = .start }
            if flag == "+" { layout.hasPlus = true }
            if flag == "0" { layout.isZeroPadded = true }
        }
        layout.width = try skip("*") ? next().wholeNumber ?? 0 : number() ?? 0
        if skip(".") { layout.precision = try skip("*") ? next().wholeNumber ?? 0 : number() ?? 0 }
        if layout.place == nil { layout.place = .end }
        layout.kind = self.next()?.scalar
        return layout.kind == nil ? nil : layout
    }

    /// What follows a `:` in braces.
    mutating func braceLayout() -> FieldLayout {
        let places: [Unicode.Scalar: FieldPlace] = ["<": .start, "^": .middle, ">": .end]
        var layout = FieldLayout()
        if position + 1 < letters.count, let place = places[letters[position + 1].scalar] {
            layout.fill = letters[position]
            layout.place = place
            position += 2
        } else if let place = scalar.flatMap({ places[$0] }) {
            layout.place = place
            position += 1
        }
        if skip("+") { layout.hasPlus = true } else { _ = skip("-") }
        if skip("0") { layout.isZeroPadded = true }
        layout.width = number() ?? 0
        if skip(",") { layout.isGrouped = true }
        if skip(".") { layout.precision = number() }
        layout.kind = next()?.scalar
        return layout
    }
}

extension TemplateLexer {
    private static let longSigns: [StaticString] = ["//", "**", "==", "!=", ">=", "<="]
    private static let shortSigns = Set("+-/*%~[](){}><=.:|,;".unicodeScalars)

    /// One token inside a tag.
    mutating func readToken(_ first: Unicode.Scalar, _ brackets: inout [Unicode.Scalar]) throws(TemplateError) {
        if first == "'" || first == "\"" {
            try readString(first)
        } else if ("0"..."9").contains(first) {
            try readNumber()
        } else if first == "_" || first.properties.isXIDStart {
            var end = position
            while let scalar = scalar(at: end), scalar.properties.isXIDContinue { end += 1 }
            var name = String.UnicodeScalarView()
            name.append(contentsOf: source[position..<end])
            add(.name(String(name)))
            advance(to: end)
        } else if let sign = Self.longSigns.first(where: { has($0, at: position) }) {
            add(.sign("\(sign)"))
            advance(to: position + 2)
        } else if Self.shortSigns.contains(first) {
            try balance(first, &brackets)
            add(.sign(String(first)))
            advance(to: position + 1)
        } else {
            throw fail("an unexpected character, U+\(String(first.value, radix: 16, uppercase: true))")
        }
    }

    private func balance(_ sign: Unicode.Scalar, _ brackets: inout [Unicode.Scalar]) throws(TemplateError) {
        switch sign {
        case "(": brackets.append(")")
        case "[": brackets.append("]")
        case "{": brackets.append("}")
        case ")", "]", "}":
            guard let expected = brackets.popLast() else { throw fail("unexpected '\(sign)'") }
            guard sign == expected else { throw fail("unexpected '\(sign)', expected '\(expected)'") }
        default: break
        }
    }

    private func digits(from start: Int, _ isDigit: (Unicode.Scalar) -> Bool = { ("0"..."9").contains($0) }) -> Int {
        var end = start
        while let scalar = scalar(at: end), isDigit(scalar) || scalar == "_" && end > start { end += 1 }
        return end
    }

    private mutating func readNumber() throws(TemplateError) {
        let start = position
        if source[start] == "0", let base = ["x": 16, "o": 8, "b": 2][scalar(at: start + 1)?.properties.lowercaseMapping ?? ""] {
            let end = digits(from: start + 2) { Character($0).hexDigitValue.map { $0 < base } ?? false }
            guard let value = Int(plain(start + 2..<end), radix: base) else { throw fail("a malformed number") }
            add(.integer(value))
            return advance(to: end)
        }
        var end = digits(from: start)
        var isWhole = true
        let followsPoint = start > 0 && source[start - 1] == "."
        if !followsPoint, scalar(at: end) == ".", scalar(at: end + 1).map({ ("0"..."9").contains($0) }) ?? false {
            end = digits(from: end + 1)
            isWhole = false
        }
        if !followsPoint, scalar(at: end) == "e" || scalar(at: end) == "E" {
            let hasSign = scalar(at: end + 1) == "+" || scalar(at: end + 1) == "-"
            let exponent = digits(from: end + (hasSign ? 2 : 1))
            if exponent > end + (hasSign ? 2 : 1) {
                end = exponent
                isWhole = false
            }
        }
        let text = plain(start..<end)
        if isWhole {
            guard let value = Int(text) else { throw fail("a number with too many digits") }
            add(.integer(value))
        } else {
            add(.float(Double(text) ?? .infinity))
        }
        advance(to: end)
    }

    /// Without the underscores that may stand between digits.
    private func plain(_ range: Range<Int>) -> String { source[range].lazy.filter { $0 != "_" }.map(String.init).joined() }

    private mutating func readString(_ quote: Unicode.Scalar) throws(TemplateError) {
        var index = position + 1
        var letters: [Letter] = []
        while let scalar = scalar(at: index) {
            if scalar == quote {
                add(.string(letters))
                return advance(to: index + 1)
            }
            index += 1
            if scalar == "\\" { index = try readEscape(at: index, &letters) } else { letters.append(Letter(scalar)) }
        }
        throw fail("a string does not end")
    }

    /// Python's escapes; an unknown one stays as it is written.
    private func readEscape(at index: Int, _ letters: inout [Letter]) throws(TemplateError) -> Int {
        guard let scalar = scalar(at: index) else { throw fail("a string does not end") }
        let simple: [Unicode.Scalar: Unicode.Scalar] = [
            "n": "\n", "t": "\t", "r": "\r", "\\": "\\", "'": "'", "\"": "\"", "a": "\u{07}", "b": "\u{08}", "f": "\u{0C}", "v": "\u{0B}",
        ]
        if let plain = simple[scalar] {
            letters.append(Letter(plain))
        } else if let width = ["x": 2, "u": 4, "U": 8][scalar] {
            let end = index + 1 + width
            guard end <= source.count, let code = UInt32(source[index + 1..<end].map(String.init).joined(), radix: 16) else {
                throw fail("a malformed escape in a string")
            }
            letters.append(Letter(Unicode.Scalar(code) ?? "\u{FFFD}"))
            return end
        } else if ("0"..."7").contains(scalar) {
            var end = index
            while end < index + 3, let digit = self.scalar(at: end), ("0"..."7").contains(digit) { end += 1 }
            let code = UInt32(source[index..<end].map(String.init).joined(), radix: 8) ?? 0
            letters.append(Letter(Unicode.Scalar(code) ?? "\u{FFFD}"))
            return end
        } else if scalar != "\n" {
            letters += [Letter("\\"), Letter(scalar)]
        }
        return index + 1
    }
}

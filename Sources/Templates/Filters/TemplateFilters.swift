/// What may stand after `|`.
enum TemplateFilters {
    typealias Filter = @Sendable (Interpreter, TemplateValue, CallArguments) throws(TemplateError) -> TemplateValue

    static let all: [String: Filter] = [text, sequences, choices, numbers].reduce(into: [:]) { all, some in
        all.merge(some) { first, _ in first }
    }

    static let numbers: [String: Filter] = [
        "int": { (run, value, arguments) throws(TemplateError) in try run.int(value, arguments) },
        "float": { (run, value, arguments) throws(TemplateError) in
            if case .text(let text) = value { return TemplateValue(pythonFloat: text.string) ?? arguments.value(0, "default") ?? .float(0) }
            return value.number.map { .float($0) } ?? arguments.value(0, "default") ?? .float(0)
        },
        "abs": { (run, value, _) throws(TemplateError) in
            guard let number = value.number else { throw run.fail("bad operand type for abs(): '\(value.typeName)'") }
            return number < 0 ? try run.negative(value) : try run.positive(value)
        },
        "round": { (run, value, arguments) throws(TemplateError) in try run.round(value, arguments) },
        "sum": { (run, value, arguments) throws(TemplateError) in
            var sum = arguments.value(1, "start") ?? .integer(0)
            for item in try run.attributes(of: value, arguments.value(0, "attribute")) { sum = try run.calculate(sum, .plus, item) }
            return sum
        },
    ]
}

extension TemplateValue {
    /// What Python's `float` makes of a text.
    init?(pythonFloat text: String) {
        let trimmed = TemplateText(text).stripped().string.replacing("_", with: "")
        let isNumber = trimmed.allSatisfy { $0.isNumber || "+-.eE".contains($0) }
        let isWord = ["inf", "infinity", "nan"].contains(trimmed.lowercased().trimmingPrefix { "+-".contains($0) })
        guard isNumber || isWord, let value = Double(trimmed) else { return nil }
        self = .float(value)
    }
}

extension Interpreter {
    func filter(_ name: String, _ value: TemplateValue, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        guard let filter = TemplateFilters.all[name] else { throw fail("there is no filter named '\(name)'") }
        if case .text(let text) = value { try spend(text.count) }
        return try filter(self, value, arguments)
    }

    fileprivate func int(_ value: TemplateValue, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        let standard = arguments.value(0, "default") ?? .integer(0)
        switch value {
        case .bigInteger: return value
        case .text(let text):
            let base = try whole(arguments, 1, "base", standard: 10)
            guard (2...36).contains(base) else { return standard }
            var digits = text.stripped().string.replacing("_", with: "")
            let prefix = [16: "0x", 8: "0o", 2: "0b"][base]
            if let prefix, digits.lowercased().hasPrefix(prefix) { digits.removeFirst(2) }
            if let whole = Int(digits, radix: base) { return .integer(whole) }
            guard case .float(let number) = TemplateValue(pythonFloat: text.string) else { return standard }
            return Int(exactly: number.rounded(.towardZero)).map { .integer($0) } ?? standard
        default: return value.number.flatMap { Int(exactly: $0.rounded(.towardZero)) }.map { .integer($0) } ?? standard
        }
    }

    fileprivate func round(_ value: TemplateValue, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        guard let number = value.number else { throw fail("'\(value.typeName)' cannot be rounded") }
        let places = try whole(arguments, 0, "precision", standard: 0)
        guard (-300...300).contains(places) else { throw fail("the precision is out of range") }
        switch try optionalText(arguments, 1, "method")?.string ?? "common" {
        case "common":
            if let whole = value.wholeNumber, places >= 0 { return .integer(whole) }
            guard places >= 0 else { throw fail("the precision is out of range") }
            return .float(Double(FloatSpelling.fixed(number, places: places)) ?? number)
        case "ceil": return try scaled(number, places) { $0.rounded(.up) }
        case "floor": return try scaled(number, places) { $0.rounded(.down) }
        default: throw fail("method must be common, ceil or floor")
        }
    }

    private func scaled(_ number: Double, _ places: Int, _ round: (Double) -> Double) throws(TemplateError) -> TemplateValue {
        var scale = 1.0
        for _ in 0..<places.magnitude { scale *= 10 }
        return .float(places < 0 ? round(number / scale) * scale : round(number * scale) / scale)
    }
}

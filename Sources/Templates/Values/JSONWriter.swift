/// Python's `json.dumps`, with which transformers replaces Jinja's own `tojson`.
struct JSONWriter {
    var ensuresASCII = false
    /// One level of indentation; nil for all on one line.
    var indent: TemplateText?
    var itemSeparator: TemplateText = ", "
    var keySeparator: TemplateText = ": "
    var sortsKeys = false

    func write(_ value: TemplateValue, for interpreter: Interpreter) throws(TemplateError) -> TemplateText {
        var output: [Letter] = []
        try append(value, level: 0, to: &output, interpreter)
        return TemplateText(output)
    }

    private func append(
        _ value: TemplateValue, level: Int, to output: inout [Letter], _ interpreter: Interpreter
    ) throws(TemplateError) {
        try interpreter.spend(2)
        switch value {
        case .none: output += TemplateText("null").letters
        case .bool(let value): output += TemplateText(value ? "true" : "false").letters
        case .integer(let value): output += TemplateText("\(value)").letters
        case .bigInteger(let digits): output += TemplateText(digits).letters
        case .float(let value): output += TemplateText(Self.spelling(value)).letters
        case .text(let text): try append(text, to: &output, interpreter)
        case .list(let list) where list.isIndexed: try append(list, level: level, to: &output, interpreter)
        case .map(let map): try append(map, level: level, to: &output, interpreter)
        default: throw interpreter.fail("Object of type \(value.typeName) is not JSON serializable")
        }
    }

    static func spelling(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity" }
        return FloatSpelling.shortest(value)
    }

    private func breakLine(_ level: Int, _ output: inout [Letter], _ interpreter: Interpreter) throws(TemplateError) {
        guard let indent else { return }
        try interpreter.spend(level * indent.count)
        output.append(Letter("\n"))
        for _ in 0..<level { output += indent.letters }
    }

    private func append(
        _ list: ValueList, level: Int, to output: inout [Letter], _ interpreter: Interpreter
    ) throws(TemplateError) {
        output.append(Letter("["))
        for (index, item) in list.items.enumerated() {
            if index > 0 { output += itemSeparator.letters }
            try breakLine(level + 1, &output, interpreter)
            try append(item, level: level + 1, to: &output, interpreter)
        }
        if !list.items.isEmpty { try breakLine(level, &output, interpreter) }
        output.append(Letter("]"))
    }

    private func append(
        _ map: ValueMap, level: Int, to output: inout [Letter], _ interpreter: Interpreter
    ) throws(TemplateError) {
        var entries: [(key: TemplateText, value: TemplateValue)] = []
        for (key, value) in map.entries { entries.append((Self.spelling(key), value)) }
        if sortsKeys { entries.sort { $0.key.letters.lexicographicallyPrecedes($1.key.letters) { $0.code < $1.code } } }
        output.append(Letter("{"))
        for (index, entry) in entries.enumerated() {
            if index > 0 { output += itemSeparator.letters }
            try breakLine(level + 1, &output, interpreter)
            try append(entry.key, to: &output, interpreter)
            output += keySeparator.letters
            try append(entry.value, level: level + 1, to: &output, interpreter)
        }
        if !entries.isEmpty { try breakLine(level, &output, interpreter) }
        output.append(Letter("}"))
    }

    private static func spelling(_ key: ValueMap.Key) -> TemplateText {
        switch key {
        case .text(let text): text
        case .integer(let value): TemplateText("\(value)")
        case .float(let value): TemplateText(spelling(value))
        case .bool(let value): value ? "true" : "false"
        case .none: "null"
        }
    }

    private func append(_ text: TemplateText, to output: inout [Letter], _ interpreter: Interpreter) throws(TemplateError) {
        try interpreter.spend(text.count)
        output.append(Letter("\""))
        for letter in text.letters {
            if let escape = escape(letter.scalar) {
                output += letter.replaced(by: escape.unicodeScalars)
            } else {
                output.append(letter)
            }
        }
        output.append(Letter("\""))
    }

    private func escape(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case "\u{08}": "\\b"
        case "\u{0C}": "\\f"
        default:
            scalar.value < 0x20 || ensuresASCII && scalar.value > 0x7E
                ? String(scalar).utf16.map { unit in
                    let digits = String(unit, radix: 16)
                    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }.joined() : nil
        }
    }
}

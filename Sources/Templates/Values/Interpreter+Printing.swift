extension Interpreter {
    /// Python's `str`.
    func string(_ value: TemplateValue) throws(TemplateError) -> TemplateText {
        switch value {
        case .text(let text): return text
        case .undefined: return ""
        default: return try representation(value)
        }
    }

    /// Python's `repr`.
    func representation(_ value: TemplateValue) throws(TemplateError) -> TemplateText {
        try spend(2)
        switch value {
        case .undefined: return "Undefined"
        case .none: return "None"
        case .bool(let value): return value ? "True" : "False"
        case .integer(let value): return TemplateText("\(value)")
        case .bigInteger(let digits): return TemplateText(digits)
        case .float(let value): return TemplateText(FloatSpelling.shortest(value))
        case .text(let text): return try quoted(text)
        case .list(let list): return try representation(list)
        case .map(let map): return try representation(map)
        case .namespace(let index):
            let inner = try deeper { () throws(TemplateError) in try representation(namespaces[index]) }
            return "<Namespace " + inner + ">"
        case .loop(let index): return TemplateText(loops.indices.contains(index) ? "<LoopContext \(loops[index].index + 1)>" : "")
        case .callable: return "<function>"
        }
    }

    private func representation(_ list: ValueList) throws(TemplateError) -> TemplateText {
        guard list.kind != .generator else { return "<generator object>" }
        var parts: [TemplateText] = []
        for item in list.items { parts.append(try representation(item)) }
        let inner = TemplateText(", ").joining(parts)
        try spend(inner.count)
        switch list.kind {
        case .list: return "[" + inner + "]"
        case .tuple: return "(" + inner + (parts.count == 1 ? ",)" : ")")
        default: return TemplateText(list.kind.rawValue) + "([" + inner + "])"
        }
    }

    private func representation(_ map: ValueMap) throws(TemplateError) -> TemplateText {
        var parts: [TemplateText] = []
        for (key, value) in map.entries { parts.append(try representation(key.value) + ": " + representation(value)) }
        let inner = TemplateText(", ").joining(parts)
        try spend(inner.count)
        return "{" + inner + "}"
    }

    private func quoted(_ text: TemplateText) throws(TemplateError) -> TemplateText {
        try spend(text.count)
        let hasSingle = text.letters.contains { $0.scalar == "'" }
        let quote: Unicode.Scalar = hasSingle && !text.letters.contains { $0.scalar == "\"" } ? "\"" : "'"
        var result = [Letter(quote)]
        for letter in text.letters {
            switch letter.scalar {
            case quote, "\\": result += letter.replaced(by: "\\\(letter.scalar)".unicodeScalars)
            case "\n": result += letter.replaced(by: "\\n".unicodeScalars)
            case "\r": result += letter.replaced(by: "\\r".unicodeScalars)
            case "\t": result += letter.replaced(by: "\\t".unicodeScalars)
            default:
                if letter.scalar.isPrintable {
                    result.append(letter)
                } else {
                    result += letter.replaced(by: Self.escape(letter.code).unicodeScalars)
                }
            }
        }
        return TemplateText(result + [Letter(quote)])
    }

    private static func escape(_ code: UInt32) -> String {
        let digits = String(code, radix: 16)
        let (mark, width) = code < 0x100 ? ("\\x", 2) : code < 0x10000 ? ("\\u", 4) : ("\\U", 8)
        return mark + String(repeating: "0", count: width - digits.count) + digits
    }
}

extension Unicode.Scalar {
    /// Python's `str.isprintable`.
    fileprivate var isPrintable: Bool {
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        case .spaceSeparator: self == " "
        default: true
        }
    }
}

extension TemplateFilters {
    static let text: [String: Filter] = [
        "trim": { (run, value, arguments) throws(TemplateError) in
            .text(try run.string(value).stripped(of: run.optionalText(arguments, 0, "chars")))
        },
        "upper": { (run, value, _) throws(TemplateError) in .text(try run.string(value).uppercased) },
        "lower": { (run, value, _) throws(TemplateError) in .text(try run.string(value).lowercased) },
        "capitalize": { (run, value, _) throws(TemplateError) in .text(try run.string(value).capitalized) },
        "title": { (run, value, _) throws(TemplateError) in .text(try run.string(value).titledAfterBreaks) },
        "string": { (run, value, _) throws(TemplateError) in .text(try run.string(value)) },
        "safe": { (run, value, _) throws(TemplateError) in .text(try run.string(value)) },
        "escape": escape, "e": escape, "forceescape": escape,
        "replace": { (run, value, arguments) throws(TemplateError) in
            let old = try run.string(run.required(arguments, 0, "old"))
            let new = try run.string(run.required(arguments, 1, "new"))
            return try run.replace(run.string(value), old, new, limit: run.whole(arguments, 2, "count", standard: -1))
        },
        "format": { (run, value, arguments) throws(TemplateError) in
            let values =
                arguments.named.isEmpty
                ? TemplateValue.list(ValueList(arguments.positional, kind: .tuple)) : .map(run.named(arguments.named))
            return .text(try run.formatted(run.string(value), values))
        },
        "indent": { (run, value, arguments) throws(TemplateError) in try run.indent(run.string(value), arguments) },
        "center": { (run, value, arguments) throws(TemplateError) in
            .text(try run.padded(run.string(value), run.whole(arguments, 0, "width", standard: 80), .middle))
        },
        "truncate": { (run, value, arguments) throws(TemplateError) in try run.truncate(run.string(value), arguments) },
        "wordcount": { (run, value, _) throws(TemplateError) in .integer(try run.wordCount(run.string(value))) },
        "tojson": { (run, value, arguments) throws(TemplateError) in try run.json(value, arguments) },
    ]

    private static let escape: Filter = { (run, value, _) throws(TemplateError) in
        let signs: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "'": "&#39;", "\"": "&#34;"]
        let letters = try run.string(value).letters.flatMap { letter in
            signs[letter.scalar].map { letter.replaced(by: $0.unicodeScalars) } ?? [letter]
        }
        return try run.text(letters)
    }
}

extension Interpreter {
    func replace(_ text: TemplateText, _ old: TemplateText, _ new: TemplateText, limit: Int) throws(TemplateError) -> TemplateValue {
        let places = old.count > 0 ? text.places(of: old).count : text.count + 1
        try spend(text.count + places * new.count)
        return .text(text.replacing(old, with: new, limit: limit))
    }

    fileprivate func indent(_ text: TemplateText, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        var indentation: TemplateText
        if case .text(let given) = arguments.value(0, "width") {
            indentation = given
        } else {
            let width = try whole(arguments, 0, "width", standard: 4)
            try spend(max(width, 0))
            indentation = TemplateText(String(repeating: " ", count: max(width, 0)))
        }
        let (first, blank) = (flag(arguments, 1, "first"), flag(arguments, 2, "blank"))
        let lines = (text + "\n").lines()
        try spend(lines.count * indentation.count)
        let indented = lines.enumerated().map { index, line in
            (index > 0 ? blank || line.count > 0 : first) ? indentation + line : line
        }
        return try self.text(TemplateText("\n").joining(indented).letters)
    }

    fileprivate func truncate(_ text: TemplateText, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        let length = try whole(arguments, 0, "length", standard: 255)
        let end = try optionalText(arguments, 2, "end") ?? "..."
        let leeway = try whole(arguments, 3, "leeway", standard: 5)
        guard length >= end.count, leeway >= 0 else { throw fail("expected length >= \(end.count) and leeway >= 0") }
        if text.count - leeway <= length { return .text(text) }
        let start = text.slice(0..<length - end.count)
        if flag(arguments, 1, "killwords") { return .text(start + end) }
        return .text((start.splitFromRight(at: " ", limit: 1).first ?? start) + end)
    }

    fileprivate func wordCount(_ text: TemplateText) -> Int {
        var count = 0
        var isInside = false
        for letter in text.letters {
            let isWord = letter.scalar == "_" || letter.scalar.properties.isAlphabetic || letter.scalar.properties.numericType != nil
            if isWord, !isInside { count += 1 }
            isInside = isWord
        }
        return count
    }

    fileprivate func json(_ value: TemplateValue, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        var writer = JSONWriter()
        writer.ensuresASCII = flag(arguments, 0, "ensure_ascii")
        switch arguments.value(1, "indent") {
        case nil, .some(.none): break
        case .text(let indent): writer.indent = indent
        case .some(let width):
            guard let width = width.wholeNumber else { throw fail("the argument 'indent' has to be a number") }
            try spend(max(width, 0))
            writer.indent = TemplateText(String(repeating: " ", count: max(width, 0)))
        }
        if writer.indent != nil { writer.itemSeparator = "," }
        if let separators = arguments.value(2, "separators"), case .list(let pair) = separators, pair.items.count == 2 {
            writer.itemSeparator = try string(pair.items[0])
            writer.keySeparator = try string(pair.items[1])
        }
        writer.sortsKeys = flag(arguments, 3, "sort_keys")
        return try text(writer.write(value, for: self).letters)
    }
}

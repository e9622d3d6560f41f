extension TemplateMethods {
    typealias TextMethod = Method<TemplateText>

    static let ofTexts: [String: TextMethod] = [cutting, finding, casing, classes].reduce(into: [:]) { all, some in
        all.merge(some) { first, _ in first }
    }

    private static let cutting: [String: TextMethod] = [
        "strip": { (run, text, arguments) throws(TemplateError) in .text(text.stripped(of: try run.optionalText(arguments, 0, "chars"))) },
        "lstrip": { (run, text, arguments) throws(TemplateError) in
            .text(text.stripped(of: try run.optionalText(arguments, 0, "chars"), right: false))
        },
        "rstrip": { (run, text, arguments) throws(TemplateError) in
            .text(text.stripped(of: try run.optionalText(arguments, 0, "chars"), left: false))
        },
        "split": { (run, text, arguments) throws(TemplateError) in try run.split(text, arguments, fromRight: false) },
        "rsplit": { (run, text, arguments) throws(TemplateError) in try run.split(text, arguments, fromRight: true) },
        "splitlines": { (run, text, arguments) throws(TemplateError) in
            try run.list(text.lines(keepingEnds: run.flag(arguments, 0, "keepends")).map { .text($0) })
        },
        "partition": { (run, text, arguments) throws(TemplateError) in try run.partition(text, arguments, fromRight: false) },
        "rpartition": { (run, text, arguments) throws(TemplateError) in try run.partition(text, arguments, fromRight: true) },
        "removeprefix": { (run, text, arguments) throws(TemplateError) in
            let part = try run.requiredText(arguments, 0, "prefix")
            return .text(text.hasPrefix(part) ? text.slice(part.count..<text.count) : text)
        },
        "removesuffix": { (run, text, arguments) throws(TemplateError) in
            let part = try run.requiredText(arguments, 0, "suffix")
            return .text(text.hasSuffix(part) ? text.slice(0..<text.count - part.count) : text)
        },
        "replace": { (run, text, arguments) throws(TemplateError) in
            try run.replace(
                text, run.requiredText(arguments, 0, "old"), run.requiredText(arguments, 1, "new"),
                limit: run.whole(arguments, 2, "count", standard: -1))
        },
        "join": { (run, text, arguments) throws(TemplateError) in try run.join(run.required(arguments, 0, "iterable"), with: text) },
        "format": { (run, text, arguments) throws(TemplateError) in .text(try run.formatted(text, arguments)) },
    ]

    private static let finding: [String: TextMethod] = [
        "startswith": { (run, text, arguments) throws(TemplateError) in .bool(try run.hasEnd(text, arguments) { $0.hasPrefix($1) }) },
        "endswith": { (run, text, arguments) throws(TemplateError) in .bool(try run.hasEnd(text, arguments) { $0.hasSuffix($1) }) },
        "find": { (run, text, arguments) throws(TemplateError) in .integer(try run.place(text, arguments, last: false) ?? -1) },
        "rfind": { (run, text, arguments) throws(TemplateError) in .integer(try run.place(text, arguments, last: true) ?? -1) },
        "index": { (run, text, arguments) throws(TemplateError) in
            guard let place = try run.place(text, arguments, last: false) else { throw run.fail("substring not found") }
            return .integer(place)
        },
        "rindex": { (run, text, arguments) throws(TemplateError) in
            guard let place = try run.place(text, arguments, last: true) else { throw run.fail("substring not found") }
            return .integer(place)
        },
        "count": { (run, text, arguments) throws(TemplateError) in
            let part = try run.requiredText(arguments, 0, "sub")
            return .integer(part.count == 0 ? text.count + 1 : text.places(of: part).count)
        },
    ]

    private static let casing: [String: TextMethod] = [
        "upper": { _, text, _ in .text(text.uppercased) },
        "lower": { _, text, _ in .text(text.lowercased) },
        "casefold": { _, text, _ in .text(text.lowercased) },
        "title": { _, text, _ in .text(text.titled) },
        "capitalize": { _, text, _ in .text(text.capitalized) },
        "swapcase": { _, text, _ in .text(text.swappedCase) },
        "zfill": { (run, text, arguments) throws(TemplateError) in
            let width = try run.whole(arguments, 0, "width", standard: 0)
            let hasSign = text.hasPrefix("-") || text.hasPrefix("+")
            let digits = hasSign ? text.slice(1..<text.count) : text
            let padded = try run.padded(digits, width - (hasSign ? 1 : 0), .end, with: Letter("0"))
            return .text(hasSign ? text.slice(0..<1) + padded : padded)
        },
        "center": { (run, text, arguments) throws(TemplateError) in .text(try run.padded(text, arguments, .middle)) },
        "ljust": { (run, text, arguments) throws(TemplateError) in .text(try run.padded(text, arguments, .start)) },
        "rjust": { (run, text, arguments) throws(TemplateError) in .text(try run.padded(text, arguments, .end)) },
    ]

    private static let classes: [String: TextMethod] = [
        "isupper": { _, text, _ in .bool(text.isAll(upper: true)) },
        "islower": { _, text, _ in .bool(text.isAll(upper: false)) },
        "isspace": { _, text, _ in .bool(text.isAll(\.isTemplateSpace)) },
        "isdigit": { _, text, _ in
            .bool(text.isAll { $0.properties.numericType == .decimal || $0.properties.numericType == .digit })
        },
        "isdecimal": { _, text, _ in .bool(text.isAll { $0.properties.numericType == .decimal }) },
        "isnumeric": { _, text, _ in .bool(text.isAll { $0.properties.numericType != nil }) },
        "isalpha": { _, text, _ in .bool(text.isAll(\.isLetter)) },
        "isalnum": { _, text, _ in .bool(text.isAll { $0.isLetter || $0.properties.numericType != nil }) },
        "isascii": { _, text, _ in .bool(text.letters.allSatisfy { $0.scalar.isASCII }) },
        "isidentifier": { _, text, _ in
            let isStart = text.letters.first.map { $0.scalar == "_" || $0.scalar.properties.isXIDStart } ?? false
            return .bool(isStart && text.isAll(\.properties.isXIDContinue))
        },
    ]
}

extension Unicode.Scalar {
    /// Python's `str.isalpha`.
    fileprivate var isLetter: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }
}

extension NoteBlockKind {
    /// The block as plain readable text, without a line end behind it.
    package var text: String {
        switch self {
        case .paragraph(let text), .quote(let text), .code(_, let text): text
        case .list(let items, let ordered): Self.listText(items, ordered: ordered)
        case .tasks(let tasks): tasks.map { "- [\($0.state.mark)] " + $0.text }.joined(separator: "\n")
        case .table(let header, let rows):
            ([header] + rows).filter { !$0.isEmpty }.map { $0.joined(separator: " | ") }.joined(separator: "\n")
        case .definition(let term, let meaning): term + (Self.isHan(term.last) && Self.isHan(meaning.first) ? "：" : ": ") + meaning
        case .property(let key, let value): "\(key): \(value)"
        }
    }

    /// Whether the colon behind it, or before it, is a wide one.
    private static func isHan(_ character: Character?) -> Bool {
        guard let scalar = character?.unicodeScalars.first else { return false }
        return EastAsian.holds(scalar) && !(0xAC00...0xD7A3).contains(scalar.value)
    }

    /// Whether `text` would be empty.
    var isEmpty: Bool {
        switch self {
        case .paragraph(let text), .quote(let text), .code(_, let text): text.isEmpty
        case .list(let items, _): items.isEmpty
        case .tasks(let tasks): tasks.isEmpty
        case .table: text.isEmpty
        case .definition, .property: false
        }
    }

    /// Nested items keep their indentation in front of the mark; only the outermost items of an ordered list are numbered.
    private static func listText(_ items: [String], ordered: Bool) -> String {
        var number = 0
        return items.map { item in
            let indent = item.prefix { $0 == " " }
            guard ordered, indent.isEmpty else { return "\(indent)- \(item.dropFirst(indent.count))" }
            number += 1
            return "\(number). \(item)"
        }.joined(separator: "\n")
    }
}

extension NoteBlockKind {
    /// The same block with every text in it passed through a function.
    func mapText(_ transform: (String) -> String) -> NoteBlockKind {
        switch self {
        case .paragraph(let text): .paragraph(transform(text))
        case .list(let items, let ordered): .list(items: items.map(transform), ordered: ordered)
        case .tasks(let tasks): .tasks(tasks.map { NoteTask(text: transform($0.text), state: $0.state) })
        case .table(let header, let rows): .table(header: header.map(transform), rows: rows.map { $0.map(transform) })
        case .code(let language, let text): .code(language: language, text: transform(text))
        case .quote(let text): .quote(transform(text))
        case .definition(let term, let meaning): .definition(term: transform(term), meaning: transform(meaning))
        case .property(let key, let value): .property(key: key, value: transform(value))
        }
    }
}

extension NoteSection {
    /// Sets `text` from the blocks.
    package mutating func renderText() {
        text = blocks.map(\.kind.text).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}

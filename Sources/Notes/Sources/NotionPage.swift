/// A page of a Notion database as Markdown: `Key: value` lines stand between the title and the text.
enum NotionPage {
    /// Turns those lines into properties, dates, tags; they stay in the text as property blocks.
    static func takeProperties(from draft: inout NoteDraft) {
        draft.kind = .notion
        guard let section = draft.sections.first, section.heading == nil, let block = section.blocks.first,
            case .paragraph(let text) = block.kind
        else { return }
        let lines = text.split(separator: "\n").map(property)
        let fields = lines.compactMap { $0 }
        guard fields.count == lines.count else { return }
        let kept = draft.properties.count
        draft.take(fields, dateSource: .metadata)
        let blocks = draft.properties[kept...].map { NoteBlock(kind: .property(key: $0.key, value: $0.value), span: block.span) }
        draft.sections[0].blocks.replaceSubrange(0..<1, with: blocks)
    }

    private static func property(_ line: Substring) -> NoteProperty? {
        guard let colon = line.firstIndex(of: ":"), line.distance(from: line.startIndex, to: colon) <= 50 else { return nil }
        let key = line[..<colon].trimmed
        let value = line[line.index(after: colon)...]
        guard !key.isEmpty, value.first == " ", !value.trimmed.isEmpty, key.split(separator: " ").count <= 5 else { return nil }
        return NoteProperty(key: key, value: value.trimmed)
    }
}

/// Logseq's export as JSON: `{"version": 1, "blocks": [pages]}`.
enum LogseqExport: JSONExport {
    static func recognises(_ outline: JSONOutline) -> Bool {
        outline.keys(ofListIn: outline.members["blocks"]).contains("page-name")
    }

    static func drafts(_ outline: JSONOutline, _ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        var names = NoteNames()
        var texts: [String: String] = [:]
        let pages = outline.members["blocks"]
        _ = outline.drafts(in: pages, called: "page", kind: .logseq) { page throws(SkipReason) in
            collect(page["children"].list, into: &texts, depth: 0)
            return nil
        }
        return outline.drafts(in: pages, called: "page", kind: .logseq) { page throws(SkipReason) in
            guard let name = page["page-name"].string else { throw .damaged("the page has no name") }
            return draft(page, name, texts, file, &names)
        }
    }

    private static func collect(_ blocks: [JSONNode], into texts: inout [String: String], depth: Int) {
        guard depth < OutlineBlock.deepestNesting else { return }
        for block in blocks {
            if let id = block["id"].string, let text = block["content"].string { texts[id] = ownLines(text).joined(separator: " ") }
            collect(block["children"].list, into: &texts, depth: depth + 1)
        }
    }

    /// Without the lines that the program keeps for itself.
    private static func ownLines(_ text: String) -> [String] {
        OutlinePage.withoutMachineLines(text.split(separator: "\n").map { InlineLine(text: $0.trimmed) }).map(\.text)
    }

    private static func draft(_ page: JSONNode, _ name: String, _ texts: [String: String], _ file: SourceFile, _ names: inout NoteNames)
        -> NoteDraft
    {
        let blocks = page["children"].list.map { outline($0, texts, depth: 0) }
        let day = CalendarDay(writtenAs: name) ?? CalendarDay(inName: name)
        var builder = file.builder(.logseq)
        builder.edit { draft in
            draft.statedTitle = (page["properties"]["title"].string ?? name).singleLine
            draft.created = day.map { NoteDate(day: $0, source: .title) }
            draft.memberPath = names.unique(name)
            draft.folder = file.name.title
            for key in page["properties"].keys where key != "title" && !OutlinePage.isMachineKey(key.lowercased()) {
                let value = page["properties"][key]
                let values = value.isList ? value.strings : [value.plain].compactMap(\.self)
                draft.take(values.map { NoteProperty(key: key, value: $0) }, dateSource: .metadata)
            }
        }
        return MarkdownReader.read(Array(OutlineBlock.markdown(blocks).utf8), into: builder).finished()
    }

    private static func outline(_ block: JSONNode, _ texts: [String: String], depth: Int) -> OutlineBlock {
        let children = depth < OutlineBlock.deepestNesting ? block["children"].list.map { outline($0, texts, depth: depth + 1) } : []
        var text = ownLines(block["content"].string ?? "").joined(separator: "\n")
        if let task = OutlinePage.task(text) { text = "[\(task.state.mark)] " + task.text }
        return OutlineBlock(text: OutlineBlock.resolved(text, texts), headingLevel: nil, children: children)
    }
}

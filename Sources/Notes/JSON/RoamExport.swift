/// Roam's export: pages with blocks in blocks, daily pages named by their day.
enum RoamExport: JSONExport {
    static func recognises(_ outline: JSONOutline) -> Bool {
        outline.elementKeys.contains("title")
            && !outline.elementKeys.isDisjoint(with: ["children", "edit-time", "create-time", ":node/title", "uid"])
            && outline.elementKeys.isDisjoint(with: ["content", "text", "body", "messages"])
    }

    static func drafts(_ outline: JSONOutline, _ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        var names = NoteNames()
        // A block is referred to by its identifier from anywhere.
        var texts: [String: String] = [:]
        _ = outline.drafts(in: outline.whole, called: "page", kind: .roam) { page throws(SkipReason) in
            collect(page["children"].list, into: &texts, depth: 0)
            return nil
        }
        return outline.drafts(in: outline.whole, called: "page", kind: .roam) { page throws(SkipReason) in
            guard let title = page["title"].plain else { throw .damaged("the page has no title") }
            return draft(page, title, texts, file, &names)
        }
    }

    private static func collect(_ blocks: [JSONNode], into texts: inout [String: String], depth: Int) {
        guard depth < OutlineBlock.deepestNesting else { return }
        for block in blocks {
            if let id = block["uid"].string, let text = block["string"].string { texts[id] = text }
            collect(block["children"].list, into: &texts, depth: depth + 1)
        }
    }

    private static func draft(_ page: JSONNode, _ title: String, _ texts: [String: String], _ file: SourceFile, _ names: inout NoteNames)
        -> NoteDraft
    {
        let blocks = page["children"].list.map { outline($0, texts, depth: 0) }
        var builder = file.builder(.roam)
        let day = CalendarDay(writtenAs: title)
        let times = page["children"].list.compactMap { $0["create-time"].number }
        builder.edit { draft in
            draft.statedTitle = title.singleLine
            let time = page["create-time"].isNull ? JSONNode(times.min()) : page["create-time"]
            draft.created = day.map { NoteDate(day: $0, source: .title) } ?? time.date(file.options)
            draft.changed = page["edit-time"].date(file.options)
            draft.memberPath = names.unique(title)
            draft.folder = file.name.title
        }
        return MarkdownReader.read(Array(OutlineBlock.markdown(blocks).utf8), into: builder).finished()
    }

    private static func outline(_ block: JSONNode, _ texts: [String: String], depth: Int) -> OutlineBlock {
        let children = depth < OutlineBlock.deepestNesting ? block["children"].list.map { outline($0, texts, depth: depth + 1) } : []
        let level = block["heading"].number.map { Int($0) }.flatMap { (1...3).contains($0) ? $0 : nil }
        return OutlineBlock(
            text: RoamText.markdown(block["string"].string ?? "", texts), headingLevel: depth == 0 ? level : nil, children: children)
    }
}

/// Roam's marks as common Markdown.
enum RoamText {
    static func markdown(_ text: String, _ texts: [String: String]) -> String {
        var plain = OutlineBlock.resolved(text, texts).replacing("#[[", with: "[[")
        for (mark, box) in [("{{[[TODO]]}}", "[ ]"), ("{{TODO}}", "[ ]"), ("{{[[DONE]]}}", "[x]"), ("{{DONE}}", "[x]")] {
            plain = plain.replacing(mark, with: box)
        }
        plain = withoutComponents(plain).replacing("^^", with: "==")
        return italics(plain)
    }

    /// `{{query: …}}`, `{{embed: …}}`, `{{[[table]]}}` are the program's own; nobody wrote them to be read.
    private static func withoutComponents(_ text: String) -> String {
        var plain = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "{{") {
            var depth = 0
            guard
                let end = rest[start.lowerBound...].firstIndex(where: { character in
                    if character == "{" { depth += 1 } else if character == "}" { depth -= 1 }
                    return depth == 0
                })
            else { break }
            plain += rest[..<start.lowerBound]
            rest = rest[rest.index(after: end)...]
        }
        return plain + rest
    }

    /// `__italics__` are bold in common Markdown.
    private static func italics(_ text: String) -> String { text.replacing("__", with: "*") }
}

/// Simplenote's `notes.json`: `{"activeNotes": [...], "trashedNotes": [...]}`, the first line of each the title.
enum SimplenoteExport: JSONExport {
    static func recognises(_ outline: JSONOutline) -> Bool { outline.members["activeNotes"] != nil }

    static func drafts(_ outline: JSONOutline, _ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        var names = NoteNames()
        let active = outline.drafts(in: outline.members["activeNotes"], called: "note", kind: .simplenote) { note throws(SkipReason) in
            guard let content = note["content"].string else { throw .damaged("the note has no text") }
            return draft(content, note, file, &names)
        }
        let trashed = outline.drafts(in: outline.members["trashedNotes"], called: "note in the trash", kind: .simplenote) {
            note throws(SkipReason) in
            .leftOut(.inTrash, as: names.unique(TitleFromText.of(note["content"].string ?? "") ?? "Untitled"), kind: .simplenote)
        }
        return active + trashed
    }

    private static func draft(_ content: String, _ note: JSONNode, _ file: SourceFile, _ names: inout NoteNames) -> NoteDraft {
        let text = content.replacing("\r\n", with: "\n")
        let title = text.split(separator: "\n").first.map { $0.trimmed } ?? ""
        let isMarkdown = note["markdown"].flag
        var builder = file.builder(.simplenote)
        builder.edit { draft in
            draft.nameAfterText(String(title.drop { $0 == "#" }).trimmed)
            draft.created = note["creationDate"].date(file.options)
            draft.changed = note["lastModified"].date(file.options)
            draft.add(tags: note["tags"].strings)
            if note["pinned"].flag { draft.properties.append(NoteProperty(key: "pinned", value: "yes")) }
            draft.memberPath = names.unique(draft.statedTitle ?? "")
            draft.folder = file.name.title
        }
        if isMarkdown {
            builder = MarkdownReader.read(Array(text.utf8), into: builder)
        } else {
            let end = text.firstRange(of: title)?.upperBound ?? text.startIndex
            PlainTextReader.read(Array(text[end...].utf8), into: &builder)
            // A note of one line is all title.
            if builder.draft.links.isEmpty, text[end...].trimmed.isEmpty { builder.add(.paragraph(title), span: 0..<0) }
        }
        return builder.finished()
    }
}

/// A file of a Joplin export that has its facts at the end; its tags and notebook stand in other files.
enum JoplinFile {
    /// - Throws: `SkipReason.partOfExport` for what is no note, `.encrypted`, `.inTrash`.
    static func read(_ item: JoplinItem, _ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        switch item.kind {
        case .note: break
        case .notebook: throw .partOfExport("a notebook")
        case .tag, .noteTag: throw .partOfExport("a tag")
        case .resource: throw .partOfExport("an attachment")
        case nil: throw .partOfExport("what the program keeps for itself")
        }
        if item.isEncrypted { throw .encrypted }
        if item.isSet("deleted_time") { throw .inTrash }
        let index = file.siblings.exports.joplin
        var builder = file.builder(.joplin)
        builder.edit { draft in
            draft.take(fields(item), dateSource: .metadata)
            draft.statedTitle = item.title.singleLine
            if item.title.isEmpty { draft.nameAfterText(TitleFromText.of(item.body) ?? "Untitled") }
            draft.add(tags: index.tags(of: item.id))
            draft.folder = index.folder(item["parent_id"])
        }
        if item["is_todo"] == "1" {
            builder.add(.tasks([NoteTask(text: item.title.singleLine, done: item.isSet("todo_completed"))]), span: 0..<0)
        }
        if item["markup_language"] == "2" {
            HTMLReader.read(item.body, span: 0..<file.byteCount, into: &builder)
        } else {
            builder = MarkdownReader.read(Array(item.body.utf8), into: builder)
        }
        var draft = builder.finished()
        draft.links = draft.links.compactMap { link in resolved(link, index) }
        return [draft]
    }

    private static func fields(_ item: JoplinItem) -> [NoteProperty] {
        var found = [NoteProperty(key: "created", value: item.time("created")), NoteProperty(key: "changed", value: item.time("updated"))]
        for (key, name) in [("source_url", "source"), ("author", "author")] where item.isSet(key) {
            found.append(NoteProperty(key: name, value: item[key]))
        }
        return found.filter { !$0.value.isEmpty }
    }

    /// `:/id` names a note's file, or an attachment.
    private static func resolved(_ link: NoteLink, _ index: JoplinIndex) -> NoteLink? {
        guard link.target.hasPrefix(":/") else { return link }
        var link = link
        let id = String(link.target.dropFirst(2))
        link.target = index.resource(id) ?? id
        return link.target.isEmpty ? nil : link
    }
}

/// What a reader found in a file, before the file's name, its time and the other notes are taken into account.
struct NoteDraft {
    /// A title that the source states: frontmatter, an export's field.
    var statedTitle: String?
    /// Where that title stands.
    var statedTitleSource = NoteTitleSource.metadata
    /// The first heading of level 1, if it comes before every other heading.
    var headingTitle: String?
    var aliases: [String] = []
    var created: NoteDate?
    var changed: NoteDate?
    var tags: [String] = []
    var properties: [NoteProperty] = []
    var sections: [NoteSection] = []
    var links: [NoteLink] = []
    var remarks: [FileRemark] = []
    /// Folder inside a container (a notebook, an archive's folder), below the file's own.
    var folder: String?
    /// The name inside a container, for a file that holds several notes.
    var memberPath: String?
    var kind: SourceKind = .markdown
    /// Dates of day and month by number, whose order the whole source tells.
    var unsureDates: [NoteHints.UnsureDate] = []
    /// The orders of day and month that dates of the note show.
    var dayOrders: [DayOrder] = []
    /// Names that blocks of the note have, for other notes to refer to.
    var blockNames: [String] = []
    /// Set when the note itself asks to be left out.
    var leftOut: SkipReason?

    /// The first words, for a note that no title was given.
    mutating func nameAfterText(_ title: String?) {
        statedTitle = title
        statedTitleSource = .text
    }

    /// Adds tags without `#`, each once whatever its case.
    mutating func add(tags new: some Sequence<String>) {
        for tag in new {
            let name = tag.hasPrefix("#") ? String(tag.dropFirst()) : tag
            guard !name.isEmpty, !tags.contains(where: { $0.lowercased() == name.lowercased() }) else { continue }
            tags.append(name)
        }
    }

    /// Stands for a note in a file of several that could not be read, so that it is named.
    static func leftOut(_ reason: SkipReason, as name: String, kind: SourceKind) -> NoteDraft {
        var draft = NoteDraft()
        draft.leftOut = reason
        draft.memberPath = name
        draft.kind = kind
        return draft
    }
}

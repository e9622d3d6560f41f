/// One piece of a section, and where it stands.
package struct NoteBlock: Sendable, Equatable, Codable {
    package var kind: NoteBlockKind
    /// Bytes of the decoded file's UTF-8.
    package var span: Range<Int>

    package init(kind: NoteBlockKind, span: Range<Int> = 0..<0) {
        self.kind = kind
        self.span = span
    }
}

/// What a piece of a note is; every text in it is plain, its markup gone.
package enum NoteBlockKind: Sendable, Equatable, Codable {
    case paragraph(String)
    /// Items of nested lists follow their parent, indented by two spaces a level.
    case list(items: [String], ordered: Bool)
    case tasks([NoteTask])
    case table(header: [String], rows: [[String]])
    case code(language: String?, text: String)
    case quote(String)
    /// `**Term**: meaning`.
    case definition(term: String, meaning: String)
    /// `key:: value`.
    case property(key: String, value: String)
}

import Languages

/// One thing a person wrote, with everything about it that a model can be taught.
package struct Note: Sendable, Equatable, Codable {
    /// What the note is called: frontmatter title, else first top heading, else file name.
    package var title: String
    /// Where the title was read; nil in notes that were kept before this was noted.
    package var titleSource: NoteTitleSource?
    /// Other names for it, in the order written.
    package var aliases: [String]
    /// When it was written, and where that is known from.
    package var created: NoteDate?
    /// When it was last changed, and where that is known from.
    package var changed: NoteDate?
    /// Tags without `#`, in the order written, each once (compared without case).
    package var tags: [String]
    /// The folder below the root that was added: "" at the root, "/" between names.
    package var folder: String
    /// Frontmatter keys and `key:: value` lines, in the order written.
    package var properties: [NoteProperty]
    /// The text in reading order; what stands before the first heading is a section without heading.
    package var sections: [NoteSection]
    /// What the note points at, in the order written.
    package var links: [NoteLink]
    /// The notes that point at this one, in the order of their paths, each once.
    package var backlinks: [NoteReference]
    /// The language that most of the text is written in.
    package var language: NoteLanguage
    /// The file that it came from.
    package var source: NoteSource
    /// SHA-256, in hexadecimal, of the title and the normalised body: the identity of what is written.
    package var contentHash: String

    package init(
        title: String,
        titleSource: NoteTitleSource? = nil,
        aliases: [String] = [],
        created: NoteDate? = nil,
        changed: NoteDate? = nil,
        tags: [String] = [],
        folder: String = "",
        properties: [NoteProperty] = [],
        sections: [NoteSection] = [],
        links: [NoteLink] = [],
        backlinks: [NoteReference] = [],
        language: NoteLanguage = .english,
        source: NoteSource = NoteSource(),
        contentHash: String = ""
    ) {
        self.title = title
        self.titleSource = titleSource
        self.aliases = aliases
        self.created = created
        self.changed = changed
        self.tags = tags
        self.folder = folder
        self.properties = properties
        self.sections = sections
        self.links = links
        self.backlinks = backlinks
        self.language = language
        self.source = source
        self.contentHash = contentHash
    }
}

extension Note {
    /// The day it was written, where more than the file's time says so.
    package var statedDay: CalendarDay? { created.flatMap { $0.source == .fileTime ? nil : $0.day } }
}

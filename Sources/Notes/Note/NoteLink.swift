/// One place where a note points at something.
package struct NoteLink: Sendable, Equatable, Codable {
    /// The title, path or address as written, percent escapes undone.
    package var target: String
    /// The heading or block after `#`, where one is given.
    package var anchor: String?
    /// The words that stand for the link in the text.
    package var text: String
    /// Index into the note's sections.
    package var section: Int
    /// Whether the target is shown in place: `![[…]]` or an image.
    package var isEmbed: Bool
    /// The note that the target names, where one was imported.
    package var resolved: NoteReference?

    package init(
        target: String,
        anchor: String? = nil,
        text: String,
        section: Int = 0,
        isEmbed: Bool = false,
        resolved: NoteReference? = nil
    ) {
        self.target = target
        self.anchor = anchor
        self.text = text
        self.section = section
        self.isEmbed = isEmbed
        self.resolved = resolved
    }
}

/// Another note, named so that a person and a table can find it.
package struct NoteReference: Sendable, Hashable, Codable {
    package var title: String
    package var contentHash: String

    package init(title: String, contentHash: String) {
        self.title = title
        self.contentHash = contentHash
    }
}

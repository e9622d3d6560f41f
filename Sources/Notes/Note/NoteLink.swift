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
    /// The title of the imported note that the target names, once that is known.
    package var resolved: String?

    package init(target: String, anchor: String? = nil, text: String, section: Int = 0, isEmbed: Bool = false, resolved: String? = nil) {
        self.target = target
        self.anchor = anchor
        self.text = text
        self.section = section
        self.isEmbed = isEmbed
        self.resolved = resolved
    }
}

/// Where a note's title was read, the most trustworthy first.
package enum NoteTitleSource: String, Sendable, Codable, CaseIterable {
    case frontmatter
    /// The field of an export, the properties of a document.
    case metadata
    /// The first heading of a file, the line that a document shows as its title.
    case heading
    /// The first words, where nothing else names it.
    case text
    case fileName
    /// The names of the folders together with the file's: `2021/11/07.md`.
    case folder
}

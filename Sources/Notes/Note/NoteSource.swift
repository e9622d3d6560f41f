/// The file that a note was read from.
package struct NoteSource: Sendable, Equatable, Codable {
    /// Path below the root that was added, "/" between names; what stands in an archive follows its name: `export.zip/Page.md`.
    package var path: String
    package var byteCount: Int
    /// SHA-256 of the file's bytes, in hexadecimal.
    package var sha256: String
    package var kind: SourceKind
    /// Other files that hold the same note.
    package var alsoAt: [String]

    package init(path: String = "", byteCount: Int = 0, sha256: String = "", kind: SourceKind = .markdown, alsoAt: [String] = []) {
        self.path = path
        self.byteCount = byteCount
        self.sha256 = sha256
        self.kind = kind
        self.alsoAt = alsoAt
    }
}

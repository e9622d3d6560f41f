import Notes

/// What became of one file below a root, or of one that stands in an archive.
package struct FileRecord: Sendable, Equatable, Codable {
    package let path: String
    /// A short stable word: "note", "skipped", "failed".
    package let outcome: String
    /// The reason, as one line.
    package let detail: String?
    /// Whether it stands inside another file and was not met by the walk.
    package let isMember: Bool
    /// How the file stood when it was read; nil for what was not met as a file.
    package let stamp: FileStamp?
    /// SHA-256 of its bytes, in hexadecimal; "" where they were not read.
    package let sha256: String

    package init(
        path: String, outcome: String, detail: String? = nil, isMember: Bool = false, stamp: FileStamp? = nil, sha256: String = ""
    ) {
        self.path = path
        self.outcome = outcome
        self.detail = detail
        self.isMember = isMember
        self.stamp = stamp
        self.sha256 = sha256
    }
}

/// A secret that was masked, and where; the secret itself is not kept.
package struct SecretRecord: Sendable, Equatable, Codable {
    /// The file, or the note inside a file.
    package let path: String
    package let kind: String
    /// The headings above it, "" where there is none.
    package let place: String

    package init(path: String, kind: String, place: String) {
        self.path = path
        self.kind = kind
        self.place = place
    }
}

/// What became of one file below a root.
package struct FileRecord: Sendable, Equatable, Codable {
    package let path: String
    /// A short stable word: "note", "skipped", "failed".
    package let outcome: String
    /// The reason, as one line.
    package let detail: String?

    package init(path: String, outcome: String, detail: String? = nil) {
        self.path = path
        self.outcome = outcome
        self.detail = detail
    }
}

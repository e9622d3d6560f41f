/// What a reading of one root found beside its notes.
package struct SourceReading: Sendable, Equatable {
    package var files: [FileRecord]
    package var secrets: [SecretRecord]
    /// How it was read: another reading with the same fingerprint of the same files gives the same notes.
    package var fingerprint: String
    /// The reading in numbers, as JSON.
    package var report: String

    package init(files: [FileRecord], secrets: [SecretRecord] = [], fingerprint: String = "", report: String = "") {
        self.files = files
        self.secrets = secrets
        self.fingerprint = fingerprint
        self.report = report
    }
}

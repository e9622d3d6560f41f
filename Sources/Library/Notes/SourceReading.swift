import Notes

/// A part of what a reading of one root gives.
package struct SourcePiece: Sendable {
    package var notes: [Note]
    package var files: [FileRecord]
    package var secrets: [SecretRecord]

    package init(notes: [Note] = [], files: [FileRecord] = [], secrets: [SecretRecord] = []) {
        self.notes = notes
        self.files = files
        self.secrets = secrets
    }
}

/// What is said of a reading of one root as a whole.
package struct SourceReading: Sendable, Equatable {
    /// How it was read: another reading with the same fingerprint of the same files gives the same notes.
    package var fingerprint: String
    /// The reading in numbers, as JSON.
    package var report: String
    /// What its owner chose for this root.
    package var choices: SourceChoices

    package init(fingerprint: String = "", report: String = "", choices: SourceChoices = SourceChoices()) {
        self.fingerprint = fingerprint
        self.report = report
        self.choices = choices
    }
}

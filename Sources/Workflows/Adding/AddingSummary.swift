import Library
import Notes

/// What adding notes came to: what was read, and what that changed in the library.
@dynamicMemberLookup
package struct AddingSummary: Sendable, Equatable, Encodable {
    /// Of all sources together.
    package var report = ImportReport()
    /// What it changed in the library.
    package var changes = SyncCounts()
    /// Sources that are not there, as a disk that is not plugged in; their notes stay.
    package var missing: [String] = []
    package var seconds = 0.0

    package subscript<Value>(dynamicMember figure: KeyPath<ImportReport, Value>) -> Value { report[keyPath: figure] }

    private enum CodingKeys: String, CodingKey {
        case files, kinds, notes, words, skipped, masked, languages, dates, from, to, changes, missing, seconds
    }

    /// One flat object, in which all keys are always there: who reads the line needs no second look.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(report.files, forKey: .files)
        try container.encode(report.kinds, forKey: .kinds)
        try container.encode(report.notes, forKey: .notes)
        try container.encode(report.words, forKey: .words)
        try container.encode(report.skipped, forKey: .skipped)
        try container.encode(report.masked, forKey: .masked)
        try container.encode(report.languages, forKey: .languages)
        try container.encode(report.dates, forKey: .dates)
        try container.encode(report.from, forKey: .from)
        try container.encode(report.to, forKey: .to)
        try container.encode(changes, forKey: .changes)
        try container.encode(missing, forKey: .missing)
        try container.encode(seconds, forKey: .seconds)
    }
}

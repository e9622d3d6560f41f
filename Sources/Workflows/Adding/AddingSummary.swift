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

    private enum CodingKeys: String, CodingKey { case changes, missing, seconds }

    /// One flat object.
    package func encode(to encoder: any Encoder) throws {
        try report.encodeFlat(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(changes, forKey: .changes)
        try container.encode(missing, forKey: .missing)
        try container.encode(seconds, forKey: .seconds)
    }
}

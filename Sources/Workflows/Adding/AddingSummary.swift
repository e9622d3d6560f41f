import Library
import Notes

/// What adding notes came to.
package struct AddingSummary: Sendable, Equatable, Codable {
    /// Every file that was met.
    package var files = 0
    /// Files that notes were learnt from, by kind.
    package var kinds: [String: Int] = [:]
    package var notes = 0
    package var words = 0
    /// Files that did not become notes, by reason.
    package var skipped: [String: Int] = [:]
    /// Secrets that were masked, by kind.
    package var masked: [String: Int] = [:]
    package var languages: [String: Int] = [:]
    package var from: CalendarDay?
    package var to: CalendarDay?
    /// What it changed in the library.
    package var changes = SyncCounts()
    /// Sources that are not there, as a disk that is not plugged in; their notes stay.
    package var missing: [String] = []
    package var seconds = 0.0

    mutating func take(_ report: ImportReport) {
        files += report.files
        notes += report.notes
        words += report.words
        kinds.merge(report.kinds, uniquingKeysWith: +)
        skipped.merge(report.skipped, uniquingKeysWith: +)
        masked.merge(report.masked, uniquingKeysWith: +)
        languages.merge(report.languages, uniquingKeysWith: +)
        from = [from, report.from].compactMap(\.self).min()
        to = [to, report.to].compactMap(\.self).max()
    }

    /// All keys are always there: who reads the line needs no second look.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(files, forKey: .files)
        try container.encode(kinds, forKey: .kinds)
        try container.encode(notes, forKey: .notes)
        try container.encode(words, forKey: .words)
        try container.encode(skipped, forKey: .skipped)
        try container.encode(masked, forKey: .masked)
        try container.encode(languages, forKey: .languages)
        try container.encode(from, forKey: .from)
        try container.encode(to, forKey: .to)
        try container.encode(changes, forKey: .changes)
        try container.encode(missing, forKey: .missing)
        try container.encode(seconds, forKey: .seconds)
    }
}

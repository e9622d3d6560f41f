/// What one file gave in the end, once every other note is known.
struct JoinedFile: Sendable {
    private(set) var notes: [Note] = []
    private(set) var outcome: FileOutcome
    /// The file's own part of the import's numbers.
    private(set) var report: ImportReport

    /// - Parameter places: where the file's notes stand in the facts that were joined.
    init(_ file: FoundFile, _ reading: FileReading, at places: Range<Int>, _ joining: Joining) {
        outcome = FileOutcome(
            root: file.root, path: file.path, byteCount: file.byteCount, stamp: file.stamp, sha256: reading.sha256, outcome: .learnt([]),
            remarks: reading.remarks)
        report = ImportReport()
        var reason = reading.skipped
        for (place, note) in zip(places, reading.notes) {
            if let drop = joining.reasonToDrop(place) {
                reason = reason ?? drop
                if reading.notes.count > 1 { outcome.remarks.append(.memberSkipped(path: note.source.path, reason: drop)) }
            } else if !take(note, at: place, joining) {
                reason = .noText
            }
        }
        outcome.outcome = notes.isEmpty ? .skipped(reason ?? .noText) : .learnt(notes.map(\.contentHash))
        report.add(ImportReport(of: outcome, kind: reading.notes.first?.source.kind))
    }

    /// - Returns: whether anything is left of the note without its template's lines.
    private mutating func take(_ original: Note, at place: Int, _ joining: Joining) -> Bool {
        var note = original
        let dropped = joining.complete(&note, at: place)
        if dropped > 0 { outcome.remarks.append(.boilerplateDropped(lineCount: dropped)) }
        guard note.hasText else { return false }
        report.count(note)
        notes.append(note)
        return true
    }
}

extension Note {
    /// Whether it says anything beyond its title.
    var hasText: Bool { !properties.isEmpty || sections.contains { !$0.text.isEmpty } }
}

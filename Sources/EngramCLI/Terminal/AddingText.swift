import Synchronization
import Workflows

extension NoteAdding.Progress {
    /// `████░░░░  reading  4,608/10,000 files  31 MB`
    var words: String {
        let share = Double(filesDone) / Double(max(1, filesTotal))
        switch phase {
        case .finding: return "found \(Words.count(filesTotal, "file"))"
        case .reading:
            return [Words.bar(share), "reading \(Words.count(filesDone))/\(Words.count(filesTotal)) files", Words.bytes(bytesDone)]
                .joined(separator: "  ")
        case .joining:
            return [Words.bar(share), "keeping \(Words.count(filesDone))/\(Words.count(filesTotal)) files"].joined(separator: "  ")
        }
    }
}

/// Says which notes changed: all of them to programs, the first dozen of each kind to people.
final class ChangeList: Sendable {
    private let console: Console
    private let counts = Mutex<[NoteAdding.Change.Kind: Int]>([:])
    private static let mostShown = 12

    init(_ console: Console) { self.console = console }

    func take(_ change: NoteAdding.Change) {
        try? console.emit(change)
        let number = counts.withLock { counts in
            counts[change.kind, default: 0] += 1
            return counts[change.kind] ?? 0
        }
        guard number <= Self.mostShown else { return }
        console.say("  \(change.kind.rawValue.padded(to: 8))" + (change.from.map { "\($0) → " } ?? "") + change.path.visible)
    }

    func finish() {
        for (kind, count) in counts.withLock({ $0 }).sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count > Self.mostShown {
            console.say("  \(kind.rawValue.padded(to: 8))and \(Words.count(count - Self.mostShown)) more")
        }
    }
}

extension AddingPreview {
    func show(on console: Console) {
        let rows = notes.map { note in
            let day = note.day.map { "\($0)" } ?? "no day"
            let from = note.dayFrom.map { "day from the \($0.words)" } ?? ""
            return [day, note.title, note.path.visible, "title from the \(note.titleFrom.words)", from]
        }
        console.say("would read \(Words.count(notes.count, "note")):")
        console.say(Words.table(rows))
        guard !leftOut.isEmpty else { return }
        console.say("would leave out \(Words.count(leftOut.count, "file")):")
        console.say(Words.table(leftOut.map { [$0.path.visible, $0.reason] }))
    }
}

extension AddingSummary {
    func show(on console: Console) {
        console.say(
            "\(Words.count(report.notes, "note")) with \(Words.count(report.words, "word")) from \(Words.count(report.files, "file")) in \(Words.time(seconds))"
        )
        let moves = [
            ("new", changes.added), ("changed", changes.changed), ("moved", changes.moved), ("deleted", changes.deleted),
            ("unchanged", changes.unchanged),
        ].filter { $0.1 > 0 }
        var rows: [[String]] = []
        if !moves.isEmpty { rows.append(["changes", Self.list(moves)]) }
        if !report.kinds.isEmpty { rows.append(["files", Self.list(Self.sorted(report.kinds).map { ($0.0.spelledOut, $0.1) })]) }
        if !report.skipped.isEmpty { rows.append(["skipped", Self.list(Self.sorted(report.skipped)) + "   (engram notes skipped)"]) }
        if !report.masked.isEmpty { rows.append(["masked", Self.list(Self.sorted(report.masked)) + "   (engram notes masked)"]) }
        if report.languages.count > 1 { rows.append(["languages", Self.list(Self.sorted(report.languages))]) }
        if !report.dates.isEmpty {
            rows.append(["dates", Self.list(Self.sorted(report.dates).map { ("from the \(NoteAdding.words(ofDate: $0.0))", $0.1) })])
        }
        if let from = report.from, let to = report.to { rows.append(["written", from == to ? "\(from)" : "\(from) to \(to)"]) }
        if !rows.isEmpty { console.say(Words.table(rows)) }
    }

    /// The commonest first.
    private static func sorted(_ counts: [String: Int]) -> [(String, Int)] {
        counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }

    private static func list(_ counts: [(String, Int)]) -> String {
        counts.map { "\(Words.count($0.1)) \($0.0)" }.joined(separator: ", ")
    }
}

extension String {
    /// `plainText` as «plain text».
    fileprivate var spelledOut: String { reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) } }

    /// With spaces behind it up to a width.
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }

    /// Line ends and other controls of a name as one character each, so that a name stays on its line.
    var visible: String { String(map { $0.isNewline || $0.asciiValue.map { $0 < 0x20 || $0 == 0x7F } ?? false ? "\u{FFFD}" : $0 }) }
}

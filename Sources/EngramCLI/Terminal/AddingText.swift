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

/// Says what adding would bring in as soon as it is known, and at the end what it would leave out.
final class PreviewList: Sendable {
    private let console: Console
    private let leftOut = Mutex<[[String]]>([])

    init(_ console: Console) { self.console = console }

    func take(_ note: AddingPreview.Arrival) {
        try? console.emit(note)
        let day = note.day.map { "\($0)" } ?? "no day"
        let origins = ["title from the \(note.titleFrom.words)"] + (note.dayFrom.map { ["day from the \($0.words)"] } ?? [])
        console.say("  \(day.padded(to: 12))\(note.title)")
        console.say("  \("".padded(to: 12))\(note.path.visible), \(Words.count(note.words, "word")); \(origins.joined(separator: ", "))")
    }

    func take(_ part: AddingPreview.LeftOut) {
        try? console.emit(part)
        leftOut.withLock { $0.append([part.path.visible, part.reason]) }
    }

    func finish(_ preview: AddingPreview) throws {
        let rows = leftOut.withLock { $0 }
        if !rows.isEmpty {
            console.say("would leave out:")
            console.say(console.table(rows))
        }
        let report = preview.report
        console.say(
            "would bring in \(Words.count(report.notes, "note")) with \(Words.count(report.words, "word")) "
                + "from \(Words.count(report.files, "file")); nothing was written")
        let titles = NoteAdding.Report.sorted(preview.titles).map { ("from the \(NoteAdding.words(ofTitle: $0.0))", $0.1) }
        var rest = report.rows(isKept: false)
        if !titles.isEmpty { rest.append(["titles", NoteAdding.Report.list(titles)]) }
        if !rest.isEmpty { console.say(console.table(rest)) }
        try console.emit(preview)
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
        let rows = (moves.isEmpty ? [] : [["changes", NoteAdding.Report.list(moves)]]) + report.rows(isKept: true)
        if !rows.isEmpty { console.say(console.table(rows)) }
    }
}

extension NoteAdding.Report {
    /// - Parameter isKept: whether the brain can be asked for more.
    fileprivate func rows(isKept: Bool) -> [[String]] {
        var rows: [[String]] = []
        if !kinds.isEmpty { rows.append(["files", Self.list(Self.sorted(kinds).map { ($0.0.spelledOut, $0.1) })]) }
        if !skipped.isEmpty { rows.append(["skipped", Self.list(Self.sorted(skipped)) + (isKept ? "   (engram notes skipped)" : "")]) }
        if !masked.isEmpty { rows.append(["masked", Self.list(Self.sorted(masked)) + (isKept ? "   (engram notes masked)" : "")]) }
        if languages.count > 1 { rows.append(["languages", Self.list(Self.sorted(languages))]) }
        if !dates.isEmpty {
            rows.append(["dates", Self.list(Self.sorted(dates).map { ("from the \(NoteAdding.words(ofDate: $0.0))", $0.1) })])
        }
        if let from, let to { rows.append(["written", from == to ? "\(from)" : "\(from) to \(to)"]) }
        return rows
    }

    /// The commonest first.
    fileprivate static func sorted(_ counts: [String: Int]) -> [(String, Int)] {
        counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }

    fileprivate static func list(_ counts: [(String, Int)]) -> String {
        counts.map { "\(Words.count($0.1)) \($0.0)" }.joined(separator: ", ")
    }
}

extension String {
    /// `plainText` as «plain text».
    fileprivate var spelledOut: String { reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) } }

    /// With spaces behind it up to a width.
    fileprivate func padded(to width: Int) -> String { TextWidth.padded(self + " ", to: width) }

    /// Line ends and other controls of a name as one character each, so that a name stays on its line.
    var visible: String { String(map { $0.isNewline || $0.asciiValue.map { $0 < 0x20 || $0 == 0x7F } ?? false ? "\u{FFFD}" : $0 }) }
}

import Synchronization
import Terminals
import Workflows

extension NoteAdding.Progress {
    /// `████░░░░  reading  4,608/10,000 files  31 MB`
    var words: String {
        let share = Double(filesDone) / Double(max(1, filesTotal))
        switch phase {
        case .finding: return Words.text("adding.found", ["files": Words.count(filesTotal, "file")])
        case .reading:
            return [Words.bar(share), Words.text("adding.reading", counts), Words.bytes(bytesDone)].joined(separator: "  ")
        case .joining: return [Words.bar(share), Words.text("adding.keeping", counts)].joined(separator: "  ")
        }
    }

    private var counts: [String: String] { ["done": Words.count(filesDone), "all": Words.count(filesTotal)] }
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
        console.say(
            "  \(Words.term("change", change.kind.rawValue).padded(to: 8))" + (change.from.map { "\($0) → " } ?? "") + change.path.visible)
    }

    func finish() {
        for (kind, count) in counts.withLock({ $0 }).sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count > Self.mostShown {
            let more = Words.text("list.more", ["n": Words.count(count - Self.mostShown)])
            console.say("  \(Words.term("change", kind.rawValue).padded(to: 8))\(more)")
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
        let day = note.day.map { "\($0)" } ?? Words.text("adding.day.none")
        let title = Words.text("adding.title", ["place": Words.term("title", note.titleFrom.rawValue)])
        let origins = [title] + (note.dayFrom.map { [Words.text("adding.day", ["place": Words.term("date", $0.rawValue)])] } ?? [])
        let place = Words.text(
            "adding.preview.place",
            ["path": note.path.visible, "words": Words.count(note.words, "word"), "origins": Words.list(origins)])
        console.say("  \(day.padded(to: 12))\(note.title)")
        console.say("  \("".padded(to: 12))\(place)")
    }

    func take(_ part: AddingPreview.LeftOut) {
        try? console.emit(part)
        leftOut.withLock { $0.append([part.path.visible, part.reason]) }
    }

    func finish(_ preview: AddingPreview) throws {
        let rows = leftOut.withLock { $0 }
        if !rows.isEmpty {
            console.say(Words.text("adding.left"))
            console.say(console.table(rows))
        }
        let report = preview.report
        console.say(
            Words.text(
                "adding.preview",
                [
                    "notes": Words.count(report.notes, "note"), "words": Words.count(report.words, "word"),
                    "files": Words.count(report.files, "file"),
                ]))
        let titles = NoteAdding.Report.sorted(preview.titles).map {
            (Words.text("adding.from", ["place": Words.term("title", $0.0)]), $0.1)
        }
        var rest = report.rows(isKept: false)
        if !titles.isEmpty { rest.append([Words.text("adding.row.titles"), NoteAdding.Report.list(titles)]) }
        if !rest.isEmpty { console.say(console.table(rest)) }
        try console.emit(preview)
    }
}

extension AddingSummary {
    func show(on console: Console) {
        console.say(
            Words.text(
                "adding.done",
                [
                    "notes": Words.count(report.notes, "note"), "words": Words.count(report.words, "word"),
                    "files": Words.count(report.files, "file"), "time": Words.time(seconds),
                ]))
        let moves = [
            ("new", changes.added), ("changed", changes.changed), ("moved", changes.moved), ("deleted", changes.deleted),
            ("unchanged", changes.unchanged),
        ].filter { $0.1 > 0 }.map { (Words.term("change", $0.0), $0.1) }
        let rows = (moves.isEmpty ? [] : [[Words.text("adding.row.changes"), NoteAdding.Report.list(moves)]]) + report.rows(isKept: true)
        if !rows.isEmpty { console.say(console.table(rows)) }
    }
}

extension NoteAdding.Report {
    /// - Parameter isKept: whether the brain can be asked for more.
    fileprivate func rows(isKept: Bool) -> [[String]] {
        var rows: [[String]] = []
        if !kinds.isEmpty {
            rows.append([Words.text("adding.row.files"), Self.list(Self.sorted(kinds).map { (Words.term("kind", $0.0), $0.1) })])
        }
        if !skipped.isEmpty {
            let list = Self.list(Self.sorted(skipped).map { (Words.term("skip", $0.0), $0.1) })
            rows.append([Words.text("adding.row.skipped"), list + (isKept ? "   (engram notes skipped)" : "")])
        }
        if !masked.isEmpty {
            rows.append([
                Words.text("adding.row.masked"),
                Self.list(Self.sorted(masked).map { (Words.term("secret", $0.0), $0.1) }) + (isKept ? "   (engram notes masked)" : ""),
            ])
        }
        if languages.count > 1 {
            let list = Self.list(Self.sorted(languages).map { (Words.term("language", $0.0), $0.1) })
            rows.append([Words.text("adding.row.languages"), list])
        }
        if !dates.isEmpty {
            let places = Self.sorted(dates).map { (Words.text("adding.from", ["place": Words.term("date", $0.0)]), $0.1) }
            rows.append([Words.text("adding.row.dates"), Self.list(places)])
        }
        if let from, let to {
            let span = from == to ? "\(from)" : Words.text("adding.span", ["from": from, "to": to])
            rows.append([Words.text("adding.row.written"), span])
        }
        return rows
    }

    /// The commonest first.
    fileprivate static func sorted(_ counts: [String: Int]) -> [(String, Int)] {
        counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }

    fileprivate static func list(_ counts: [(String, Int)]) -> String {
        Words.list(counts.map { "\(Words.count($0.1)) \($0.0)" })
    }
}

extension String {
    /// With spaces behind it up to a width.
    fileprivate func padded(to width: Int) -> String { TextWidth.padded(self + " ", to: width) }

    /// Line ends and other controls of a name as one character each, so that a name stays on its line.
    var visible: String { String(map { $0.isNewline || $0.asciiValue.map { $0 < 0x20 || $0 == 0x7F } ?? false ? "\u{FFFD}" : $0 }) }
}

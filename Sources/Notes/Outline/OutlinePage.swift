import Foundation

/// A page of Logseq: Markdown whose outermost list is the page.
enum OutlinePage {
    /// The page's name: `a___b` and `a%2Fb` stand for `a/b`, and a journal's name for its day.
    static func title(of name: String, isJournal: Bool) -> String {
        if isJournal, let day = CalendarDay(inName: name) { return day.description }
        let plain = name.replacing("___", with: "/")
        return plain.removingPercentEncoding ?? plain
    }

    /// Properties that the program keeps for itself.
    static func isMachineKey(_ key: String) -> Bool {
        [
            "id", "collapsed", "heading", "background-color", "file", "file-path", "hl-page", "ls-type", "hl-type", "hl-color", "template",
            "template-including-parent", "icon",
        ].contains(key) || key.hasPrefix("logseq.") || key.hasPrefix("query-") || key.hasPrefix("card-")
    }

    private static let states: [(words: [String], state: NoteTask.State)] = [
        (["TODO ", "LATER ", "WAITING ", "WAIT "], .open), (["DOING ", "NOW ", "IN-PROGRESS "], .started), (["DONE "], .done),
        (["CANCELED ", "CANCELLED "], .cancelled),
    ]

    /// The text without its task word, and what became of the task; nil when there is none.
    static func task(_ text: String) -> (text: String, state: NoteTask.State)? {
        for (words, state) in states {
            guard let word = words.first(where: text.hasPrefix) else { continue }
            var rest = text.dropFirst(word.count)
            if rest.hasPrefix("[#"), let end = rest.firstIndex(of: "]") { rest = rest[rest.index(after: end)...] }
            return (rest.trimmed, state)
        }
        return nil
    }

    /// Without what the program writes under a block: its own properties, clocks, schedules, queries.
    static func withoutMachineLines(_ lines: [InlineLine]) -> [InlineLine] {
        var isInLog = false
        return lines.filter { line in
            let text = line.text
            if text == ":LOGBOOK:" || text.hasPrefix("#+BEGIN_QUERY") { isInLog = true }
            defer { if text == ":END:" || text.hasPrefix("#+END_QUERY") { isInLog = false } }
            if isInLog || text.hasPrefix("#+") || text.hasPrefix("SCHEDULED: ") || text.hasPrefix("DEADLINE: ") { return false }
            return FieldLine(text).map { !isMachineKey($0.key.lowercased()) } ?? true
        }
    }
}

import Terminals
import Workflows

extension PatternEvent {
    func show(on console: Console) {
        switch self {
        case .begun(let statements, let notes, let model):
            console.say(
                Words.text(
                    "patterns.begun",
                    ["model": model, "statements": Words.count(statements, "statement"), "notes": Words.count(notes, "note")]))
        case .remarked(let remarks): console.note(remarks: remarks)
        case .reading(let done, let count, let secondsLeft):
            let words = Words.text("patterns.reading", ["done": Words.count(done), "all": Words.count(count)])
            console.progress(Self.line(words, done, count, secondsLeft), isLast: done == count)
        case .grouped(let groups): console.say(Words.text("patterns.grouped", ["groups": Words.count(groups, "group")]))
        case .checking(let done, let count, let patterns, let secondsLeft):
            let words = Words.text("patterns.checking", ["done": Words.count(done), "all": Words.count(count)])
            console.progress(
                Self.line(words + "  " + Words.count(patterns, "pattern"), done, count, secondsLeft), isLast: done == count)
        }
    }

    private static func line(_ words: String, _ done: Int, _ count: Int, _ secondsLeft: Double) -> String {
        [Words.bar(Double(done) / Double(max(1, count))), words, Words.text("progress.left", ["time": Words.time(secondsLeft)])]
            .joined(separator: "  ")
    }
}

extension PatternSummary {
    func show(on console: Console) {
        for pattern in patterns { pattern.show(on: console) }
        if patterns.isEmpty, isRead { console.say(Words.text("patterns.none")) }
        if !patterns.isEmpty { console.say(Words.text("patterns.words", ["model": model])) }
        let others = states.filter { $0.key != "kept" }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        if !others.isEmpty {
            let list = Words.list(others.map { "\(Words.count($0.value)) \(Words.term("group", $0.key))" })
            console.say(Words.text("summary.dropped", ["n": Words.count(others.reduce(0) { $0 + $1.value }), "list": list]))
        }
        if !isRead { console.say(Words.text("patterns.unread")) }
        if left > 0 { console.say(Words.text("patterns.left", ["groups": Words.count(left, "group")])) }
        if beyond > 0 { console.say(Words.text("patterns.beyond", ["groups": Words.count(beyond, "group")])) }
        console.next(left > 0 || !isRead ? Words.text("study.next") : "engram train")
    }
}

extension FoundPattern {
    /// What the model worded, then what the notes say themselves, then what was asked of whom.
    func show(on console: Console) {
        console.say(console.styled(pattern, .bold))
        console.say(console.table(notes.map { [$0.day ?? "", $0.title == $0.day ? "" : $0.title, $0.statement] }))
        console.say(
            Words.text(
                "patterns.checked",
                [
                    "notes": Words.count(checked.notes, "note"), "dated": Words.count(checked.dated),
                    "asked": Words.count(checked.asked), "outside": Words.count(checked.outside),
                ]))
        console.say()
    }
}

import Terminals
import Workflows

extension StudyEvent {
    func show(on console: Console) {
        switch self {
        case .begun(let passages, let left, let model):
            let known = passages - left
            console.say(
                left == 0
                    ? Words.text("study.all", ["passages": Words.count(passages, "passage")])
                    : Words.text(
                        "study.begun",
                        [
                            "model": model, "passages": Words.count(left, "passage"),
                            "known": known > 0
                                ? Words.text("study.begun.known", ["n": Words.count(known)]) : Words.text("study.begun.fresh"),
                        ]))
        case .remarked(let remarks): console.note(remarks: remarks)
        case .progress(let done, let count, let questions, let secondsLeft):
            console.progress(
                [
                    Words.bar(Double(done) / Double(max(1, count))),
                    Words.text("study.progress", ["done": Words.count(done), "all": Words.count(count)]),
                    Words.count(questions, "question"), Words.text("progress.left", ["time": Words.time(secondsLeft)]),
                ].joined(separator: "  "), isLast: done == count)
        }
    }
}

extension StudySummary {
    /// - Parameter isLast: whether to say what comes next.
    func show(on console: Console, isLast: Bool = true) {
        console.say(
            Words.text(
                "study.done",
                [
                    "questions": Words.count(questions, "question"), "statements": Words.count(statements, "statement"),
                    "wanting": Words.count(wanting),
                ]))
        let reasons = dropped.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        if !reasons.isEmpty {
            let list = Words.list(reasons.map { "\(Words.count($0.value)) \(Words.term("writing", $0.key))" })
            console.say(Words.text("summary.dropped", ["n": Words.count(reasons.reduce(0) { $0 + $1.value }), "list": list]))
        }
        if left > 0 { console.say(Words.text("study.left", ["passages": Words.count(left, "passage")])) }
        if isLast { console.next(left > 0 ? Words.text("study.next") : "engram train") }
    }
}

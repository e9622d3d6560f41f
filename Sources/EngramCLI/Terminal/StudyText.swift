import Workflows

extension StudyEvent {
    func show(on console: Console) {
        switch self {
        case .begun(let passages, let left, let model):
            let known = passages - left
            console.say(
                left == 0
                    ? "All \(Words.count(passages, "passage")) were studied already."
                    : "\(model) studies \(Words.count(left, "passage"))"
                        + (known > 0 ? ", \(Words.count(known)) were studied already." : ".")
                        + " Ctrl-C saves and ends; the same command goes on.")
        case .remarked(let remarks): console.note(remarks: remarks)
        case .progress(let done, let count, let questions, let secondsLeft):
            console.progress(
                "\(Words.bar(Double(done) / Double(max(1, count))))  passage \(Words.count(done))/\(Words.count(count))  "
                    + "\(Words.count(questions, "question"))  \(Words.time(secondsLeft)) left", isLast: done == count)
        }
    }
}

extension StudySummary {
    func show(on console: Console) {
        console.say(
            "\(Words.count(questions, "question")) about \(Words.count(statements, "statement")); "
                + "\(Words.count(wanting)) of these are asked for too seldom")
        let reasons = dropped.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        if !reasons.isEmpty {
            let list = reasons.map { "\(Words.count($0.value)) \($0.key)" }.joined(separator: ", ")
            console.say("Dropped \(Words.count(reasons.reduce(0) { $0 + $1.value })): \(list)")
        }
        if left > 0 { console.say("\(Words.count(left, "passage")) left.") }
        console.next(left > 0 ? "the same command, which goes on" : "engram train")
    }
}

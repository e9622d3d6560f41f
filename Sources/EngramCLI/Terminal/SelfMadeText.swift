import Workflows

extension SelfMadeEvent {
    func show(on console: Console) {
        switch self {
        case .begun(let sections, let left, let model):
            let known = sections - left
            console.say(
                left == 0
                    ? "All \(Words.count(sections, "section")) were written about already."
                    : "\(model) writes about \(Words.count(left, "section"))"
                        + (known > 0 ? ", \(Words.count(known)) were written about already." : ".") + " The first two are measured …")
        case .measured(let sections, let secondsLeft):
            console.say(
                "The other \(Words.count(sections)) will take about \(Words.time(secondsLeft)). Ctrl-C saves and ends; the same command goes on."
            )
        case .progress(let done, let count, let kept, let secondsLeft):
            let share = Double(done) / Double(max(1, count))
            console.progress(
                "\(Words.bar(share))  section \(Words.count(done))/\(Words.count(count))  \(Words.count(kept)) kept  "
                    + "\(Words.time(secondsLeft)) left", isLast: done == count)
        }
    }
}

extension SelfMadeSummary {
    func show(on console: Console) {
        func list(_ counts: [String: Int]) -> String {
            counts.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\(Words.count($0.value)) \($0.key)" }
                .joined(separator: ", ")
        }
        let all = kept.values.reduce(0, +)
        console.say("Kept \(Words.count(all))" + (all > 0 ? ": \(list(kept))" : ""))
        if !dropped.isEmpty { console.say("Dropped \(Words.count(dropped.values.reduce(0, +))): \(list(dropped))") }
        if wasInterrupted { console.say("\(Words.count(left, "section")) left; the same command goes on.") }
    }
}

import Terminals
import Workflows

extension SelfMadeEvent {
    func show(on console: Console) {
        switch self {
        case .begun(let sections, let left, let model):
            let known = sections - left
            console.say(
                left == 0
                    ? Words.text("selfmade.all", ["sections": Words.count(sections, "section")])
                    : Words.text(
                        "selfmade.begun",
                        [
                            "model": model, "sections": Words.count(left, "section"),
                            "known": known > 0
                                ? Words.text("selfmade.begun.known", ["n": Words.count(known)]) : Words.text("study.begun.fresh"),
                        ]))
        case .measured(let sections, let secondsLeft):
            console.say(Words.text("selfmade.measured", ["n": Words.count(sections), "time": Words.time(secondsLeft)]))
        case .progress(let done, let count, let kept, let secondsLeft):
            let share = Double(done) / Double(max(1, count))
            console.progress(
                [
                    Words.bar(share), Words.text("selfmade.progress", ["done": Words.count(done), "all": Words.count(count)]),
                    Words.text("selfmade.kept", ["n": Words.count(kept)]),
                    Words.text("progress.left", ["time": Words.time(secondsLeft)]),
                ].joined(separator: "  "), isLast: done == count)
        }
    }
}

extension SelfMadeSummary {
    func show(on console: Console) {
        func list(_ counts: [String: Int]) -> String {
            let shown = counts.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            return Words.list(shown.map { "\(Words.count($0.value)) \(Words.term("writing", $0.key))" })
        }
        let all = kept.values.reduce(0, +)
        console.say(
            all > 0
                ? Words.text("summary.kept.list", ["n": Words.count(all), "list": list(kept)])
                : Words.text("summary.kept", ["n": Words.count(all)]))
        if !dropped.isEmpty {
            console.say(Words.text("summary.dropped", ["n": Words.count(dropped.values.reduce(0, +)), "list": list(dropped)]))
        }
        if wasInterrupted { console.say(Words.text("selfmade.left", ["sections": Words.count(left, "section")])) }
    }
}

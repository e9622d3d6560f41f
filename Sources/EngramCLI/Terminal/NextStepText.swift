import Workflows

extension NextStep {
    /// What to type, behind «Next: ».
    var words: String {
        switch self {
        case .begin: "engram init"
        case .pull(let model): Words.text("next.pull", ["model": model])
        case .add: "engram add"
        case .resume: "engram train --resume"
        case .sync: Words.text("next.sync")
        case .train: "engram train"
        case .ask: "engram ask \"…\""
        }
    }
}

extension Console {
    /// The last line of a command: what to type next. It is no fact that was asked for, so it does not stand among those.
    func next(_ words: String) {
        guard voice == .plain else { return }
        note(Words.text("next", ["step": words]))
    }
}

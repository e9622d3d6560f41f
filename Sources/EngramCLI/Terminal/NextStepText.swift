import Workflows

extension NextStep {
    /// What to type, behind «Next: ».
    var words: String {
        switch self {
        case .begin: "engram init"
        case .pull(let model): "engram pull \(model)"
        case .add: "engram add"
        case .resume: "engram train --resume"
        case .sync: "engram sync, then engram train"
        case .train: "engram train"
        case .ask: "engram ask \"…\""
        }
    }
}

extension Console {
    /// The last line of a command: what to type next. It is no fact that was asked for, so it does not stand among those.
    func next(_ words: String) {
        guard voice == .plain else { return }
        note("Next: \(words)")
    }
}

/// What whoever types `engram` for the first time reads.
enum Welcome {
    static let text = """
        engram teaches a small language model your notes, on this computer, offline.

          engram demo          see it work on sample notes, in about two minutes
          engram init          say where your notes are and which model is to learn them
          engram add FOLDER    read your notes
          engram train         teach them to the model
          engram ask "…"       ask what it remembers

        All commands: engram --help
        """
}

import Terminals
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

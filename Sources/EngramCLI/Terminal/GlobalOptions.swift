import ArgumentParser
import Foundation
import Workflows

/// How a command speaks.
struct VoiceOptions: ParsableArguments {
    @Flag(help: "Print one JSON object a line.")
    var json = false

    @Flag(help: "Print nothing but errors.")
    var quiet = false

    func validate() throws {
        if json, quiet { throw ValidationError("--json and --quiet exclude each other.") }
    }

    var console: Console { Console(json ? .json : quiet ? .quiet : .plain) }
}

/// Which brain a command works on.
struct BrainOptions: ParsableArguments {
    @Option(
        name: .customLong("brain"),
        help: ArgumentHelp("Its folder (else $ENGRAM_BRAIN, else ~/.local/share/engram/brain).", valueName: "dir"))
    var folder: String?

    var brain: Brain { Surroundings.current.brain(folder) }
}

extension Interrupt {
    /// Says on the console what the first one does.
    static func announced(on console: Console) -> Interrupt {
        Interrupt { console.note("stopping after this step and saving; once more to stop at once") }
    }
}

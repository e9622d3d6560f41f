import ArgumentParser
import Terminals
import Workflows

/// Which brain a command works on.
struct BrainOptions: ParsableArguments {
    @Option(
        name: .customLong("brain"),
        help: .said("help.all.folder", valueName: "dir"))
    var folder: String?

    var brain: Brain { Surroundings.current.brain(folder) }
}

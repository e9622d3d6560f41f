import ArgumentParser
import Foundation
import Messages
import Workflows

extension MessageLanguage: ExpressibleByArgument {}

extension ArgumentHelp {
    /// A text of the catalogue.
    static func said(_ key: String, valueName: String? = nil) -> ArgumentHelp { ArgumentHelp(Words.text(key), valueName: valueName) }
}

/// How a command speaks.
struct VoiceOptions: ParsableArguments {
    @Flag(help: .said("help.all.json"))
    var json = false

    @Flag(help: .said("help.all.quiet"))
    var quiet = false

    // Read before anything is parsed: help has to be in it too.
    @Option(help: .said("help.all.language"))
    var language: MessageLanguage?

    func validate() throws {
        if json, quiet { throw ValidationError(Words.text("output.exclude")) }
    }

    var console: Console { Console(json ? .json : quiet ? .quiet : .plain) }
}

/// Which brain a command works on.
struct BrainOptions: ParsableArguments {
    @Option(
        name: .customLong("brain"),
        help: .said("help.all.folder", valueName: "dir"))
    var folder: String?

    var brain: Brain { Surroundings.current.brain(folder) }
}

extension Interrupt {
    /// Says on the console what the first one does.
    static func announced(on console: Console) -> Interrupt {
        Interrupt { console.note(Words.text("interrupt.step")) }
    }
}

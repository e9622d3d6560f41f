import ArgumentParser
import Messages

extension MessageLanguage: ExpressibleByArgument {}

extension ArgumentHelp {
    /// A text of the catalogue.
    package static func said(_ key: String, valueName: String? = nil) -> ArgumentHelp {
        ArgumentHelp(Words.text(key), valueName: valueName)
    }
}

/// How a command speaks.
package struct VoiceOptions: ParsableArguments {
    @Flag(help: .said("help.all.json"))
    package var json = false

    @Flag(help: .said("help.all.quiet"))
    package var quiet = false

    // Read before anything is parsed: help has to be in it too.
    @Option(help: .said("help.all.language"))
    package var language: MessageLanguage?

    package init() {}

    package func validate() throws {
        if json, quiet { throw ValidationError(Words.text("output.exclude")) }
    }

    package var console: Console { Console(json ? .json : quiet ? .quiet : .plain) }
}

extension Console {
    /// The last line of a command: what to type next. It is no fact that was asked for, so it does not stand among those.
    package func next(_ words: String) {
        guard voice == .plain else { return }
        note(Words.text("next", ["step": words]))
    }
}

extension Interrupt {
    /// Says on the console what the first one does.
    package static func announced(on console: Console) -> Interrupt {
        Interrupt { console.note(Words.text("interrupt.step")) }
    }
}

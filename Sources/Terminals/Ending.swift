import ArgumentParser
import Foundation
import Workflows

/// How a program begins and ends.
package enum Ending {
    /// A reader that went away, and a file that may not grow, are told by write(2) from here on, not by a signal.
    package static func withoutSignals() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Ends with 130 where work was interrupted and saved. ArgumentParser's own errors keep its words and codes; all others are one line.
    ///
    /// - Parameter misspelt: what to say of a word that is no command; nil for ArgumentParser's words.
    package static func end(_ error: any Error, of root: any ParsableCommand.Type, misspelt: () -> String? = { nil }) -> Never {
        if error is Interrupted { exit(Interruption.exitCode) }
        let console = Console(.plain, program: root.configuration.commandName ?? "engram")
        let isOfParsing = "\(type(of: error))" == "CommandError"
        if isOfParsing, root.exitCode(for: error) == .validationFailure, let words = misspelt() {
            console.fail(words)
            root.exit(withError: ExitCode.validationFailure)
        }
        if isOfParsing || error is ExitCode || error is CleanExit || error is ValidationError { root.exit(withError: error) }
        console.fail(ErrorWords.line(error))
        if case WorkflowError.badSetting = error { exit(2) }
        exit(1)
    }
}

import ArgumentParser
import Foundation
import Workflows

/// Words typed in a terminal to use cases.
struct Engram: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "engram", abstract: "Teaches a small language model your notes, on this computer, offline.",
        version: "0.1.0",
        subcommands: [
            Pretrain.self, TokenizerCommand.self,
        ])
}

/// Work that was interrupted after what there was had been saved.
struct Interrupted: Error {}

@main
enum Main {
    static func main() {
        // A reader that went away is told by write(2), not by a signal.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try Engram.parseAsRoot()
            try command.run()
        } catch is Interrupted {
            exit(Interrupt.exitCode)
        } catch {
            end(error)
        }
    }

    /// ArgumentParser's own errors keep its words and codes; all others are one line.
    private static func end(_ error: any Error) -> Never {
        if error is ExitCode || error is CleanExit || error is ValidationError || "\(type(of: error))" == "CommandError" {
            Engram.exit(withError: error)
        }
        Console(.plain).fail(ErrorWords.line(error))
        if case WorkflowError.badSetting = error { exit(2) }
        exit(1)
    }
}

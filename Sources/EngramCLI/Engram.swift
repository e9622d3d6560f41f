import ArgumentParser
import CVersion
import Foundation
import Workflows

/// Words typed in a terminal to use cases.
struct Engram: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "engram", abstract: "Teaches a small language model your notes, on this computer, offline.",
        version: String(cString: engram_version()),
        groupedSubcommands: [
            CommandGroup(
                name: "Your notes", subcommands: [Add.self, Sync.self, NotesCommand.self, StudyCommand.self, DatasetCommand.self]),
            CommandGroup(name: "The model", subcommands: [Train.self, Ask.self, Chat.self, Pull.self, ModelsCommand.self, Export.self]),
            CommandGroup(name: "How it stands", subcommands: [Eval.self, DemoCommand.self, Status.self, Doctor.self]),
            CommandGroup(name: "Under the hood", subcommands: [Inspect.self, Pretrain.self, PracticeCommand.self, TokenizerCommand.self]),
        ])

    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    /// Without a command: what to do next.
    func run() throws {
        let brain = brain.brain
        guard brain.exists else {
            voice.console.say(
                """
                engram teaches a small language model your notes, on this computer, offline.

                  engram demo          see it work on sample notes, in about two minutes
                  engram add FOLDER    read your notes
                  engram train         teach them to the model
                  engram ask "…"       ask what it remembers

                All commands: engram --help
                """)
            return
        }
        var status = Status()
        status.brain = self.brain
        status.voice = voice
        try status.run()
    }
}

/// Work that was interrupted after what there was had been saved.
struct Interrupted: Error {}

@main
enum Main {
    @MainActor
    static func main() async {
        // A reader that went away, and a file that may not grow, are told by write(2), not by a signal.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try Engram.parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand { try await waiting.run() } else { try command.run() }
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

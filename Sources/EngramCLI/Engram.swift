import ArgumentParser
import CVersion
import Foundation
import Workflows

/// Words typed in a terminal to use cases.
struct Engram: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "engram", abstract: Words.text("help.engram"),
        version: String(cString: engram_version()),
        groupedSubcommands: [
            CommandGroup(
                name: Words.text("help.group.notes"),
                subcommands: [Init.self, Add.self, Sync.self, NotesCommand.self, StudyCommand.self, DatasetCommand.self]),
            CommandGroup(
                name: Words.text("help.group.model"),
                subcommands: [Train.self, Ask.self, Chat.self, Serve.self, Pull.self, ModelsCommand.self, Export.self]),
            CommandGroup(
                name: Words.text("help.group.stands"), subcommands: [Eval.self, DemoCommand.self, Status.self, Doctor.self]),
            CommandGroup(
                name: Words.text("help.group.hood"),
                subcommands: [Inspect.self, Pretrain.self, PracticeCommand.self, TokenizerCommand.self]),
        ])

    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    /// Without a command: where one stands, and what to do next.
    func run() throws {
        let (brain, console) = (brain.brain, voice.console)
        if brain.exists {
            var status = Status()
            status.brain = self.brain
            status.voice = voice
            return try status.run()
        }
        let step = try NextStep(brain)
        guard step != .begin else { return console.say(Words.text("welcome")) }
        console.say(Words.text("empty", ["brain": brain.url.path, "step": step.words]))
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
        let isOfParsing = "\(type(of: error))" == "CommandError"
        let isWrong = isOfParsing && Engram.exitCode(for: error) == .validationFailure
        if isWrong, let words = CommandWords(Array(CommandLine.arguments.dropFirst())) {
            Console(.plain).fail(words.line)
            Engram.exit(withError: ExitCode.validationFailure)
        }
        if isOfParsing || error is ExitCode || error is CleanExit || error is ValidationError { Engram.exit(withError: error) }
        Console(.plain).fail(ErrorWords.line(error))
        if case WorkflowError.badSetting = error { exit(2) }
        exit(1)
    }
}

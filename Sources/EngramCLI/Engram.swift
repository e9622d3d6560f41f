import ArgumentParser
import CVersion
import Terminals
import Workflows

/// Words typed in a terminal to use cases.
struct Engram: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "engram", abstract: Words.text("help.engram"),
        version: String(cString: engram_version()),
        groupedSubcommands: [
            CommandGroup(
                name: Words.text("help.group.notes"),
                subcommands: [
                    Init.self, Add.self, Sync.self, NotesCommand.self, StudyCommand.self, PatternsCommand.self, DatasetCommand.self,
                ]),
            CommandGroup(
                name: Words.text("help.group.model"),
                subcommands: [Train.self, Ask.self, Chat.self, Serve.self, Pull.self, ModelsCommand.self, Export.self]),
            CommandGroup(
                name: Words.text("help.group.stands"), subcommands: [Eval.self, DemoCommand.self, Status.self, Doctor.self]),
            CommandGroup(name: Words.text("help.group.hood"), subcommands: [Inspect.self]),
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

@main
enum Main {
    @MainActor
    static func main() async {
        Ending.withoutSignals()
        do {
            var command = try Engram.parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand { try await waiting.run() } else { try command.run() }
        } catch {
            Ending.end(error, of: Engram.self) { CommandWords(Array(CommandLine.arguments.dropFirst()))?.line }
        }
    }
}

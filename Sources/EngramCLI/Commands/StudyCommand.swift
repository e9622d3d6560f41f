import ArgumentParser
import Foundation
import Workflows

struct StudyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "study", abstract: "Let the base study the notes: what they say, and how each thing may be asked for.",
        discussion: """
            The base, without an adapter, has each note before it and writes its facts and questions about them; what does not stand up to \
            the note is dropped. Ctrl-C saves and ends, the same command goes on; only what is new is studied again.
            """)

    @Option(
        help: ArgumentHelp(
            "Who studies: a name that engram models lists, a Hugging Face folder or a GGUF file (else engram.toml's, else the usual one).",
            valueName: "model"))
    var model: String?

    @Option(
        help: ArgumentHelp(
            "An adapter that taught the base to study (else the one that ships for the base, where there is one).", valueName: "dir"))
    var skill: String?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("What it may take, as in 20m or 1h30m; the same command goes on (else what it takes).", valueName: "time"))
    var time: Duration?

    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        let interrupt = Interrupt { console.note("stopping; the passages that are done are saved") }
        let context = try Surroundings.current.context(interrupt: interrupt)
        var studying = StudyWriting(brain.brain)
        studying.model = try Surroundings.current.model(model)
        studying.skill = skill.map { URL(filePath: $0) }
        studying.seconds = time?.seconds
        let summary = try studying.run(context) { $0.show(on: console) }
        summary.show(on: console)
        try console.emit(summary)
        if summary.wasInterrupted { throw Interrupted() }
    }
}

import ArgumentParser
import Foundation
import Terminals
import Workflows

struct StudyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "study", abstract: Words.text("help.study"), discussion: Words.text("help.study.more"))

    @Option(help: .said("help.study.model", valueName: "model"))
    var model: String?

    @Option(help: .said("help.study.skill", valueName: "dir"))
    var skill: String?

    @Option(name: .customLong("for"), help: .said("help.study.time", valueName: "time"))
    var time: Duration?

    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        let interrupt = Interrupt { console.note(Words.text("study.stopping")) }
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

import ArgumentParser
import Foundation
import Terminals
import Workflows

struct PatternsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "patterns", abstract: Words.text("help.patterns"), discussion: Words.text("help.patterns.more"))

    @Option(help: .said("help.patterns.model", valueName: "model"))
    var model: String?

    @Option(name: .customLong("for"), help: .said("help.study.time", valueName: "time"))
    var time: Duration?

    @Option(help: .said("help.patterns.limit"))
    var limit = PatternSearch.usualLimit

    @Flag(help: .said("help.patterns.again"))
    var again = false

    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        let interrupt = Interrupt { console.note(Words.text("patterns.stopping")) }
        let context = try Surroundings.current.context(interrupt: interrupt)
        var search = PatternSearch(brain.brain)
        search.model = try Surroundings.current.model(model)
        search.seconds = time?.seconds
        search.limit = limit
        search.again = again
        let summary = try search.run(context) { $0.show(on: console) }
        summary.show(on: console)
        for pattern in summary.patterns { try console.emit(pattern) }
        if summary.wasInterrupted { throw Interrupted() }
    }
}

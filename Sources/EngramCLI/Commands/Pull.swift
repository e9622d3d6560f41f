import ArgumentParser
import Foundation
import Terminals
import Workflows

struct Pull: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pull", abstract: Words.text("help.pull"), discussion: Words.text("help.pull.more"))

    @Argument(help: .said("help.pull.model", valueName: "owner/name"))
    var model: String

    @Option(help: .said("help.pull.revision"))
    var revision: String?

    @OptionGroup var voice: VoiceOptions

    func run() async throws {
        let console = voice.console
        let surroundings = Surroundings.current
        let pulling = try ModelPulling(model, revision: revision, shelf: surroundings.shelf, access: surroundings.hub())
        let work = Task { try await pulling.run { $0.show(on: console) } }
        let interrupt = Interrupt {
            console.note(Words.text("pull.stopping"))
            work.cancel()
        }
        do {
            let summary = try await work.value
            console.keepProgress()
            try console.emit(summary)
            summary.show(on: console)
        } catch {
            if interrupt.hasCome { throw Interrupted() }
            throw error
        }
    }
}

struct ModelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "models", abstract: Words.text("help.models"))

    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        let models = Surroundings.current.shelf.list()
        for model in models { try console.emit(model) }
        let rows = models.map { model in
            [
                model.name, model.family ?? "–", model.parameters.map { Words.text("models.parameters", ["n": Words.count($0)]) } ?? "–",
                Words.bytes(model.bytes),
                model.problem ?? model.place,
            ]
        }
        console.say(console.table(rows, indent: ""))
        let isAlone = models.allSatisfy { $0.origin == .embedded }
        console.next(isAlone ? Words.text("models.next") : "engram train --model NAME")
    }
}

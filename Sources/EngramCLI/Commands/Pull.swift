import ArgumentParser
import Foundation
import Workflows

struct Pull: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pull", abstract: "Fetch a model from the Hugging Face hub; the only command that goes online.",
        discussion: """
            Fetches config, tokenizer and weights, checks sizes and hashes, and puts them into ~/.local/share/engram/models. A break or Ctrl-C \
            loses nothing: pull again. HF_TOKEN is for gated models, HF_ENDPOINT for a mirror; a model in Hugging Face's own cache (HF_HOME) is \
            used where it lies. Then: engram train --model OWNER/NAME
            """)

    @Argument(help: ArgumentHelp("As on the hub: Qwen/Qwen2.5-1.5B-Instruct.", valueName: "owner/name"))
    var model: String

    @Option(help: "A branch, tag or commit (else main).")
    var revision: String?

    @OptionGroup var voice: VoiceOptions

    func run() async throws {
        let console = voice.console
        let surroundings = Surroundings.current
        let pulling = try ModelPulling(model, revision: revision, shelf: surroundings.shelf, access: surroundings.hub())
        let work = Task { try await pulling.run { $0.show(on: console) } }
        let interrupt = Interrupt {
            console.note("stopping; what was fetched is kept")
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
    static let configuration = CommandConfiguration(commandName: "models", abstract: "List the models that --model can name.")

    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        let models = Surroundings.current.shelf.list()
        for model in models { try console.emit(model) }
        let rows = models.map { model in
            [
                model.name, model.family ?? "–", model.parameters.map { "\(Words.count($0)) parameters" } ?? "–", Words.bytes(model.bytes),
                model.problem ?? model.place,
            ]
        }
        console.say(console.table(rows, indent: ""))
        let isAlone = models.allSatisfy { $0.origin == .embedded }
        console.next(isAlone ? "engram pull Qwen/Qwen2.5-1.5B-Instruct, a larger one" : "engram train --model NAME")
    }
}

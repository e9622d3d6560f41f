import ArgumentParser
import Foundation
import Terminals
import Workflows

struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: Words.text("help.inspect"),
        subcommands: [Logits.self, Gradients.self, Tokens.self, Prompt.self])

    struct Logits: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "logits", abstract: Words.text("help.inspect.logits"))

        @Option(help: .said("help.inspect.logits.model", valueName: "model"))
        var model: String

        @Option(help: .said("help.inspect.logits.ids"))
        var ids: String

        @Option(help: .said("help.inspect.logits.adapter", valueName: "dir"))
        var adapter: String?

        @Option(help: .said("help.inspect.logits.precision"))
        var precision = "f32"

        @Option(name: [.customShort("o"), .long], help: .said("help.inspect.logits.output", valueName: "file"))
        var output: String?

        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let surroundings = Surroundings.current
            let result = try Inspection.logits(
                model: surroundings.shelf.locate(model), adapter: adapter.map { URL(filePath: $0) }, ids: ids, rounding: precision,
                output: output.map { URL(filePath: $0) }, context: surroundings.context())
            console.note(remarks: result.remarks)
            try console.emit(result)
            if let loss = result.loss { console.say(Words.text("inspect.loss", ["loss": loss])) }
            let best = result.logits.indices.sorted { result.logits[$0] > result.logits[$1] }.prefix(5)
            console.say(Words.text("inspect.likeliest") + "\n" + console.table(best.map { ["\($0)", "\(result.logits[$0])"] }))
        }
    }

    struct Gradients: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "gradients", abstract: Words.text("help.inspect.gradients"))

        @Option(help: .said("help.inspect.logits.model", valueName: "model"))
        var model: String

        @Option(help: .said("help.inspect.logits.ids"))
        var ids: String

        @Option(help: .said("help.inspect.logits.adapter", valueName: "dir"))
        var adapter: String

        @Option(help: .said("help.inspect.logits.precision"))
        var precision = "nf4"

        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let surroundings = Surroundings.current
            let result = try Inspection.gradients(
                model: surroundings.shelf.locate(model), adapter: URL(filePath: adapter), ids: ids, rounding: precision,
                context: surroundings.context())
            console.note(remarks: result.remarks)
            try console.emit(result)
            console.say(Words.text("inspect.gradients", ["loss": result.loss, "norm": result.norm]))
            console.say(console.table(result.norms.sorted { $0.key < $1.key }.map { [$0.key, "\($0.value)"] }))
        }
    }

    struct Tokens: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "tokens", abstract: Words.text("help.inspect.tokens"))

        @Argument var text: String

        @Option(help: .said("help.inspect.logits.model", valueName: "model"))
        var model: String

        @Flag(help: .said("help.inspect.tokens.special"))
        var special = false

        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let surroundings = Surroundings.current
            let result = try Inspection.tokens(model: surroundings.shelf.locate(model), text: text, addsSpecialTokens: special)
            try console.emit(result)
            console.say(console.table(zip(result.ids, result.tokens).map { ["\($0)", $1] }))
        }
    }

    struct Prompt: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "prompt", abstract: Words.text("help.inspect.prompt"))

        @Option(help: .said("help.inspect.logits.model", valueName: "model"))
        var model: String

        @Option(help: .said("help.inspect.prompt.messages", valueName: "file"))
        var messages: String

        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let surroundings = Surroundings.current
            let result = try Inspection.prompt(
                model: surroundings.shelf.locate(model), messages: URL(filePath: messages), context: surroundings.context())
            try console.emit(result)
            console.say(result.text)
            let ids = result.ids.map(String.init).joined(separator: ",")
            console.say(Words.text("inspect.tokens", ["n": result.ids.count, "ids": ids]))
        }
    }
}

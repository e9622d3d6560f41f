import ArgumentParser
import Foundation
import Workflows

struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Look inside a model, to compare it with another implementation.",
        subcommands: [Logits.self, Gradients.self, Tokens.self, Prompt.self])

    struct Logits: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "logits", abstract: "The loss of a row of tokens, and the logits after it.")

        @Option(help: ArgumentHelp("A name that engram models lists, a Hugging Face folder or a GGUF file.", valueName: "model"))
        var model: String

        @Option(help: "Token ids, parted by commas.")
        var ids: String

        @Option(help: ArgumentHelp("A PEFT adapter's folder.", valueName: "dir"))
        var adapter: String?

        @Option(help: "f32, bf16, nf4 (frozen linears in 4 bits), int8 (the same, multiplied in 8 bits) or file (as they lie in it).")
        var precision = "f32"

        @Option(name: [.customShort("o"), .long], help: ArgumentHelp("Write those after every token, as safetensors.", valueName: "file"))
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
            if let loss = result.loss { console.say("loss  \(loss) nats/token") }
            let best = result.logits.indices.sorted { result.logits[$0] > result.logits[$1] }.prefix(5)
            console.say("the likeliest next tokens\n" + console.table(best.map { ["\($0)", "\(result.logits[$0])"] }))
        }
    }

    struct Gradients: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "gradients", abstract: "The loss of a row of tokens, and how long the gradients of an adapter's weights are.")

        @Option(help: ArgumentHelp("A name that engram models lists, a Hugging Face folder or a GGUF file.", valueName: "model"))
        var model: String

        @Option(help: "Token ids, parted by commas.")
        var ids: String

        @Option(help: ArgumentHelp("A PEFT adapter's folder.", valueName: "dir"))
        var adapter: String

        @Option(help: "f32, bf16, nf4 (frozen linears in 4 bits), int8 (the same, multiplied in 8 bits) or file (as they lie in it).")
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
            console.say("loss  \(result.loss) nats/token\nnorm  \(result.norm), of all gradients together")
            console.say(console.table(result.norms.sorted { $0.key < $1.key }.map { [$0.key, "\($0.value)"] }))
        }
    }

    struct Tokens: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "tokens", abstract: "The tokens of a text.")

        @Argument var text: String

        @Option(help: ArgumentHelp("A name that engram models lists, a Hugging Face folder or a GGUF file.", valueName: "model"))
        var model: String

        @Flag(help: "Add what the tokenizer puts around a text.")
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
            commandName: "prompt", abstract: "A conversation as the model's own chat template renders it, and its tokens.")

        @Option(help: ArgumentHelp("A name that engram models lists, a Hugging Face folder or a GGUF file.", valueName: "model"))
        var model: String

        @Option(
            help: ArgumentHelp(
                "A JSON file with messages, and where they matter tools, add_generation_prompt and variables.", valueName: "file"))
        var messages: String

        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let surroundings = Surroundings.current
            let result = try Inspection.prompt(
                model: surroundings.shelf.locate(model), messages: URL(filePath: messages), context: surroundings.context())
            try console.emit(result)
            console.say(result.text)
            console.say("\(result.ids.count) tokens  " + result.ids.map(String.init).joined(separator: ","))
        }
    }
}

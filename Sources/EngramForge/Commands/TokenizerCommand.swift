import ArgumentParser
import Foundation
import FreshModels
import Terminals

struct TokenizerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tokenizer", abstract: Words.text("help.tokenizer"), subcommands: [Train.self])

    struct Train: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "train", abstract: Words.text("help.tokenizer.train"))

        @Argument(help: .said("help.pretrain.corpus", valueName: "corpus"))
        var corpus: [String] = []

        @Option(help: .said("help.tokenizer.train.out", valueName: "dir"))
        var out: String

        @Option(help: .said("help.tokenizer.train.chat", valueName: "file"))
        var chat: [String] = []

        @Option(help: .said("help.tokenizer.train.vocabulary"))
        var vocabulary = PretrainingSettings().vocabulary

        @Option(help: .said("help.tokenizer.train.context"))
        var context = PretrainingSettings.Shape().context

        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let summary = try TokenizerTraining.run(
                corpus: corpus.map { URL(filePath: $0) }, chats: chat.map { URL(filePath: $0) }, vocabulary: vocabulary, context: context,
                to: URL(filePath: out))
            let console = voice.console
            try console.emit(summary)
            console.say(
                Words.text(
                    "tokenizer.trained",
                    [
                        "tokens": Words.count(summary.vocabulary, "token"), "merges": Words.count(summary.merges, "merge"),
                        "files": Words.count(summary.files, "file"), "size": Words.bytes(summary.bytes), "folder": out,
                    ]))
            console.next("engram-forge pretrain CORPUS --out DIR")
        }
    }
}

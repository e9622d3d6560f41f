import ArgumentParser
import Foundation
import Workflows

struct TokenizerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tokenizer", abstract: "Make vocabularies.", subcommands: [Train.self])

    struct Train: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "train", abstract: "Train a byte-level BPE vocabulary on text.")

        @Argument(help: ArgumentHelp("Text files, or folders with .txt and .md files.", valueName: "corpus"))
        var corpus: [String] = []

        @Option(help: ArgumentHelp("Where tokenizer.json and tokenizer_config.json are to stand.", valueName: "dir"))
        var out: String

        @Option(help: ArgumentHelp("Chats to count too, a JSON object a line; can be given again.", valueName: "file"))
        var chat: [String] = []

        @Option(help: "Entries of the vocabulary.")
        var vocabulary = PretrainingSettings().vocabulary

        @Option(help: "The longest sequence that is written down for other programs.")
        var context = PretrainingSettings.Shape().context

        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let summary = try TokenizerTraining.run(
                corpus: corpus.map { URL(filePath: $0) }, chats: chat.map { URL(filePath: $0) }, vocabulary: vocabulary, context: context,
                to: URL(filePath: out))
            let console = voice.console
            try console.emit(summary)
            console.say(
                "\(Words.count(summary.vocabulary, "token")), \(Words.count(summary.merges, "merge")) from "
                    + "\(Words.count(summary.files, "file")) (\(Words.bytes(summary.bytes))), in \(out)")
            console.next("engram pretrain CORPUS --out DIR")
        }
    }
}

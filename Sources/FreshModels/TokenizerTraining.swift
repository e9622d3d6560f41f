import Foundation
import Messages
import ModelFiles
import Tokenization
import Workflows

/// Makes a vocabulary of text.
package enum TokenizerTraining {
    /// What came out.
    package struct Summary: Sendable, Equatable, Codable {
        package var vocabulary: Int
        package var merges: Int
        package var files: Int
        package var bytes: Int
    }

    /// Chats are counted up to so many, since they repeat themselves.
    private static let mostChats = 60_000

    /// Trains a byte-level BPE vocabulary and writes `tokenizer.json` and `tokenizer_config.json` with the ChatML template.
    ///
    /// - Throws: `WorkflowError`, `DatasetLineError`, `ModelFileError.notWritten`.
    package static func run(corpus: [URL], chats: [URL], vocabulary: Int, context: Int, to folder: URL) throws -> Summary {
        guard (512...1 << 20).contains(vocabulary) else {
            throw WorkflowError.badSetting(name: "--vocabulary", value: "\(vocabulary)", expected: .range(512, 1 << 20))
        }
        let text = PretrainingText(corpus: corpus, chats: chats)
        let files = try text.files()
        let trained = try train(text, vocabulary: vocabulary)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw WorkflowError.notWritten(path: folder.path, reason: .text(error.localizedDescription))
        }
        try write(trained, context: context, to: folder)
        let sizes = try files.map { try $0.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0 }
        return Summary(vocabulary: trained.count, merges: trained.mergeCount, files: files.count, bytes: sizes.reduce(0, +))
    }

    static func train(_ text: PretrainingText, vocabulary: Int) throws -> TrainedVocabulary {
        var trainer = BytePairTrainer(vocabularySize: vocabulary)
        for file in try text.files() { trainer.add(try PretrainingText.text(of: file)) }
        try text.forEachConversation(most: mostChats) { _, messages in
            for message in messages { trainer.add(message.content) }
        }
        return trainer.train()
    }

    static func write(_ vocabulary: TrainedVocabulary, context: Int, to folder: URL) throws {
        try AtomicFile.write(vocabulary.tokenizerJSON(), to: folder.appending(path: "tokenizer.json"))
        try AtomicFile.write(vocabulary.configurationJSON(contextLength: context), to: folder.appending(path: "tokenizer_config.json"))
    }

    /// A base model speaks ChatML, so its vocabulary has to have the marks.
    static func requireChatTokens(_ tokenizer: Tokenizer, folder: URL) throws {
        for token in BytePairTrainer.chatTokens where tokenizer.id(of: token) == nil {
            throw WorkflowError.malformed(path: folder.path, problem: .said("problem.noToken", ["token": .text(token)]))
        }
    }
}

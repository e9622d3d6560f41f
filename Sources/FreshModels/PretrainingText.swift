import Datasets
import Foundation
import Tokenization
import Workflows

/// The text that a base model learns from: whole works, and chats.
struct PretrainingText {
    /// Files, and folders that are searched for `.txt` and `.md` files.
    let corpus: [URL]
    /// Files with a chat a line, in any form that datasets are read in.
    let chats: [URL]

    /// The files of the corpus, each once, in the order of their paths.
    ///
    /// - Throws: `WorkflowError.unreadable`, `.nothingThere`.
    func files() throws -> [URL] {
        var files: [URL] = []
        for url in corpus {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
                throw WorkflowError.unreadable(path: url.path, problem: .said("problem.notThere"))
            }
            files += isFolder.boolValue ? Self.texts(in: url) : [url]
        }
        guard !files.isEmpty || !chats.isEmpty else {
            let places = corpus.map(\.path).joined(separator: ", ")
            throw WorkflowError.nothingThere(
                what: .said("problem.noText", ["places": .text(places)]), hint: .said("hint.texts"))
        }
        return files.sorted { $0.path < $1.path }
    }

    private static func texts(in folder: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
        return (found?.compactMap { $0 as? URL } ?? []).filter { ["txt", "md"].contains($0.pathExtension.lowercased()) }
    }

    /// - Throws: `WorkflowError.unreadable`, `.notText`.
    static func text(of file: URL) throws -> String {
        let data: Data
        do {
            data = try Data(contentsOf: file, options: .mappedIfSafe)
        } catch {
            throw WorkflowError.unreadable(path: file.path, problem: .text(error.localizedDescription))
        }
        guard let text = String(validating: data, as: UTF8.self) else { throw WorkflowError.notText(path: file.path) }
        return text
    }

    /// Gives the conversations, the first `most` of them, each with its number from 1; one file is in memory at a time.
    ///
    /// - Throws: `DatasetFolderError`, `DatasetLineError`, and what `body` throws.
    func forEachConversation(most: Int = .max, _ body: (Int, [ChatMessage]) throws -> Void) throws {
        var number = 0
        for file in chats where number < most {
            for line in try DatasetFolder.read(file).prefix(most - number) {
                number += 1
                try body(number, line.messages)
            }
        }
    }
}

/// The text in tokens, split into what is learnt and what is kept for validation.
struct PretrainingExamples {
    var documents: [TokenExample] = []
    var chats: [TokenExample] = []
    var validDocuments: [TokenExample] = []
    var validChats: [TokenExample] = []
    var chatsTooLong = 0

    /// - Throws: what reading the text throws, and `ChatTemplateError`.
    init(_ text: PretrainingText, tokenizer: Tokenizer, settings: PretrainingSettings) throws {
        var pieces = 0
        for file in try text.files() {
            let ids = tokenizer.encode(try PretrainingText.text(of: file)) + (tokenizer.endOfText.map { [$0] } ?? [])
            // A piece begins with the last token of the one before, so that every token is predicted once.
            for start in stride(from: 0, to: max(0, ids.count - 1), by: settings.pieceTokens - 1) {
                let piece = Array(ids[start..<min(start + settings.pieceTokens, ids.count)])
                pieces += 1
                let example = TokenExample(ids: piece, weights: [Float](repeating: 1, count: piece.count))
                if Self.isKept(pieces, settings) { validDocuments.append(example) } else { documents.append(example) }
            }
        }
        try text.forEachConversation { number, messages in
            var example = try ChatTemplate.chatML.encode(messages, with: tokenizer, name: "chat \(number)")
            guard example.ids.count <= settings.shape.context else {
                chatsTooLong += 1
                return
            }
            if Self.isKept(number, settings) {
                validChats.append(example)
            } else {
                example.weights = example.weights.map { $0 == 0 ? settings.promptWeight : $0 }
                chats.append(example)
            }
        }
    }

    /// From the middle of each run of pieces, so that short texts are kept out too.
    private static func isKept(_ number: Int, _ settings: PretrainingSettings) -> Bool {
        settings.validationEvery > 1 && number % settings.validationEvery == settings.validationEvery / 2
    }

    func counts(passTokens: Int) -> PretrainingTextCounts {
        PretrainingTextCounts(
            documents: documents.count, documentTokens: Self.tokens(documents), chats: chats.count, chatTokens: Self.tokens(chats),
            chatsTooLong: chatsTooLong, passTokens: passTokens)
    }

    static func tokens(_ examples: [TokenExample]) -> Int { examples.reduce(0) { $0 + $1.ids.count } }
}

import Foundation
import FreshModels
import Synchronization
import TestSupport
import Workflows

/// A folder of a test's own, gone when the test is.
final class Scratch: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "engram-fresh-models-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func file(_ name: String, _ text: String) throws -> URL {
        let file = url.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file
    }

    /// All files beneath, by their paths.
    func files(under folder: URL) -> [String] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        return (found?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }.map { file in
            String(file.standardizedFileURL.path.dropFirst(folder.standardizedFileURL.path.count + 1))
        }.sorted()
    }
}

enum Fixtures {
    static let corpus = TestFiles.fixture("Workflows/corpus.txt")
    static let chats = TestFiles.fixture("Workflows/chats.jsonl")

    /// A clock that moves a hundredth of a second whenever it is read, and a fixed day.
    static func context(stoppingAfter questions: Int = .max, threads: Int = 2) throws -> WorkContext {
        let reads = Atomic(0)
        let asked = Atomic(0)
        return try WorkContext(
            cpu: nil, threads: "\(threads)", cores: 2, date: { Date(timeIntervalSince1970: 1_750_000_000) },
            seconds: { Double(reads.add(1, ordering: .relaxed).newValue) / 100 },
            shouldStop: { asked.add(1, ordering: .relaxed).newValue > questions })
    }

    /// A model of a few steps.
    static var tinySettings: PretrainingSettings {
        var settings = PretrainingSettings()
        settings.shape.hidden = 64
        settings.shape.layers = 2
        settings.shape.heads = 4
        settings.shape.kvHeads = 2
        settings.shape.intermediate = 128
        settings.shape.context = 256
        settings.vocabulary = 512
        settings.budget = .tokens(8_000)
        settings.batchTokens = 256
        settings.pieceTokens = 64
        settings.validationEvery = 12
        settings.optimizer = .adamW
        return settings
    }
}

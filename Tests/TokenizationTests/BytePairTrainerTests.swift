import Foundation
import Testing

@testable import Tokenization

@Suite struct BytePairTrainerTests {
    private func corpus() throws -> [String] {
        try JSONDecoder().decode([String].self, from: Data(contentsOf: Fixture.url("corpus.json")))
    }

    private func trained(_ size: Int, leastFrequency: Int = 1) throws -> TrainedVocabulary {
        var trainer = BytePairTrainer(vocabularySize: size, leastFrequency: leastFrequency)
        for line in try corpus() { trainer.add(line) }
        return trainer.train()
    }

    /// The fixture was trained by Hugging Face's `BpeTrainer` on the same lines.
    @Test func learnsWhatHuggingFaceLearns() throws {
        let tokenizer = try trained(500).tokenizer()
        let expected = try Fixture.tokenizer("qwen2")
        #expect(tokenizer.vocabularySize == 500)
        for id in TokenID(0)..<500 { #expect(tokenizer.token(for: id) == expected.token(for: id), "\(id)") }
        for text in try Fixture.expected("qwen2").cases.map(\.text) where !text.contains("think>") {
            let composed = text.precomposedStringWithCanonicalMapping
            #expect(tokenizer.encode(composed) == expected.encode(composed), "\(text.debugDescription)")
        }
    }

    @Test func isDeterministic() throws {
        #expect(try trained(400).tokenizerJSON() == trained(400).tokenizerJSON())
    }

    @Test func givesEveryTextBack() throws {
        let tokenizer = try trained(300).tokenizer()
        let hard = "\u{0}\u{7}\u{FFFD}🙂👍🏽 12345\r\n\t e\u{301}한ก"
        #expect(tokenizer.decode(tokenizer.encode(hard)).bytes == hard.bytes)
        #expect(tokenizer.encode("12345").count == 5)
        #expect(tokenizer.encode("").isEmpty)
    }

    @Test func stopsWhereNothingRepeats() throws {
        var trainer = BytePairTrainer(vocabularySize: 1000)
        trainer.add("abcdefg")
        let vocabulary = trainer.train()
        #expect(vocabulary.count == 259)
        #expect(vocabulary.mergeCount == 0)
    }

    @Test func mergesTheMostFrequentPairFirst() throws {
        var trainer = BytePairTrainer(vocabularySize: 262, leastFrequency: 2)
        trainer.add("aaaa bcbc bcbc bc")
        let tokenizer = try trainer.train().tokenizer()
        #expect((259..<262).map { tokenizer.token(for: $0) } == ["bc", "aa", "Ġbc"])
    }

    @Test func configurationHasChatML() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tokenization-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let vocabulary = try trained(300)
        try vocabulary.tokenizerJSON().write(to: folder.appendingPathComponent("tokenizer.json"))
        try vocabulary.configurationJSON(contextLength: 512).write(to: folder.appendingPathComponent("tokenizer_config.json"))
        let template = try ChatTemplate(folder: folder)
        #expect(template.isOwn)
        let messages = [ChatMessage(role: .user, content: "Why?"), ChatMessage(role: .assistant, content: "Because.")]
        #expect(
            try template.render(messages, addGenerationPrompt: true) == ChatTemplate.chatML.render(messages, addGenerationPrompt: true))
        let tokenizer = try Tokenizer(folder: folder)
        #expect(tokenizer.endOfText == 0)
        #expect(tokenizer.beginningOfText == nil)
        #expect(template.stopTokens(tokenizer) == [0, 2])
    }
}

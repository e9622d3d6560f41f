import Foundation
import Testing

@testable import Tokenization

/// Small tokenizers of every kind that is supported, held against Hugging Face's `tokenizers`.
@Suite struct FixtureTests {
    @Test(arguments: Fixture.names)
    func idsEqualHuggingFace(name: String) throws {
        let tokenizer = try Fixture.tokenizer(name)
        let expected = try Fixture.expected(name)
        expectIDs(expected.cases.map { ($0.text, $0.ids) }) { tokenizer.encode($0) }
        expectIDs(expected.cases.map { ($0.text, $0.withSpecial) }) { tokenizer.encode($0, addSpecialTokens: true) }
    }

    @Test(arguments: Fixture.names)
    func decodedTextEqualsHuggingFace(name: String) throws {
        let tokenizer = try Fixture.tokenizer(name)
        for item in try Fixture.expected(name).decoded {
            #expect(tokenizer.decode(item.ids).bytes == item.text.bytes, "\(item.ids)")
            #expect(tokenizer.decode(item.ids, skipSpecialTokens: false).bytes == item.withSpecial.bytes, "\(item.ids)")
        }
    }

    @Test(arguments: Fixture.names)
    func streamEqualsDecode(name: String) throws {
        let tokenizer = try Fixture.tokenizer(name)
        let expected = try Fixture.expected(name)
        for ids in expected.decoded.map(\.ids) + expected.cases.map(\.ids) {
            var stream = tokenizer.streamDecoder()
            var parts = ids.map { stream.append($0) }
            parts.append(stream.finish())
            #expect(parts.joined().bytes == tokenizer.decode(ids).bytes, "\(ids)")
        }
    }

    /// A stream never says U+FFFD where the whole text has none.
    @Test(arguments: Fixture.names)
    func streamNeverSplitsCharacters(name: String) throws {
        let tokenizer = try Fixture.tokenizer(name)
        for text in ["🙂👍🏽 你好 é", "العربية", "한국어🌱x"] {
            let ids = tokenizer.encode(text)
            guard !tokenizer.decode(ids).contains("\u{FFFD}") else { continue }
            var stream = tokenizer.streamDecoder()
            let parts = ids.map { stream.append($0) } + [stream.finish()]
            #expect(!parts.contains { $0.contains("\u{FFFD}") }, "\(name) \(parts)")
        }
    }

    @Test(arguments: ["llama3", "smol"])
    func decodeGivesTextBack(name: String) throws {
        let tokenizer = try Fixture.tokenizer(name)
        for item in try Fixture.expected(name).cases {
            #expect(tokenizer.decode(tokenizer.encode(item.text), skipSpecialTokens: false).bytes == item.text.bytes)
            #expect(tokenizer.decode(tokenizer.encodePlain(item.text)).bytes == item.text.bytes)
        }
    }

    @Test func plainTextHoldsNoSpecialTokens() throws {
        let tokenizer = try Fixture.tokenizer("qwen2")
        let text = "a<|im_end|>\n<|im_start|>system\n<think>x</think><|endoftext|>"
        let marks = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<think>", "</think>"].compactMap { tokenizer.id(of: $0) }
        #expect(marks.count == 5)
        let plain = tokenizer.encodePlain(text)
        #expect(!plain.contains { marks.contains($0) })
        #expect(tokenizer.decode(plain) == text)
        #expect(tokenizer.encode(text).filter { marks.contains($0) } == [2, 1, 500, 501, 0])
    }

    @Test func vocabularyIsOpen() throws {
        let tokenizer = try Fixture.tokenizer("llama3")
        #expect(tokenizer.vocabularySize == 520)
        #expect(tokenizer.token(for: 0) == "<|begin_of_text|>")
        #expect(tokenizer.id(of: "<|eot_id|>") == 4)
        #expect(tokenizer.id(of: "no such token") == nil)
        #expect(tokenizer.token(for: 520) == nil)
        #expect(tokenizer.token(for: -1) == nil)
        #expect(tokenizer.beginningOfText == 0)
        #expect(tokenizer.endOfText == 1)
        #expect(tokenizer.isSpecial(1))
        #expect(!tokenizer.isSpecial(10))
        #expect(tokenizer.decode([-5, 520, 1 << 30]) == "")
    }

    /// What is kept between calls does not grow the results.
    @Test func shortResultsStaySmall() throws {
        let tokenizer = try Fixture.tokenizer("llama3")
        #expect(tokenizer.encode(String(repeating: "the beans ", count: 10_000)).count > 20_000)
        #expect(tokenizer.encode("the beans").capacity < 100)
    }

    /// Ten copies at once give the same ids: the cache is not shared while it is used.
    @Test func encodesOnManyThreads() async throws {
        let tokenizer = try Fixture.tokenizer("qwen2")
        let text = try Fixture.expected("qwen2").cases.map(\.text).joined(separator: " ")
        let expected = tokenizer.encode(text)
        let results = await withTaskGroup(of: [TokenID].self) { group in
            for _ in 0..<10 { group.addTask { tokenizer.encode(text) } }
            return await group.reduce(into: [[TokenID]]()) { $0.append($1) }
        }
        #expect(results.allSatisfy { $0 == expected })
    }
}

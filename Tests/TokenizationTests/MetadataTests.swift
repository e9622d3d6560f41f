import Foundation
import Testing

@testable import Tokenization

/// Metadata put together by hand.
struct WrittenMetadata: TokenizerMetadata, Sendable {
    var values: [String: any Sendable] = [:]

    let path = "model.gguf"
    var keys: [String] { values.keys.sorted() }

    func integer(_ key: String) -> Int? { values[key] as? Int }
    func flag(_ key: String) -> Bool? { values[key] as? Bool }
    func text(_ key: String) -> String? { values[key] as? String }
    func integers(_ key: String) -> [Int]? { values[key] as? [Int] }
    func numbers(_ key: String) -> [Double]? { values[key] as? [Double] }

    func withTexts<Result>(_ key: String, _ body: ([UnsafeRawBufferPointer]) throws -> Result) throws -> Result? {
        guard let texts = values[key] as? [String] else { return nil }
        let bytes = texts.flatMap { Array($0.utf8) }
        return try bytes.withUnsafeBytes { buffer in
            var end = 0
            return try body(
                texts.map { text in
                    defer { end += text.utf8.count }
                    return UnsafeRawBufferPointer(rebasing: buffer[end..<end + text.utf8.count])
                })
        }
    }

    /// «ab» and «abc» of bytes, a control token, one that a user defined, one that pads.
    static let byteLevel = WrittenMetadata(values: [
        "tokenizer.ggml.model": "gpt2", "tokenizer.ggml.pre": "gpt-2",
        "tokenizer.ggml.tokens": ["a", "b", "c", "Ġ", "ab", "abc", "<|im_end|>", "<think>", "[PAD8]"],
        "tokenizer.ggml.token_type": [1, 1, 1, 1, 1, 1, 3, 4, 5], "tokenizer.ggml.merges": ["a b", "ab c"],
        "tokenizer.ggml.eos_token_id": 6,
    ])

    /// «▁a» before «ab», by score; bytes from 10 on.
    static let scored = WrittenMetadata(values: [
        "tokenizer.ggml.model": "llama",
        "tokenizer.ggml.tokens": ["<unk>", "<s>", "</s>", "▁", "a", "b", "▁a", "ab", "▁▁", "▁▁▁"]
            + (UInt8(0)...255).map { TokenizerDefinition.byteToken($0) },
        "tokenizer.ggml.token_type": [2, 3, 3, 1, 1, 1, 1, 1, 1, 1] + [Int](repeating: 6, count: 256),
        "tokenizer.ggml.scores": [0, 0, 0, -3, -4, -5, -1, -2, -9, -9] + [Double](repeating: 0, count: 256),
        "tokenizer.ggml.bos_token_id": 1, "tokenizer.ggml.eos_token_id": 2,
    ])

    func with(_ key: String, _ value: (any Sendable)?) -> WrittenMetadata {
        var changed = self
        changed.values[key] = value
        return changed
    }
}

@Suite("Tokenizers in GGUF metadata")
struct MetadataTests {
    @Test func byteLevel() throws {
        let tokenizer = try Tokenizer(metadata: WrittenMetadata.byteLevel)
        #expect(tokenizer.encode("abc ab<think>a<|im_end|>", addSpecialTokens: true) == [5, 3, 4, 7, 0, 6])
        #expect(tokenizer.decode([5, 3, 4, 7, 6]) == "abc ab<think>")
        #expect(tokenizer.isSpecial(6) && !tokenizer.isSpecial(7))
        #expect(tokenizer.endOfText == 6)
        #expect(tokenizer.token(for: 8) == nil)
    }

    @Test("of two merges the one with the higher score comes first; what has no token is bytes")
    func scored() throws {
        let tokenizer = try Tokenizer(metadata: WrittenMetadata.scored)
        #expect(tokenizer.encode("ab", addSpecialTokens: true) == [1, 6, 5])
        #expect(tokenizer.encode("bab") == [3, 5, 7])
        #expect(tokenizer.encode("é") == [3, 10 + 0xC3, 10 + 0xA9])
        #expect(tokenizer.encode("b<s>b") == [3, 5, 1, 3, 5])
        #expect(tokenizer.decode(tokenizer.encode("b ab é")) == "b ab é")
        #expect(tokenizer.beginningOfText == 1)
        // Runs of one score grow from the left.
        #expect(tokenizer.encode("     b") == [9, 9, 5])
        let bare = try Tokenizer(metadata: WrittenMetadata.scored.with(MetadataKey.addsSpace, false).with(MetadataKey.addsBegin, false))
        #expect(bare.encode("ab", addSpecialTokens: true) == [7])
        #expect(bare.decode([7, 6]) == "ab a")
    }

    @Test("runs of spaces that a user defined, as Gemma's are, are found with spaces or with marks in them", arguments: ["▁", " "])
    func definedRuns(space: String) throws {
        var tokens = WrittenMetadata.scored.values[MetadataKey.tokens] as? [String] ?? []
        var types = WrittenMetadata.scored.values[MetadataKey.tokenTypes] as? [Int] ?? []
        for (id, count) in [(8, 2), (9, 3)] {
            (tokens[id], types[id]) = (String(repeating: space, count: count), TokenType.userDefined.rawValue)
        }
        let metadata = WrittenMetadata.scored.with(MetadataKey.tokens, tokens).with(MetadataKey.tokenTypes, types)
        let tokenizer = try Tokenizer(metadata: metadata.with(MetadataKey.addsSpace, false).with(MetadataKey.addsBegin, false))
        #expect(tokenizer.encode("b   ab") == [5, 9, 7])
        #expect(tokenizer.encode("b     b b") == [5, 9, 8, 5, 3, 5])
        #expect(tokenizer.decode([5, 9, 8, 7]) == "b     ab")
    }

    @Test("what a way of cutting brings with it")
    func preTokenizers() throws {
        let base = WrittenMetadata.byteLevel
        #expect(try TokenizerDefinition(metadata: base.with(MetadataKey.pre, "qwen2")).normalizer == [.composition(.nfc)])
        let llama = try TokenizerDefinition(metadata: base.with(MetadataKey.pre, "llama-bpe").with(MetadataKey.beginToken, 7))
        #expect(llama.ignoresMerges && llama.prefix == [7])
        #expect(try TokenizerDefinition(metadata: base.with(MetadataKey.pre, "smollm")).stages.count == 2)
        #expect(Set(PreTokenizerName.all.flatMap(\.names)).count == PreTokenizerName.all.flatMap(\.names).count)
    }

    @Test("templates, special tokens and ends")
    func chat() throws {
        let metadata = WrittenMetadata.byteLevel.with("tokenizer.chat_template", "A").with("tokenizer.chat_template.tool_use", "B")
            .with("tokenizer.ggml.padding_token_id", 99).with("tokenizer.ggml.eot_token_id", 5)
        #expect(try metadata.chatTemplates() == ["default": "A", "tool_use": "B"])
        #expect(try metadata.specialTokens() == ["eos_token": "<|im_end|>"])
        #expect(try metadata.endTokens() == [5, 6])
        #expect(try WrittenMetadata.byteLevel.with("tokenizer.ggml.eos_token_id", nil).endTokens() == [6])
        #expect(try WrittenMetadata.scored.endTokens() == [2])
    }

    @Test(
        "what is wrong is named, in one line",
        arguments: [
            (MetadataKey.model, "t5" as (any Sendable)?, "the tokenizer “t5” (known: gpt2, llama)"),
            (MetadataKey.model, nil, "tokenizer.ggml.model: it is missing"),
            (MetadataKey.pre, "falcon9", "the pre-tokenizer “falcon9” (known: llama-bpe,"),
            (MetadataKey.pre, nil, "does not say how its texts are cut (known: llama-bpe,"),
            (MetadataKey.tokens, nil, "tokenizer.ggml.tokens: it is missing"),
            (MetadataKey.tokens, [String](), "9 types for 0 tokens"),
            (MetadataKey.tokenTypes, [1, 2], "2 types for 9 tokens"),
            (MetadataKey.merges, nil, "tokenizer.ggml.merges: it is missing"),
            (MetadataKey.merges, ["a"], "merge 0 does not have two parts"),
            (MetadataKey.merges, ["a b", "x y"], "a part of merge 1 is not in the vocabulary"),
            (MetadataKey.merges, ["b c"], "what merge 0 makes is not in the vocabulary"),
            (MetadataKey.endToken, -5, "is no token"),
        ] as [(String, (any Sendable)?, String)])
    func faults(key: String, value: (any Sendable)?, words: String) {
        let metadata = WrittenMetadata.byteLevel.with(key, value).with(MetadataKey.addsEnd, key == MetadataKey.endToken ? true : nil)
        let error = #expect(throws: TokenizerError.self) { try Tokenizer(metadata: metadata) }
        let text = error?.description ?? ""
        #expect(text.contains(words), "\(text)")
        #expect(text.hasPrefix("model.gguf") && !text.contains { $0.isNewline })
    }

    @Test func badScores() {
        let few = #expect(throws: TokenizerError.self) { try Tokenizer(metadata: WrittenMetadata.scored.with(MetadataKey.scores, [1.0])) }
        #expect(few?.description.contains("1 scores for 266 tokens") ?? false)
        var tokens = WrittenMetadata.scored.values[MetadataKey.tokens] as? [String] ?? []
        tokens[7] = String(repeating: "ab", count: 300)
        let long = #expect(throws: TokenizerError.self) { try Tokenizer(metadata: WrittenMetadata.scored.with(MetadataKey.tokens, tokens)) }
        #expect(long?.description.contains("token 7 is 600 bytes long") ?? false)
    }
}

import Foundation
import ModelFiles
import Testing

@testable import Tokenization

/// Ids that other programs published for real tokenizers.
@Suite(.enabled(if: Shared.has("tokenizers"), "needs ../shared/tokenizers"))
struct ReferenceTests {
    private func cases(_ value: Any, text: String = "text", ids: String) throws -> [(text: String, ids: [TokenID])] {
        try #require(value as? [[String: Any]]).map {
            (try #require($0[text] as? String), try #require($0[ids] as? [Int]).map { TokenID($0) })
        }
    }

    @Test func realNotesLlama3() throws {
        let vectors = try Shared.json("tokenizers/reference-outputs/real_note_vectors_llama3_qwen2.5.json")
        let tokenizer = try Shared.tokenizer("llama-3.2-instruct")
        expectIDs(try cases(vectors, ids: "llama3")) { tokenizer.encode($0) }
        let ranks = try Shared.tokenizer("llama-3-tiktoken")
        expectIDs(try cases(vectors, ids: "llama3")) { ranks.encode($0) }
    }

    @Test func realNotesQwen() throws {
        let vectors = try Shared.json("tokenizers/reference-outputs/real_note_vectors_llama3_qwen2.5.json")
        let expected = try cases(vectors, ids: "qwen2_5")
        let files = try Shared.tokenizer("qwen2.5-instruct")
        expectIDs(expected) { files.encode($0) }
        let rebuilt = try Tokenizer(json: Data(contentsOf: Shared.url("tokenizers/qwen2.5-instruct/tokenizer.rebuilt.json")))
        expectIDs(expected) { rebuilt.encode($0) }
        let qwen3 = try Shared.tokenizer("qwen3")
        expectIDs(expected) { qwen3.encode($0) }
    }

    @Test func llama3Vectors() throws {
        let tokenizer = try Shared.tokenizer("llama-3.2-instruct")
        expectIDs(try cases(Shared.json("tokenizers/reference-outputs/llama3-tokenizer-js/llama3_vectors.json"), ids: "ids")) {
            tokenizer.encode($0)
        }
    }

    /// Falcon, Gemma, T5, BERT and Whisper stand there too, but their vocabularies are not among the shared files.
    @Test(arguments: [
        ("pcuenq/Llama-3.2-1B-Instruct-tokenizer", "llama-3.2-instruct"), ("coreml-projects/Llama-2-7b-chat-coreml", "llama-2"),
    ])
    func swiftTransformers(name: String, folder: String) throws {
        let tokenizer = try Shared.tokenizer(folder)
        for test in try publishedTests(name) {
            #expect(tokenizer.encode(test.input, addSpecialTokens: true) == test.ids, "\(test.input.debugDescription)")
            // The published decoding is of `transformers`, which afterwards removes spaces before signs.
            #expect(tokenizer.decode(test.ids).bytes == test.input.bytes, "\(test.input.debugDescription)")
        }
    }

    @Test func gpt2() throws {
        let tokenizer = try Tokenizer(metadata: GGUFFile(Shared.url("tokenizers/ggml-vocab/ggml-vocab-gpt-2.gguf")))
        for test in try publishedTests("distilgpt2") { #expect(tokenizer.encode(test.input) == test.ids, "\(test.input.debugDescription)") }
        let object = try Shared.json("tokenizers/reference-outputs/swift-transformers/gpt2_encoded_tokens.json")
        let reference = try #require(object as? [String: Any])
        let ids = try #require(reference["token_ids"] as? [Int]).map { TokenID($0) }
        #expect(tokenizer.encode(try #require(reference["text"] as? String)) == ids)
    }

    private func publishedTests(_ name: String) throws -> [(input: String, ids: [TokenID])] {
        let all = try Shared.json("tokenizers/reference-outputs/swift-transformers/tokenizer_tests.json")
        let tests = try #require((all as? [String: Any])?[name] as? [[String: Any]])
        return try tests.map { test in
            let ids = try #require((test["encoded"] as? [String: Any])?["input_ids"] as? [Int])
            return (try #require(test["input"] as? String), ids.map { TokenID($0) })
        }
    }

    @Test(arguments: [("llama_3.2", "llama-3.2-instruct"), ("llama", "llama-2")])
    func longText(name: String, folder: String) throws {
        let object = try Shared.json("tokenizers/reference-outputs/swift-transformers/\(name)_encoded.json")
        let reference = try #require(object as? [String: Any])
        let text = try #require(reference["text"] as? String)
        let ids = try #require(reference["token_ids"] as? [Int]).map { TokenID($0) }
        let tokenizer = try Shared.tokenizer(folder)
        #expect(tokenizer.encode(text, addSpecialTokens: true) == ids)
        #expect(
            ids.compactMap { tokenizer.token(for: $0) }
                == (try #require(reference["bpe_tokens"] as? [String])).withBeginning(tokenizer, ids))
    }

    @Test(arguments: [
        ("llama-bpe", "llama-3.2-instruct"), ("qwen2", "qwen2.5-instruct"), ("llama-spm", "llama-2"),
    ])
    func ggmlVectors(name: String, folder: String) throws {
        let base = "tokenizers/ggml-vocab/ggml-vocab-\(name).gguf"
        let tokenizer = try Shared.tokenizer(folder)
        expectIDs(try GGMLVectors.read(Shared.url(base + ".inp"), Shared.url(base + ".out"))) { tokenizer.encode($0) }
    }

    @Test("vocabularies of GGUF files give llama.cpp's ids", arguments: ["gpt-2", "llama-spm"])
    func ggufVocabulary(name: String) throws {
        let base = "tokenizers/ggml-vocab/ggml-vocab-\(name).gguf"
        let tokenizer = try Tokenizer(metadata: GGUFFile(Shared.url(base)))
        expectIDs(try GGMLVectors.read(Shared.url(base + ".inp"), Shared.url(base + ".out"))) { tokenizer.encode($0) }
    }

    @Test func stories() throws {
        let folder = "weights/stories260K/hf-converted"
        let tokenizer = try Tokenizer(folder: Shared.url(folder))
        expectIDs(try cases(Shared.json(folder + "/tokenizer_vectors.json"), ids: "ids")) { tokenizer.encode($0, addSpecialTokens: true) }
        #expect(tokenizer.beginningOfText == 1)
        #expect(tokenizer.endOfText == 2)
        #expect(tokenizer.vocabularySize == 512)
    }
}

extension [String] {
    /// The published tokens leave out the beginning token.
    fileprivate func withBeginning(_ tokenizer: Tokenizer, _ ids: [TokenID]) -> [String] {
        guard count < ids.count, let first = ids.first, let token = tokenizer.token(for: first) else { return self }
        return [token] + self
    }
}

import Foundation
import TestSupport
import Testing

@testable import Tokenization

/// Feeds the readers damaged files. Anything may be refused, nothing may crash, and what is accepted must work.
///
/// `ENGRAM_FUZZ_ITERATIONS=5000000` makes it long, `ENGRAM_FUZZ_START` begins elsewhere: each iteration depends on its number only.
@Suite struct MutationTests {
    private static func number(_ name: String, default value: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? value
    }

    private static let start = number("ENGRAM_FUZZ_START", default: 0)
    private static let iterations = number("ENGRAM_FUZZ_ITERATIONS", default: 3000)

    private static let small = #"""
        {"added_tokens":[{"id":9,"content":"<s>","special":true,"lstrip":true,"rstrip":false,"single_word":false,"normalized":true}],
        "normalizer":{"type":"Sequence","normalizers":[{"type":"Prepend","prepend":"▁"},{"type":"Replace","pattern":{"String":" "},
        "content":"▁"},{"type":"NFC"},{"type":"Lowercase"},{"type":"Strip","strip_left":true,"strip_right":false}]},
        "pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"Digits","individual_digits":true},{"type":"Metaspace",
        "replacement":"▁","prepend_scheme":"first","split":true},{"type":"Punctuation","behavior":"MergedWithNext"}]},
        "post_processor":{"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"<s>","type_id":0}},{"Sequence":{"id":"A"}}],
        "special_tokens":{"<s>":{"id":"<s>","ids":[9],"tokens":["<s>"]}}},
        "decoder":{"type":"Sequence","decoders":[{"type":"Replace","pattern":{"String":"▁"},"content":" "},{"type":"ByteFallback"},
        {"type":"Fuse"},{"type":"Strip","content":" ","start":1,"stop":1}]},
        "model":{"type":"BPE","unk_token":"<unk>","fuse_unk":true,"byte_fallback":true,"ignore_merges":false,
        "vocab":{"<unk>":0,"a":1,"b":2,"▁":3,"ab":4,"▁ab":5,"<0x41>":6,"\u00e9":7,"\ud83d\ude42":8,"aab":10},
        "merges":["a b",["▁","ab"],"a ab"]}}
        """#
    private static let byteLevel = #"""
        {"added_tokens":[{"id":6,"content":"<|x|>","special":true}],"pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"Split",
        "pattern":{"Regex":"\\p{N}{1,3}"},"behavior":"Removed","invert":false},{"type":"ByteLevel","add_prefix_space":true,"use_regex":true}]},
        "post_processor":{"type":"RobertaProcessing","sep":["a",0],"cls":["b",1]},"decoder":{"type":"ByteLevel"},
        "model":{"vocab":{"a":0,"b":1,"Ġ":2,"ab":3,"Ġab":4,"Ã":5},"merges":["a b","Ġ ab"],"ignore_merges":true}}
        """#
    private static let words = [
        "null", "true", "-1", "1e99", "4294967296", "2097151", "[", "]", "{", "}", "\"\"", "\"", ",", ":", "\\u0000", "\\ud800", "NFKD",
        "Isolated", "Contiguous", "ByteLevel", "Whitespace", "WhitespaceSplit", "StripAccents", "always", "never", "\"▁\"", " ", "\u{FFFD}",
        "<0x00>", "🙂", "\"type\":\"Sequence\"", "[[\"a\",\"b\"]]", "0",
    ]
    private static let texts = [
        "", "ab aab ab", " <s> ab<|x|>", "▁▁ab 123 4!?", "é e\u{301}🙂\u{0}\n\r\n", "A" + String(repeating: "ab", count: 60),
        "\u{F73}\u{F73} x", "ǅ²",
    ]

    @Test func damagedTokenizers() throws {
        let seeds = [Array(Self.small.utf8), Array(Self.byteLevel.utf8), [UInt8](try Fixture.json("gpt2"))]
        var accepted = 0
        for iteration in Self.start..<Self.start + Self.iterations {
            var random = RandomNumbers(seed: UInt64(iteration))
            let seed = seeds[iteration % 64 == 0 ? 2 : iteration % 2]
            let bytes = Self.mutated(seed, &random)
            guard let tokenizer = try? Tokenizer(json: Data(bytes)) else { continue }
            accepted += 1
            if accepted % 4 == 0 { use(tokenizer, &random) }
        }
        #expect(Self.iterations < 1000 || accepted > 0)
    }

    @Test func damagedCompanions() throws {
        let config = Array(
            #"{"bos_token":{"content":"a"},"eos_token":"b","added_tokens_decoder":{"7":{"content":"<x>","special":true}},"chat_template":[{"name":"default","template":"<|im_start|>system\nx<|im_end|>"}]}"#
                .utf8)
        let ranks = Array("YQ== 0\nYg== 1\nYWI= 2\nIA== 3\nYWJh 4\n".utf8)
        let merges = Array("#version: 0.2\na b\nĠ ab\n".utf8)
        let vocabulary = Data(#"{"a":0,"b":1,"Ġ":2,"ab":3,"Ġab":4}"#.utf8)
        for iteration in Self.start..<Self.start + Self.iterations {
            var random = RandomNumbers(seed: UInt64(iteration) ^ 0x5EED)
            let data = Data(Self.mutated([config, ranks, merges][iteration % 3], &random))
            switch iteration % 3 {
            case 0:
                guard let configuration = try? TokenizerConfiguration(data) else { continue }
                let messages = [ChatMessage(role: .user, content: "x"), ChatMessage(role: .assistant, content: "y")]
                _ = try? ChatTemplate(configuration).render(messages, addGenerationPrompt: true)
            case 1:
                guard let definition = try? TokenizerDefinition(ranks: data, file: "r", configuration: TokenizerConfiguration()) else {
                    continue
                }
                if let tokenizer = try? Tokenizer(definition), iteration % 5 == 0 { use(tokenizer, &random) }
            default:
                let definition = try? TokenizerDefinition(vocabulary: vocabulary, merges: data, configuration: TokenizerConfiguration())
                if let definition, let tokenizer = try? Tokenizer(definition), iteration % 5 == 0 { use(tokenizer, &random) }
            }
        }
    }

    private func use(_ tokenizer: Tokenizer, _ random: inout RandomNumbers) {
        for text in Self.texts {
            let ids = tokenizer.encode(text, addSpecialTokens: true)
            #expect(ids.allSatisfy { $0 >= 0 && Int($0) < tokenizer.vocabularySize })
            _ = tokenizer.encodePlain(text)
        }
        let ids = (0..<12).map { _ in TokenID.random(in: -1...12, using: &random) }
        var stream = tokenizer.streamDecoder()
        let streamed = ids.map { stream.append($0) }.joined() + stream.finish()
        #expect(streamed.bytes == tokenizer.decode(ids).bytes)
    }

    private static func mutated(_ seed: [UInt8], _ random: inout RandomNumbers) -> [UInt8] {
        var bytes = seed
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let count = bytes.count
            guard count > 1 else { return bytes }
            let at = Int.random(in: 0..<count, using: &random)
            let end = min(count, at + Int.random(in: 1...12, using: &random))
            switch Int.random(in: 0..<7, using: &random) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 2: bytes.removeSubrange(at..<end)
            case 3: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0..<count, using: &random))
            case 4: bytes.insert(contentsOf: Array((words.randomElement(using: &random) ?? "").utf8), at: at)
            case 5: bytes.replaceSubrange(at..<end, with: Array((words.randomElement(using: &random) ?? "").utf8))
            default: if Int.random(in: 0..<8, using: &random) == 0 { bytes.removeLast(count - at) }
            }
        }
        return bytes
    }
}

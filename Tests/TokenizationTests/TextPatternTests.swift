import Foundation
import Testing

@testable import Tokenization

/// Regular expressions as tokenizers' files have them.
@Suite struct TextPatternTests {
    private func matches(_ pattern: String, _ text: String) throws -> [String] {
        let pattern = try TextPattern(pattern)
        var found: [String] = []
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else {
                Issue.record("no bytes")
                return
            }
            pattern.eachMatch(in: start, count: buffer.count) { found.append(String(decoding: buffer[$0], as: UTF8.self)) }
        }
        return found
    }

    /// What Hugging Face's `tokenizers` 0.23 finds.
    @Test(arguments: [
        (#"(?<=\p{Ll})(?=\p{Lu})"#, "aBcD", ["", ""]), (#"a*"#, "baac", ["", "aa", ""]),
        (#"\p{Han}++|[^\p{Han}]"#, "ab漢字c", ["a", "b", "漢字", "c"]),
        (#"(?i:straße|k)"#, "STRASSE K k", ["STRASSE", "K", "k"]), (#"^.|.$"#, "ab\ncd", ["a", "b", "c", "d"]),
        (#"[^\s]+(?!\S)"#, " a bc", ["a", "bc"]), (#"(\w)\1"#, "aabccd", ["aa", "cc"]),
        (#"(?<!\d)\d{2}(?!\d)"#, "12 345 67", ["12", "67"]),
    ])
    func findsAsOniguruma(pattern: String, text: String, expected: [String]) throws {
        #expect(try matches(pattern, text) == expected)
    }

    @Test func literalsMatchThemselves() throws {
        for literal in ["a.b", "(x)", #"\d"#, "^$", "[é]", "#{1}", "-&&~", " "] {
            let pattern = try TextPattern(matching: literal)
            var count = 0
            Array("\(literal)|\(literal)".utf8).withUnsafeBufferPointer { buffer in
                guard let start = buffer.baseAddress else {
                    Issue.record("no bytes")
                    return
                }
                pattern.eachMatch(in: start, count: buffer.count) { match in
                    count += 1
                    #expect(String(decoding: buffer[match], as: UTF8.self) == literal)
                }
            }
            #expect(count == 2, "\(literal)")
        }
    }

    /// Backtracking without end gives up after a while.
    @Test func hopelessPatternsEnd() throws {
        let start = ContinuousClock.now
        #expect(try matches(#"(?:a+)+b"#, String(repeating: "a", count: 200)).isEmpty)
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    /// New added tokens are numbered after the vocabulary, in the order of the file; a second one of the same content only changes the flags.
    @Test func addedTokensAreNumberedInOrder() throws {
        let json = """
            {"model":{"vocab":{"a":0,"b":1,"ab":2},"merges":["a b"]},"added_tokens":[{"id":90,"content":"<x>","normalized":false},
            {"id":7,"content":"b","normalized":false},{"id":3,"content":"<y>","normalized":false,"special":true},
            {"id":55,"content":"<x>","normalized":false,"special":true}]}
            """
        let tokenizer = try Tokenizer(json: Data(json.utf8))
        #expect(tokenizer.encode("<x>ab<y>a") == [3, 0, 1, 4, 0])
        #expect(tokenizer.vocabularySize == 5)
        #expect(tokenizer.isSpecial(3) && tokenizer.isSpecial(4) && !tokenizer.isSpecial(1))
    }

    /// Inside each token by itself.
    @Test func decodersReplaceByPattern() throws {
        let json = #"""
            {"model":{"vocab":{"a":0,"ee":1,"b":2},"merges":[]},"decoder":{"type":"Sequence","decoders":[
            {"type":"Replace","pattern":{"Regex":"[aeiou]{2}"},"content":"*"},{"type":"Fuse"}]}}
            """#
        #expect(try Tokenizer(json: Data(json.utf8)).decode([1, 0, 0, 2]) == "*aab")
    }

    /// Where the number is another token's, the file's own counts.
    @Test func addedTokensBesideHoles() throws {
        let json = #"{"model":{"vocab":{"a":0,"b":2},"merges":[]},"added_tokens":[{"id":5,"content":"<x>","normalized":false}]}"#
        #expect(try Tokenizer(json: Data(json.utf8)).encode("a<x>b") == [0, 5, 2])
    }
}

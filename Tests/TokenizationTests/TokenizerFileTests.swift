import Foundation
import Testing

@testable import Tokenization

/// Files that are not what they should be: one clear error each, never a crash.
@Suite struct TokenizerFileTests {
    private func tokenizer(_ model: String, rest: String = "") throws -> Tokenizer {
        try Tokenizer(json: Data(#"{"model":{"type":"BPE",\#(model)}\#(rest)}"#.utf8))
    }

    private func message(_ body: () throws -> Tokenizer) -> String {
        do {
            _ = try body()
            return "no error"
        } catch let error as TokenizerError {
            return error.description
        } catch {
            return "another error: \(error)"
        }
    }

    @Test(arguments: [
        (#""vocab":{"a":0},"merges":["a b"]"#, "merge 0 is not in the vocabulary"),
        (#""vocab":{"a":0,"b":1},"merges":["a b"]"#, "what merge 0 makes is not in the vocabulary"),
        (#""vocab":{"a":0,"b":1},"merges":["ab"]"#, "merge 0 does not have two parts"),
        (#""vocab":{"a":0,"b":1},"merges":["a b c"]"#, "merge 0 does not have two parts"),
        (#""vocab":{"a":0},"merges":[["a"]]"#, "merge 0 is not a pair of strings"),
        (#""vocab":{"a":0},"merges":[7]"#, "merge 0 is neither a string nor a pair"),
        (#""vocab":{"a":0}"#, "“merges” is missing"),
        (#""merges":[]"#, "“vocab” is missing"),
        (#""vocab":{},"merges":[]"#, "the vocabulary is empty"),
        (#""vocab":[],"merges":[]"#, "expected an object, found an array"),
        (#""vocab":{"a":-1},"merges":[]"#, "an id is not a whole number"),
        (#""vocab":{"a":10000000000},"merges":[]"#, "an id is not a whole number"),
        (#""vocab":{"a":0.5},"merges":[]"#, "an id is not a whole number"),
        (#""vocab":{"a":"0"},"merges":[]"#, "an id is not a whole number"),
        (#""vocab":{"a":0,"b":0},"merges":[]"#, "id 0 is given to two tokens"),
        (#""vocab":{"a":0},"merges":[],"unk_token":"<unk>""#, "the unknown token is not in the vocabulary"),
        (#""vocab":{"a":0},"merges":[],"dropout":0.1"#, "dropout is not supported"),
        (#""vocab":{"a":0},"merges":[],"end_of_word_suffix":"</w>""#, "“end_of_word_suffix” is not supported"),
        (#""vocab":{"a":0},"merges":[],"fuse_unk":1"#, "expected a boolean, found a number"),
    ])
    func badModels(model: String, problem: String) {
        let found = message { try tokenizer(model) }
        #expect(found.contains(problem), "\(found)")
        #expect(!found.contains("\n"))
    }

    @Test(arguments: [
        (
            #""pre_tokenizer":{"type":"Split","pattern":{"Regex":"([a-z]+"},"behavior":"Isolated"}"#,
            "the regex “([a-z]+” cannot be read: end pattern"
        ),
        (#""normalizer":{"type":"Replace","pattern":{"Regex":"[b-a]"},"content":""}"#, "cannot be read: empty range in char class"),
        (#""pre_tokenizer":{"type":"Split","pattern":{},"behavior":"Isolated"}"#, "“String” is missing"),
        (#""pre_tokenizer":{"type":"UnicodeScripts"}"#, "the pre-tokenizer “UnicodeScripts” is not supported"),
        (#""pre_tokenizer":{}"#, "“type” is missing"),
        (#""pre_tokenizer":7"#, "expected an object, found a number"),
        (#""normalizer":{"type":"Precompiled"}"#, "the normalizer “Precompiled” is not supported"),
        (#""decoder":{"type":"CTC"}"#, "the decoder “CTC” is not supported"),
        (
            #""decoder":{"type":"Sequence","decoders":[{"type":"ByteLevel"},{"type":"Replace","pattern":{"String":"a"},"content":"b"}]}"#,
            "a decoder that changes what “ByteLevel” says is not supported"
        ),
        (#""post_processor":{"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"x"}}]}"#, "“x” is not among special_tokens"),
        (#""post_processor":{"type":"RobertaProcessing","cls":["a",9],"sep":["a",0]}"#, "the id 9 is not in the vocabulary"),
        (#""added_tokens":[{"id":4000000000,"content":"b"}]"#, "expected a whole number"),
        (#""added_tokens":[{"content":"b"}]"#, "“id” is missing"),
    ])
    func badParts(part: String, problem: String) {
        let found = message { try tokenizer(#""vocab":{"a":0},"merges":[]"#, rest: "," + part) }
        #expect(found.contains(problem), "\(found)")
    }

    @Test(arguments: [
        ("", "the text ends too early"), ("nul", "the text ends too early"), ("{\"a\":1", "the text ends too early"),
        ("{} x", "after the end"),
        ("{\"a\" 1}", "a colon was expected"), ("[1 2]", "a comma or a closing bracket"), ("\"\\x\"", "an unknown escape"),
        ("\"\\ud800\"", "half of a surrogate pair"), ("\"a", "a string does not end"), ("-", "a malformed number"),
        ("{a:1}", "a key was expected"),
        ("\"\u{1}\"", "a control character"), ("truf", "an unknown word"),
        ("[1e999999999999999999999999999999999999999999999999999999999999999]", "a malformed number"),
    ])
    func badJSON(text: String, problem: String) {
        let found = message { try Tokenizer(json: Data(text.utf8)) }
        #expect(found.contains(problem), "\(found)")
    }

    @Test func depthAndEncodingAreBounded() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(message { try Tokenizer(json: Data(deep.utf8)) }.contains("nested deeper"))
        #expect(message { try Tokenizer(json: Data([0x22, 0xFF, 0x22])) }.contains("not UTF-8"))
    }

    /// A merge that makes one of its own parts would go on for ever where it was taken for progress.
    @Test(arguments: [#"[["","a"]]"#, #"[["a",""],["","a"]]"#, #"[" a","a "]"#, #"["a b","ab ","ab a"]"#])
    func mergesInACircleEnd(merges: String) throws {
        let model = #""vocab":{"":0,"a":1,"b":2,"ab":3,"aba":4},"merges":\#(merges)"#
        guard let tokenizer = try? tokenizer(model) else { return }
        let ids = tokenizer.encode("abaabbba")
        #expect(!ids.isEmpty)
        #expect(tokenizer.decode(ids).replacing(" ", with: "") == "abaabbba")
    }

    /// A folder with these files, removed afterwards.
    private func withFolder<Result>(_ files: [String: String], _ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tokenization-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        return try body(folder)
    }

    @Test func emptyFolderSaysWhatIsMissing() throws {
        try withFolder([:]) { folder in
            let found = message { try Tokenizer(folder: folder) }
            #expect(found.contains("tokenizer.json, or tokenizer.model, or vocab.json with merges.txt"))
        }
    }

    @Test func rankFile() throws {
        let lines = ["YQ== 0", "Yg== 1", "Yw== 2", "YmM= 3", "YWI= 4", "YWJj 5"].joined(separator: "\n")
        try withFolder(["tokenizer.model": lines]) { folder in
            let tokenizer = try Tokenizer(folder: folder)
            #expect(tokenizer.encode("abc") == [5])
            #expect(tokenizer.encode("abcabc") == [5, 5])
            #expect(tokenizer.encode("bab") == [1, 4])
            #expect(tokenizer.encode("aab<|eot_id|>", addSpecialTokens: true) == [6, 0, 4, 15])
            #expect(tokenizer.vocabularySize == 262)
        }
        for (bad, problem) in [
            ("YQ==", "expected a token"), ("?? 1", "expected a token"), ("YQ== 0\nYg== 0", "given twice"), ("\n", "SentencePiece"),
        ] {
            try withFolder(["tokenizer.model": bad]) { folder in
                let found = message { try Tokenizer(folder: folder) }
                #expect(found.contains(problem), "\(found)")
            }
        }
    }

    @Test func vocabularyAndMerges() throws {
        let files = ["vocab.json": #"{"a":0,"b":1,"ab":2,"Ġ":3}"#, "merges.txt": "#version: 0.2\na b\n"]
        let ids = try withFolder(files) { folder in try Tokenizer(folder: folder).encode("ab ba") }
        #expect(ids == [2, 3, 1, 0])
        try withFolder(files.merging(["merges.txt": "a c\n"]) { $1 }) { folder in
            #expect(message { try Tokenizer(folder: folder) }.contains("a part of merge 0 is not in the vocabulary"))
        }
    }

    @Test func configurationNamesTheTokens() throws {
        let config = #"{"bos_token":{"content":"b"},"eos_token":"a","added_tokens_decoder":{"7":{"content":"<x>","special":true}}}"#
        let files = ["tokenizer.json": #"{"model":{"vocab":{"a":0,"b":1},"merges":[]}}"#, "tokenizer_config.json": config]
        try withFolder(files) { folder in
            let tokenizer = try Tokenizer(folder: folder)
            #expect(tokenizer.beginningOfText == 1)
            #expect(tokenizer.endOfText == 0)
            #expect(tokenizer.encode("a<x>b") == [0, 7, 1])
            #expect(tokenizer.token(for: 5) == nil)
            #expect(tokenizer.vocabularySize == 8)
        }
        try withFolder(["tokenizer_config.json": #"{"bos_token":5}"#]) { folder in
            #expect(message { try Tokenizer(folder: folder) }.contains("at bos_token: expected a string, found a number"))
        }
    }
}

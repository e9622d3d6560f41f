import Foundation
import TestSupport

@testable import Tokenization

/// A small tokenizer made by `Tools/reference/tokenizers_fixtures.py`, and what Hugging Face says with it.
struct Fixture: Decodable {
    struct Case: Decodable {
        var text: String
        var ids: [TokenID]
        var withSpecial: [TokenID]
    }

    struct Decoded: Decodable {
        var ids: [TokenID]
        var text: String
        var withSpecial: String
    }

    var cases: [Case]
    var decoded: [Decoded]

    static let names = [
        "gpt2", "llama3", "qwen2", "llama2", "gemma", "metaspace", "smol", "splits", "tekken", "gpt4o", "chain", "inverted", "falcon",
        "flags",
    ]
    static let byteLevelNames = ["gpt2", "llama3", "qwen2", "smol", "tekken", "gpt4o"]

    static func url(_ name: String) -> URL { TestFiles.fixture("Tokenization/\(name)") }

    static func json(_ name: String) throws -> Data { try Data(contentsOf: url("\(name).tokenizer.json")) }

    static func tokenizer(_ name: String) throws -> Tokenizer { try Tokenizer(json: json(name)) }

    static func expected(_ name: String) throws -> Fixture {
        try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url("\(name).expected.json")))
    }
}

extension String {
    /// The bytes, since Swift calls texts equal that differ in normalisation.
    var bytes: [UInt8] { Array(utf8) }
}

import Foundation

@testable import Tokenization

/// llama.cpp's test vectors: texts between marker lines, and a line of ids for each.
enum GGMLVectors {
    static func read(_ input: URL, _ output: URL) throws -> [(text: String, ids: [TokenID])] {
        let texts = String(decoding: try Data(contentsOf: input), as: UTF8.self).components(separatedBy: "\n__ggml_vocab_test__\n")
        let lines = String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return zip(texts, lines).map { ($0, $1.split(separator: " ").compactMap { TokenID($0) }) }
    }
}

/// The tokens and merges of a vocabulary-only GGUF file; trusts the file, as a test may.
struct GGUFVocabulary {
    private var lists: [String: [String]] = [:]

    init(_ url: URL) throws {
        var reader = Reader(data: try Data(contentsOf: url), position: 16)
        let pairs = reader.integer(UInt64.self)
        for _ in 0..<pairs {
            let key = reader.string()
            let type = reader.integer(UInt32.self)
            guard type == 9 else {
                reader.skip(type)
                continue
            }
            let element = reader.integer(UInt32.self)
            let count = reader.integer(UInt64.self)
            if element == 8 {
                lists[key] = (0..<count).map { _ in reader.string() }
            } else {
                for _ in 0..<count { reader.skip(element) }
            }
        }
    }

    /// GPT-2's tokenizer with this vocabulary.
    func tokenizer() throws -> Tokenizer {
        var definition = TokenizerDefinition(file: "gguf")
        definition.isByteLevel = true
        definition.stages = [.words(.gpt2)]
        definition.decoder.isByteLevel = true
        for (id, token) in (lists["tokenizer.ggml.tokens"] ?? []).enumerated() { _ = definition.vocabulary.add(Array(token.utf8), id: id) }
        let index = PieceIndex(definition.vocabulary.spellings.finish())
        var joined = ContiguousArray<UInt8>()
        for (rank, merge) in (lists["tokenizer.ggml.merges"] ?? []).enumerated() {
            guard let (left, right) = TokenizerDefinition.twoParts(Array(merge.utf8)[...]) else { continue }
            try definition.addMerge(left, right, index: index, joined: &joined, rank: rank, place: "merges")
        }
        return try Tokenizer(definition)
    }

    private struct Reader {
        let data: Data
        var position: Int

        mutating func integer<Value: FixedWidthInteger>(_: Value.Type) -> Value {
            defer { position += MemoryLayout<Value>.size }
            return data.withUnsafeBytes { Value(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: Value.self)) }
        }

        mutating func string() -> String {
            let count = Int(integer(UInt64.self))
            defer { position += count }
            return String(decoding: data[position..<position + count], as: UTF8.self)
        }

        mutating func skip(_ type: UInt32) {
            switch type {
            case 0, 1, 7: position += 1
            case 2, 3: position += 2
            case 4, 5, 6: position += 4
            case 8: _ = string()
            default: position += 8
            }
        }
    }
}

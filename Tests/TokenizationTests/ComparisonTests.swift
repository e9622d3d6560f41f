import Foundation
import ModelFiles
import Testing

@testable import Tokenization

/// Holds ids and decoded text against what `Tools/reference/compare_tokenizers.py` wrote; that script runs this.
@Suite struct ComparisonTests {
    private static let folder = ProcessInfo.processInfo.environment["ENGRAM_TOKENIZER_COMPARISON"].map { URL(fileURLWithPath: $0) }

    @Test(.enabled(if: folder != nil, "run by Tools/reference/compare_tokenizers.py"))
    func equalsHuggingFace() throws {
        let folder = try #require(Self.folder)
        let manifest = try JSONDecoder().decode(
            [String: String].self, from: Data(contentsOf: folder.appendingPathComponent("manifest.json")))
        var texts: [String] = []
        var reader = BlobReader(try Data(contentsOf: folder.appendingPathComponent("texts")))
        while let text = reader.string() { texts.append(text) }
        for (name, path) in manifest.sorted(by: { $0.key < $1.key }) {
            let url = URL(fileURLWithPath: path)
            let tokenizer = try path.hasSuffix(".gguf") ? Tokenizer(metadata: GGUFFile(url)) : Tokenizer(json: Data(contentsOf: url))
            let ids = BlobReader(try Data(contentsOf: folder.appendingPathComponent("\(name).ids")))
            let decoded = BlobReader(try Data(contentsOf: folder.appendingPathComponent("\(name).decoded")))
            let (tokens, wrong) = compareIDs(name, tokenizer, texts, ids)
            let wrongDecoded = compareDecoded(name, tokenizer, decoded)
            print("\(name): \(texts.count) texts, \(tokens) ids, \(wrong) texts differ; \(wrongDecoded) of 5000 decodings differ")
            #expect(wrong == 0)
            #expect(wrongDecoded == 0)
        }
    }

    private func compareIDs(_ name: String, _ tokenizer: Tokenizer, _ texts: [String], _ ids: BlobReader) -> (tokens: Int, wrong: Int) {
        var ids = ids
        var tokens = 0
        var wrong = 0
        for text in texts {
            guard let expected = ids.ids() else { return (tokens, texts.count) }
            tokens += expected.count
            let found = tokenizer.encode(text, addSpecialTokens: true)
            guard found != expected else { continue }
            wrong += 1
            if wrong > 8 { continue }
            let at = zip(found, expected).prefix { $0 == $1 }.count
            let near = max(0, at - 2)
            let pieces = { (ids: [TokenID]) in ids.dropFirst(near).prefix(10).map { tokenizer.token(for: $0) ?? "?" } }
            print("  \(name): \(pieces(found).debugDescription) instead of \(pieces(expected).debugDescription)")
        }
        return (tokens, wrong)
    }

    private func compareDecoded(_ name: String, _ tokenizer: Tokenizer, _ decoded: BlobReader) -> Int {
        var decoded = decoded
        var wrong = 0
        while let ids = decoded.ids(), let plain = decoded.string(), let full = decoded.string() {
            var stream = tokenizer.streamDecoder()
            let streamed = ids.map { stream.append($0) }.joined() + stream.finish()
            let texts = [tokenizer.decode(ids), streamed, tokenizer.decode(ids, skipSpecialTokens: false)]
            if zip(texts, [plain, plain, full]).allSatisfy({ Array($0.utf8) == Array($1.utf8) }) { continue }
            wrong += 1
            if wrong <= 5 {
                print("  \(name): \(ids): \(texts.debugDescription) instead of \(plain.debugDescription), \(full.debugDescription)")
            }
        }
        return wrong
    }
}

/// Reads counted bytes and counted ids, all little-endian.
struct BlobReader {
    private let data: Data
    private var position = 0

    init(_ data: Data) { self.data = data }

    private mutating func word() -> UInt32? {
        guard position + 4 <= data.count else { return nil }
        defer { position += 4 }
        return data.withUnsafeBytes { UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt32.self)) }
    }

    mutating func string() -> String? {
        guard let count = word(), position + Int(count) <= data.count else { return nil }
        defer { position += Int(count) }
        return String(decoding: data[position..<position + Int(count)], as: UTF8.self)
    }

    mutating func ids() -> [TokenID]? {
        guard let count = word() else { return nil }
        return (0..<count).compactMap { _ in word().map { TokenID(bitPattern: $0) } }
    }
}

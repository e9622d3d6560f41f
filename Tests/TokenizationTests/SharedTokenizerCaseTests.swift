import Foundation
import Testing

@testable import Tokenization

/// Every tokenizer among the cases made after public bug reports, with what `tokenizers` says.
@Suite struct SharedTokenizerCaseTests {
    private static let cases = "cases"

    private static func folders() throws -> [(case: URL, root: [String: Any])] {
        try FileManager.default.contentsOfDirectory(at: Shared.url(cases), includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }
            .compactMap { folder in
                guard let data = try? Data(contentsOf: folder.appending(path: "case.json")),
                    let root = try JSONSerialization.jsonObject(with: data) as? [String: Any], root["kind"] as? String == "tokenizer"
                else { return nil }
                return (folder, root)
            }
    }

    /// By the folder of the tokenizer; a list alone is of `tok`.
    private static func entries(_ value: Any?) -> [(folder: String, items: [Any])] {
        if let list = value as? [Any] { return [("tok", list)] }
        return (value as? [String: [Any]] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static func pairs(_ items: [Any]) -> [(text: String, ids: [TokenID])] {
        items.compactMap { item in
            guard let pair = item as? [Any], let text = pair.first as? String, let ids = pair.last as? [Int] else { return nil }
            return (text, ids.map { TokenID($0) })
        }
    }

    @Test(.enabled(if: Shared.has("cases/40-tok-added-token-flags"), "needs ../shared/cases"))
    func idsAndTexts() throws {
        var compared = 0
        for (place, root) in try Self.folders() {
            for (folder, items) in Self.entries(root["ids"]) {
                let tokenizer = try Tokenizer(folder: place.appending(path: folder))
                let pairs = Self.pairs(items)
                expectIDs(pairs) { tokenizer.encode($0) }
                compared += pairs.count
                let start = ContinuousClock.now
                _ = tokenizer.encode(String(repeating: " ", count: 5_000))
                #expect(ContinuousClock.now - start < .seconds(1), "\(folder)")
            }
            for (folder, items) in Self.entries(root["with_special"]) {
                let tokenizer = try Tokenizer(folder: place.appending(path: folder))
                expectIDs(Self.pairs(items)) { tokenizer.encode($0, addSpecialTokens: true) }
            }
            for (folder, items) in Self.entries(root["decode"]) {
                let tokenizer = try Tokenizer(folder: place.appending(path: folder))
                for case let item as [String: Any] in items {
                    let ids = (item["ids"] as? [Int] ?? []).map { TokenID($0) }
                    #expect(tokenizer.decode(ids, skipSpecialTokens: false).bytes == (item["keep_special"] as? String)?.bytes, "\(ids)")
                    #expect(tokenizer.decode(ids).bytes == (item["skip_special"] as? String)?.bytes, "\(ids)")
                }
            }
        }
        #expect(compared > 70)
    }

    @Test(.enabled(if: Shared.has("cases/39-tok-canonical-twins"), "needs ../shared/cases"))
    func twinsAreTwoEntries() throws {
        #expect(try Tokenizer(folder: Shared.url("cases/39-tok-canonical-twins/tok")).vocabularySize == 332)
    }
}

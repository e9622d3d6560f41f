import Foundation
import TestSupport
import Testing

@testable import Tokenization

/// The real tokenizers beside the package.
enum Shared {
    static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

    static func url(_ path: String) -> URL { TestFiles.shared(path) }

    static func tokenizer(_ name: String) throws -> Tokenizer { try Tokenizer(folder: url("tokenizers/\(name)")) }

    static func json(_ path: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(contentsOf: url(path))) }
}

/// The texts whose ids differ from the expected ones, for a message that shows the first.
func expectIDs(
    _ cases: [(text: String, ids: [TokenID])], _ encode: (String) -> [TokenID], sourceLocation: SourceLocation = #_sourceLocation
) {
    let wrong = cases.filter { encode($0.text) != $0.ids }
    let first = wrong.first.map { "\($0.text.debugDescription): \(encode($0.text)) instead of \($0.ids)" } ?? ""
    #expect(!cases.isEmpty, sourceLocation: sourceLocation)
    #expect(wrong.isEmpty, "\(wrong.count) of \(cases.count) differ, first \(first)", sourceLocation: sourceLocation)
}

import Foundation
import ModelFiles

@testable import Tokenization

extension GGUFFile: TokenizerMetadata {}

/// llama.cpp's test vectors: texts between marker lines, and a line of ids for each.
enum GGMLVectors {
    static func read(_ input: URL, _ output: URL) throws -> [(text: String, ids: [TokenID])] {
        let texts = String(decoding: try Data(contentsOf: input), as: UTF8.self).components(separatedBy: "\n__ggml_vocab_test__\n")
        let lines = String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return zip(texts, lines).map { ($0, $1.split(separator: " ").compactMap { TokenID($0) }) }
    }
}

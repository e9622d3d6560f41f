import Foundation

/// JSON as this program writes it: keys sorted and in snake case, dates in ISO 8601.
package enum JSONText {
    /// One line, without its end. What some readers take for the end of a line is written as an escape.
    package static func line(_ value: some Encodable) throws -> String {
        let text = String(decoding: try encoder(.sortedKeys).encode(value), as: UTF8.self)
        let ends: [Unicode.Scalar: String] = ["\u{85}": "\\u0085", "\u{2028}": "\\u2028", "\u{2029}": "\\u2029"]
        guard text.unicodeScalars.contains(where: { $0.value >= 0x85 && ends[$0] != nil }) else { return text }
        return text.unicodeScalars.map { ends[$0] ?? String($0) }.joined()
    }

    /// A file's content, for people to read too.
    package static func file(_ value: some Encodable) throws -> Data {
        try encoder([.sortedKeys, .prettyPrinted]).encode(value) + Data("\n".utf8)
    }

    package static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }

    private static func encoder(_ formatting: JSONEncoder.OutputFormatting) -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = formatting.union(.withoutEscapingSlashes)
        return encoder
    }
}

import Foundation

/// JSON as this program writes it: keys sorted and in snake case, dates in ISO 8601.
package enum JSONText {
    /// One line, without its end.
    package static func line(_ value: some Encodable) throws -> String {
        String(decoding: try encoder(.sortedKeys).encode(value), as: UTF8.self)
    }

    /// A file's content, for people to read too.
    static func file(_ value: some Encodable) throws -> Data {
        try encoder([.sortedKeys, .prettyPrinted]).encode(value) + Data("\n".utf8)
    }

    static var decoder: JSONDecoder {
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

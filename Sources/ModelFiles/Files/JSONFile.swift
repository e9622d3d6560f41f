import Foundation
import Tensors

/// JSON in a file, with faults told as what stands where.
enum JSONFile {
    /// No config or index of a real model comes near it.
    static let largest = 64 << 20

    /// - Throws: `ModelFileError.missing`, with the hint, or `.malformed`, with the key that is wrong.
    static func read<Value: Decodable>(_ type: Value.Type, from url: URL, hint: String) throws -> Value {
        guard FileManager.default.fileExists(atPath: url.path) else { throw ModelFileError.missing(path: url.path, hint: hint) }
        let storage = try Storage(mapping: url)
        guard storage.byteCount <= largest else {
            throw ModelFileError.malformed(path: url.path, fault: "\(storage.byteCount) bytes are too many for this file")
        }
        let data = storage.withBytes { Data($0) }
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch let error as DecodingError {
            throw ModelFileError.malformed(path: url.path, fault: error.fault)
        } catch let error as UnsupportedSetting {
            throw ModelFileError.unsupported(path: url.path, what: error.what, supported: error.supported)
        }
    }

    /// The keys of one object at the top of a file, in the order of the file; none where it is not there.
    ///
    /// - Throws: `StorageError`.
    static func keys(of name: String, in url: URL) throws -> [String] {
        let storage = try Storage(mapping: url)
        return storage.withBytes { bytes in
            var keys: [String] = []
            var scanner = JSONScanner(bytes)
            try? scanner.object { scanner, key in
                guard key == name, scanner.next() == UInt8(ascii: "{") else { return try scanner.skipValue() }
                try scanner.object { scanner, key in
                    keys.append(key)
                    try scanner.skipValue()
                }
            }
            return keys
        }
    }

    static func write<Value: Encodable>(_ value: Value, to url: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try AtomicFile.write(try encoder.encode(value) + Data("\n".utf8), to: url)
    }
}

/// A value that was understood and cannot be served; the file's name is added where it is known.
struct UnsupportedSetting: Error {
    let what: String
    let supported: String
}

extension DecodingError {
    /// What is wrong, on one line.
    fileprivate var fault: String {
        switch self {
        case .keyNotFound(let key, let context): "\(Self.path(context, key)) is missing"
        case .typeMismatch(let type, let context): "\(Self.path(context)) is not \(Self.noun(type))"
        case .valueNotFound(let type, let context): "\(Self.path(context)) is null, not \(Self.noun(type))"
        case .dataCorrupted(let context):
            context.codingPath.isEmpty && context.underlyingError != nil
                ? "not valid JSON" : "\(Self.path(context)): \(context.debugDescription)"
        @unknown default: "not readable"
        }
    }

    private static func path(_ context: Context, _ key: (any CodingKey)? = nil) -> String {
        let keys = (context.codingPath + (key.map { [$0] } ?? [])).map(\.stringValue)
        return keys.isEmpty ? "the whole file" : keys.joined(separator: ".").quoted
    }

    private static func noun(_ type: Any.Type) -> String {
        switch type {
        case is Int.Type: "a whole number"
        case is Double.Type: "a number"
        case is String.Type: "a text"
        case is Bool.Type: "true or false"
        default: "of the right kind (\(type))"
        }
    }
}

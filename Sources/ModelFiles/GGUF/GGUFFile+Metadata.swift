import Foundation
import Tensors

extension GGUFFile.Part {
    /// - Throws: `ModelFileError.malformed` where the key holds something else.
    func integer(_ key: String) throws -> Int? {
        guard let value = header.metadata[key] else { return nil }
        guard let integer = value.integer else { throw fault(key, "a whole number") }
        return integer
    }

    func fault(_ key: String, _ expected: String) -> ModelFileError {
        .malformed(path: url.path, fault: "\(key.quoted) is not \(expected)")
    }
}

/// Values of the metadata by their keys: nil where a key is missing, an error where it holds another type.
extension GGUFFile {
    /// The keys, sorted.
    package var keys: [String] { parts.first?.header.metadata.keys.sorted() ?? [] }

    package var path: String { url.path }

    private func value(_ key: String) -> (value: GGUFValue, part: Part)? {
        parts.first.flatMap { part in part.header.metadata[key].map { ($0, part) } }
    }

    /// - Throws: `ModelFileError.malformed`, as all of these do.
    package func integer(_ key: String) throws -> Int? { try parts.first?.integer(key) }

    package func number(_ key: String) throws -> Double? {
        guard let (value, part) = value(key) else { return nil }
        guard let number = value.number else { throw part.fault(key, "a number") }
        return number
    }

    package func flag(_ key: String) throws -> Bool? {
        guard let (value, part) = value(key) else { return nil }
        guard case .flag(let flag) = value else { throw part.fault(key, "true or false") }
        return flag
    }

    package func text(_ key: String) throws -> String? {
        guard let (value, part) = value(key) else { return nil }
        guard case .text(let range) = value else { throw part.fault(key, "a text") }
        return part.storage.withBytes { String(decoding: $0[range], as: UTF8.self) }
    }

    /// An array of whole numbers.
    package func integers(_ key: String) throws -> [Int]? { try elements(key, "an array of whole numbers") { $0.integer } }

    /// An array of numbers.
    package func numbers(_ key: String) throws -> [Double]? { try elements(key, "an array of numbers") { $0.number } }

    private func elements<Element>(_ key: String, _ what: String, _ read: (GGUFValue) -> Element?) throws -> [Element]? {
        guard let (value, part) = value(key) else { return nil }
        guard case .array(let array) = value, let size = array.kind.byteCount else { throw part.fault(key, what) }
        return try part.storage.withBytes { file in
            try (0..<array.count).map { index in
                guard let element = read(GGUFValue(array.kind, at: array.bytes.lowerBound + index * size, of: file)) else {
                    throw part.fault(key, what)
                }
                return element
            }
        }
    }

    /// Hands out an array of texts where they lie in the file; they are not to be kept.
    package func withTexts<Result>(_ key: String, _ body: ([UnsafeRawBufferPointer]) throws -> Result) throws -> Result? {
        guard let (value, part) = value(key) else { return nil }
        guard case .array(let array) = value, array.kind == .text else { throw part.fault(key, "an array of texts") }
        return try part.storage.withBytes { file in
            var position = array.bytes.lowerBound
            let texts = (0..<array.count).map { _ in
                // The lengths were checked when the file was opened.
                let count = Int(UInt64(littleEndian: file.loadUnaligned(fromByteOffset: position, as: UInt64.self)))
                defer { position += 8 + count }
                return UnsafeRawBufferPointer(rebasing: file[position + 8..<position + 8 + count])
            }
            return try body(texts)
        }
    }
}

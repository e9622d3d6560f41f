import Foundation

extension ByteReader {
    /// A request's body.
    ///
    /// - Parameter limit: bytes.
    /// - Throws: `APIError` where it is larger, or not put together as HTTP asks.
    func body(_ length: RequestHead.BodyLength, limit: Int) async throws -> Data {
        switch length {
        case .bytes(let count):
            guard count <= limit else { throw APIError.tooLarge(limit: limit) }
            return Data(try await bytes(count))
        case .chunked: return try await chunks(limit: limit)
        }
    }

    /// RFC 9112, section 7.1; extensions and trailers are passed over.
    private func chunks(limit: Int) async throws -> Data {
        var body = Data()
        while true {
            guard let line = try await line(limit: 256) else { throw APIError.malformed("it ends within its body") }
            let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") }
            guard !digits.isEmpty, digits.count <= 8, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
                let count = Int(String(decoding: digits, as: UTF8.self), radix: 16)
            else { throw APIError.malformed("a chunk's size is no number") }
            guard body.count + count <= limit else { throw APIError.tooLarge(limit: limit) }
            guard count > 0 else { break }
            body += try await bytes(count)
            guard try await nextLineIsEmpty() else { throw APIError.malformed("a chunk is longer than it said") }
        }
        for _ in 0..<64 {
            if try await nextLineIsEmpty() { return body }
        }
        throw APIError.malformed("it has too many trailers")
    }

    private func nextLineIsEmpty() async throws -> Bool {
        guard let line = try await line(limit: 4096) else { throw APIError.malformed("it ends within its body") }
        return line.isEmpty
    }
}

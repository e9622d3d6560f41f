import Foundation

/// RFC 9112, read strictly: what two programs could read in two ways is refused.
extension RequestHead {
    /// - Parameter lines: without their ends, the empty one that ends the head left out.
    /// - Throws: `APIError`.
    init(lines: [[UInt8]]) throws(APIError) {
        guard let first = lines.first else { throw .malformed("it is empty") }
        let parts = first.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(\.isTokenByte), parts[0].count <= 32 else {
            throw .malformed("the first line is not «METHOD /path HTTP/1.1»")
        }
        switch Array(parts[2]) {
        case Array("HTTP/1.1".utf8): isHTTP11 = true
        case Array("HTTP/1.0".utf8): isHTTP11 = false
        default: throw .malformed("only HTTP/1.1 and HTTP/1.0 are spoken here", status: 505)
        }
        guard parts[1].first == UInt8(ascii: "/"), parts[1].allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw .malformed("its target has to be a path that begins with /")
        }
        method = String(decoding: parts[0], as: UTF8.self)
        target = String(decoding: parts[1], as: UTF8.self)
        path = try Self.path(target)
        fields = try Self.fields(lines.dropFirst())
        guard fields.values("host").count == 1 || (!isHTTP11 && fields.values("host").isEmpty) else {
            throw .malformed("it has to have one Host field")
        }
        bodyLength = try Self.bodyLength(fields, isHTTP11: isHTTP11)
    }

    private static func path(_ target: String) throws(APIError) -> String {
        let raw = target.prefix { $0 != "?" && $0 != "#" }
        guard let path = String(raw).removingPercentEncoding else { throw .malformed("its path has a broken percent sign") }
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !names.contains(where: { $0 == "." || $0 == ".." }), path.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0 != "\\" }) else {
            throw .malformed("its path may not lead upwards")
        }
        return path
    }

    private static func fields(_ lines: ArraySlice<[UInt8]>) throws(APIError) -> HTTPFields {
        var fields: HTTPFields = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0, line[..<colon].allSatisfy(\.isTokenByte) else {
                throw .malformed("a header line is not «Name: value»")
            }
            let value = line[(colon + 1)...]
            guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
                throw .malformed("a header field holds control characters")
            }
            fields.append(String(decoding: line[..<colon], as: UTF8.self), String(decoding: value, as: UTF8.self).trimmed)
        }
        return fields
    }

    private static func bodyLength(_ fields: HTTPFields, isHTTP11: Bool) throws(APIError) -> BodyLength {
        let (lengths, codings) = (fields.values("content-length"), fields.values("transfer-encoding"))
        if !codings.isEmpty {
            guard lengths.isEmpty, isHTTP11 else { throw .malformed("Transfer-Encoding excludes Content-Length, and HTTP/1.0") }
            guard fields.tokens("transfer-encoding") == ["chunked"] else {
                throw .malformed("the only transfer coding that is known here is chunked", status: 501)
            }
            return .chunked
        }
        guard let text = lengths.first else { return .bytes(0) }
        guard lengths.count == 1, !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(text) else {
            throw .malformed("its Content-Length is no number")
        }
        return .bytes(length)
    }
}

extension UInt8 {
    /// RFC 9110, section 5.6.2.
    var isTokenByte: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: Self.tokenMarks.contains(self)
        }
    }

    private static let tokenMarks = Set("!#$%&'*+-.^_`|~".utf8)
}

import CXML2
import Foundation

/// Mends what people's programs do wrong in XML: control characters, bare ampersands, names of HTML's entities.
enum XMLRepair {
    /// Entities are how small documents grow without bound, and no note program needs them.
    static func declaresEntities(_ bytes: [UInt8]) -> Bool {
        guard let place = find("<!ENTITY", in: bytes, from: 0) else { return false }
        // A document that only talks about them is harmless.
        return !isInSection(bytes, place)
    }

    /// UTF-8 that a parser in recovery mode reads to its end.
    static func mended(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<"), starts(bytes, index, "<![CDATA[") {
                let end = find("]]>", in: bytes, from: index).map { $0 + 3 } ?? bytes.count
                result += bytes[index..<end].filter(isAllowed)
                if !result.suffix(3).elementsEqual("]]>".utf8) { result += "]]>".utf8 }
                index = end
            } else if byte == UInt8(ascii: "&") {
                let (text, length) = reference(bytes, at: index)
                result += text
                index += length
            } else {
                if isAllowed(byte) { result.append(byte) }
                index += 1
            }
        }
        return result
    }

    private static func isAllowed(_ byte: UInt8) -> Bool { byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private static let known: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

    /// What stands for the ampersand at a place, and how many bytes of the source that takes.
    private static func reference(_ bytes: [UInt8], at index: Int) -> (text: [UInt8], length: Int) {
        let bare = (Array("&amp;".utf8), 1)
        guard let end = bytes[index...].prefix(34).firstIndex(of: UInt8(ascii: ";")) else { return bare }
        let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
        let whole = (Array(bytes[index...end]), end + 1 - index)
        if known.contains(name) { return whole }
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let value = digits.first.map { $0 == "x" || $0 == "X" } == true ? Int(digits.dropFirst(), radix: 16) : Int(digits)
            guard let value, value >= 0x20 || [9, 10, 13].contains(value), UInt32(exactly: value).flatMap(Unicode.Scalar.init) != nil,
                value & 0xFFFE != 0xFFFE
            else { return ([], end + 1 - index) }
            return whole
        }
        guard let entity = htmlEntityLookup(name), let scalar = Unicode.Scalar(UInt32(entity.pointee.value)) else { return bare }
        return (Array(String(scalar).utf8), end + 1 - index)
    }

    private static func starts(_ bytes: [UInt8], _ index: Int, _ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[index...].starts(with: $0) }
    }

    private static func find(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        text.withUTF8Buffer { ByteSearch.find($0, in: bytes, from: start) }
    }

    /// Whether a CDATA section or a comment is open at a place.
    private static func isInSection(_ bytes: [UInt8], _ place: Int) -> Bool {
        for (open, close) in [("<![CDATA[", "]]>"), ("<!--", "-->")] as [(StaticString, StaticString)] {
            var start = 0
            while let begin = find(open, in: bytes, from: start), begin < place {
                guard let end = find(close, in: bytes, from: begin) else { return true }
                if end > place { return true }
                start = end
            }
        }
        return false
    }
}

/// Finds bytes in bytes at the speed of the C library.
enum ByteSearch {
    static func find(_ needle: UnsafeBufferPointer<UInt8>, in bytes: [UInt8], from start: Int) -> Int? {
        guard start < bytes.count, let base = needle.baseAddress, let first = needle.first else { return nil }
        return bytes.withUnsafeBytes { buffer -> Int? in
            guard let origin = buffer.baseAddress else { return nil }
            var from = start
            while from + needle.count <= buffer.count,
                let found = memchr(origin + from, Int32(first), buffer.count - needle.count + 1 - from)
            {
                if memcmp(found, base, needle.count) == 0 { return UnsafeRawPointer(found) - origin }
                from = UnsafeRawPointer(found) - origin + 1
            }
            return nil
        }
    }

    static func find(_ needle: String, in bytes: [UInt8], from start: Int = 0) -> Int? {
        var needle = needle
        return needle.withUTF8 { find($0, in: bytes, from: start) }
    }
}

/// Tells which encoding a text has: byte order marks first, then UTF-8, then what the bytes look like.
enum TextEncoding {
    static func decode(_ file: [UInt8]) -> DecodedText? {
        if file.starts(with: [0xEF, 0xBB, 0xBF]) { return decodeUTF8(Array(file.dropFirst(3))) ?? repair(Array(file.dropFirst(3))) }
        if file.starts(with: [0xFF, 0xFE, 0, 0]) { return convert(Array(file.dropFirst(4)), from: "UTF-32LE") }
        if file.starts(with: [0xFF, 0xFE]) { return convert(Array(file.dropFirst(2)), from: "UTF-16LE") }
        if file.starts(with: [0xFE, 0xFF]) { return convert(Array(file.dropFirst(2)), from: "UTF-16BE") }
        if file.contains(0) { return UnmarkedUTF16.decode(file) }
        return decodeUTF8(file) ?? decodeLegacy(file)
    }

    private static func decodeUTF8(_ bytes: [UInt8]) -> DecodedText? {
        isUTF8(bytes) && !bytes.contains(0) ? DecodedText(bytes: bytes, encoding: "UTF-8") : nil
    }

    private static func repair(_ bytes: [UInt8]) -> DecodedText? {
        guard !bytes.contains(0) else { return nil }
        let invalid = UTF8Census(bytes).invalid
        return DecodedText(bytes: Array(String(decoding: bytes, as: UTF8.self).utf8), encoding: "UTF-8", replacedBytes: invalid)
    }

    private static func convert(_ bytes: [UInt8], from encoding: String) -> DecodedText? {
        guard let text = Iconv.convert(bytes, from: encoding), !text.contains(0) else { return nil }
        return DecodedText(bytes: text, encoding: encoding)
    }

    private static func decodeLegacy(_ file: [UInt8]) -> DecodedText? {
        let census = UTF8Census(file)
        if census.valid >= 4 * census.invalid { return repair(file) }
        let controls = file.count { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x0C && $0 != 0x1B }
        guard controls * 50 <= file.count else { return nil }
        let looks = ByteLooks(file)
        for (encoding, fits) in looks.candidates where fits {
            if let text = convert(file, from: encoding) { return text }
        }
        return SingleByteLooks.decode(file).map { DecodedText(bytes: $0.text, encoding: $0.encoding) }
    }

    static func isUTF8(_ bytes: [UInt8]) -> Bool { UTF8Census(bytes, stopsAtFirstFault: true).invalid == 0 }
}

/// How many sequences of several bytes are valid UTF-8, and how many bytes belong to none.
struct UTF8Census {
    private(set) var valid = 0
    private(set) var invalid = 0

    init(_ bytes: [UInt8], stopsAtFirstFault: Bool = false) {
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                if buffer[index] < 0x80 {
                    index += 1
                } else if let length = Self.length(buffer, index) {
                    valid += 1
                    index += length
                } else {
                    invalid += 1
                    index += 1
                    if stopsAtFirstFault { return }
                }
            }
        }
    }

    /// The length of the valid sequence at `index`, nil when there is none (Unicode 15, table 3-7).
    private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        let first = bytes[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if first == 0xE0 { second = 0xA0...0xBF }
            if first == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            length = 4
            if first == 0xF0 { second = 0x90...0xBF }
            if first == 0xF4 { second = 0x80...0x8F }
        default: return nil
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
        for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
        return length
    }
}

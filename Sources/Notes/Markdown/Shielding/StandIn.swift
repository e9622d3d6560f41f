/// Characters that take the place of others while cmark reads a text, so that it leaves them alone.
///
/// They stand in plane 16's private use area, where cmark sees letters; no text that people write has any of them.
enum StandIn {
    /// What a stand-in means.
    enum Kind: UInt8 {
        /// A character as it stands, as in a formula.
        case literal = 0
        /// A character behind a backslash.
        case escaped = 1
        /// A character that the mark scanner is to see and cmark is not.
        case mark = 2
        /// Nothing: a letter beside emphasis that Chinese, Japanese or Korean marks would hide.
        case joint = 3
        /// One of a pair of marks that readers don't see: `==` or `~~`.
        case pair = 4
    }

    /// What the text is decoded for.
    enum Use {
        /// For people: marks in pairs go, and so do backslashes before punctuation.
        case prose
        /// As it was written: code.
        case source
        /// As it was written, `<`, `>` and `&` as entities: for the HTML reader.
        case html
    }

    static func append(_ byte: UInt8, _ kind: Kind, to output: inout [UInt8]) {
        let value = Int(kind.rawValue) << 8 | Int(byte & 0x7F)
        output.append(0xF4)
        output.append(0x8F)
        output.append(0x80 | UInt8(value >> 6))
        output.append(0x80 | UInt8(value & 0x3F))
    }

    /// Whether the four bytes at `index` are a stand-in, and which.
    private static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (byte: UInt8, kind: Kind)? {
        guard index + 3 < bytes.count, bytes[index] == 0xF4, bytes[index + 1] == 0x8F, bytes[index + 2] & 0xC0 == 0x80 else { return nil }
        let value = Int(bytes[index + 2] & 0x3F) << 6 | Int(bytes[index + 3] & 0x3F)
        guard value & 0xFF < 0x80, let kind = Kind(rawValue: UInt8(value >> 8)) else { return nil }
        return (UInt8(value & 0x7F), kind)
    }

    /// Whether bytes could hold a stand-in.
    static func mayStand(in bytes: some Sequence<UInt8>) -> Bool { bytes.contains(0xF4) }

    /// The text without stand-ins.
    static func decode(_ bytes: [UInt8], for use: Use) -> [UInt8] {
        rewritten(bytes) { byte, kind, output in
            switch kind {
            case .joint: break
            case .pair: if use != .prose { output += [byte, byte] }
            case .escaped:
                if use != .prose { output.append(UInt8(ascii: "\\")) }
                append(byte, for: use, to: &output)
            case .literal, .mark: append(byte, for: use, to: &output)
            }
        }
    }

    static func decode(_ text: String, for use: Use) -> String {
        guard mayStand(in: text.utf8) else { return text }
        return String(decoding: decode(Array(text.utf8), for: use), as: UTF8.self)
    }

    /// With the marks that the scanner is to see as they were written, all other stand-ins left.
    static func showingMarks(_ bytes: [UInt8]) -> [UInt8] {
        rewritten(bytes) { byte, kind, output in
            if kind == .mark { output.append(byte) } else { append(byte, kind, to: &output) }
        }
    }

    private static func append(_ byte: UInt8, for use: Use, to output: inout [UInt8]) {
        guard use == .html else { return output.append(byte) }
        switch byte {
        case UInt8(ascii: "<"): output += Array("&lt;".utf8)
        case UInt8(ascii: ">"): output += Array("&gt;".utf8)
        case UInt8(ascii: "&"): output += Array("&amp;".utf8)
        default: output.append(byte)
        }
    }

    private static func rewritten(_ bytes: [UInt8], _ write: (UInt8, Kind, inout [UInt8]) -> Void) -> [UInt8] {
        guard mayStand(in: bytes) else { return bytes }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                if buffer[index] == 0xF4, let found = read(buffer, index) {
                    write(found.byte, found.kind, &output)
                    index += 4
                } else {
                    output.append(buffer[index])
                    index += 1
                }
            }
        }
        return output
    }

    /// The text with every stand-in that its writer put there replaced, so that what is decoded later was made here.
    static func cleared(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard mayStand(in: bytes) else { return Array(bytes) }
        return rewritten(Array(bytes)) { _, _, output in output += [0xEF, 0xBF, 0xBD] }
    }
}

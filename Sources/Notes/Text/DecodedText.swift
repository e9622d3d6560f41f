/// A file's text as UTF-8 without byte order mark, its lines ended by `\n`, its characters composed (NFC): the text that all spans count in.
package struct DecodedText: Sendable, Equatable {
    package var bytes: [UInt8]
    /// The name of the encoding that the file has.
    package var encoding: String
    /// How many bytes fit no encoding and were replaced.
    package var replacedBytes: Int

    /// Nil for what is no text in any encoding known here.
    package init?(_ file: [UInt8]) {
        guard let found = TextEncoding.decode(file) else { return nil }
        self = found
        bytes = CanonicalText.composed(Self.normalisingLineEnds(bytes))
    }

    init(bytes: [UInt8], encoding: String, replacedBytes: Int = 0) {
        self.bytes = bytes
        self.encoding = encoding
        self.replacedBytes = replacedBytes
    }

    private static func normalisingLineEnds(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0x0D) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if byte != 0x0D {
                result.append(byte)
            } else if index + 1 == bytes.count || bytes[index + 1] != 0x0A {
                result.append(0x0A)
            }
        }
        return result
    }

    /// What the owner should hear about how the text was read.
    var remarks: [FileRemark] {
        var found: [FileRemark] = encoding == "UTF-8" ? [] : [.converted(from: encoding)]
        if replacedBytes > 0 { found.append(.repaired(byteCount: replacedBytes)) }
        return found
    }
}

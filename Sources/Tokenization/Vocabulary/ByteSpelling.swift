/// GPT-2's spelling of bytes: printable Latin-1 stands for itself, the other 68 bytes for U+0100 and up.
///
/// Source: `bytes_to_unicode` of GPT-2's `encoder.py`.
enum ByteSpelling {
    /// byte -> scalar
    static let scalars: [Unicode.Scalar] = {
        var scalars: [Unicode.Scalar] = []
        var next: UInt32 = 256
        for byte in UInt32(0)..<256 {
            if (33...126).contains(byte) || (161...172).contains(byte) || (174...255).contains(byte) {
                scalars.append(Unicode.Scalar(UInt8(byte)))
            } else {
                scalars.append(Unicode.Scalar(next) ?? "?")
                next += 1
            }
        }
        return scalars
    }()

    /// scalar below U+0144 -> byte, -1 where the scalar spells no byte
    private static let bytes: [Int16] = {
        var bytes = [Int16](repeating: -1, count: 0x144)
        for (byte, scalar) in scalars.enumerated() { bytes[Int(scalar.value)] = Int16(byte) }
        return bytes
    }()

    static func spelling(of bytes: some Sequence<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(scalars[Int(byte)]) }
        return String(text)
    }

    /// Appends the bytes that `spelling` (UTF-8) stands for; false, with nothing appended, where a scalar spells no byte.
    static func appendBytes(of spelling: some Collection<UInt8>, to output: inout ContiguousArray<UInt8>) -> Bool {
        let start = output.count
        var lead: UInt8 = 0
        for unit in spelling {
            if unit < 0x80 && lead == 0 {
                guard bytes[Int(unit)] >= 0 else { return undo(&output, start) }
                output.append(UInt8(bytes[Int(unit)]))
            } else if lead == 0 {
                guard unit & 0xE0 == 0xC0 else { return undo(&output, start) }
                lead = unit
            } else {
                let scalar = Int(lead & 0x1F) << 6 | Int(unit & 0x3F)
                guard scalar < bytes.count, bytes[scalar] >= 0 else { return undo(&output, start) }
                output.append(UInt8(bytes[scalar]))
                lead = 0
            }
        }
        return true
    }

    private static func undo(_ output: inout ContiguousArray<UInt8>, _ start: Int) -> Bool {
        output.removeSubrange(start...)
        return false
    }
}

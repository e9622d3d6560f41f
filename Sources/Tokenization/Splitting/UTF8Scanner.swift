/// Reads scalars from UTF-8 that is known to be valid.
enum UTF8Scanner {
    /// The length of the scalar that begins with `lead`, in bytes.
    @inline(__always)
    static func length(of lead: UInt8) -> Int {
        if lead < 0x80 { return 1 }
        if lead < 0xE0 { return 2 }
        return lead < 0xF0 ? 3 : 4
    }

    /// The scalar of two bytes or more at `text`.
    @inline(__always)
    static func scalar(_ text: UnsafePointer<UInt8>, length: Int) -> UInt32 {
        switch length {
        case 1: UInt32(text[0])
        case 2: UInt32(text[0] & 0x1F) << 6 | UInt32(text[1] & 0x3F)
        case 3: UInt32(text[0] & 0x0F) << 12 | UInt32(text[1] & 0x3F) << 6 | UInt32(text[2] & 0x3F)
        default:
            UInt32(text[0] & 0x07) << 18 | UInt32(text[1] & 0x3F) << 12 | UInt32(text[2] & 0x3F) << 6 | UInt32(text[3] & 0x3F)
        }
    }
}

/// FNV-1a with 64 bits: a fingerprint that is the same in every process; it is no protection against forgery.
///
/// Source: http://www.isthe.com/chongo/tech/comp/fnv
package struct StableHash {
    package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    /// Takes the bytes of a text, and that it ends: two texts are another hash than both as one.
    package mutating func combine(_ text: String) {
        combine(bytes: text.utf8)
        combine(0xff as UInt8)
    }

    package mutating func combine(_ number: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { combine(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
    }

    /// Takes bytes and nothing that ends them.
    package mutating func combine(bytes: some Sequence<UInt8>) {
        for byte in bytes { combine(byte) }
    }

    /// Takes a number in one step: quicker than by bytes, for many of them, and another hash.
    package mutating func combine(word: UInt32) { value = (value ^ UInt64(word)) &* 0x0000_0100_0000_01b3 }

    private mutating func combine(_ byte: UInt8) { combine(word: UInt32(byte)) }

    /// 16 digits.
    package var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The hash of one text, as 16 hexadecimal digits.
    package static func hexadecimal(_ text: String) -> String {
        var hash = StableHash()
        hash.combine(text)
        return hash.hexadecimal
    }
}

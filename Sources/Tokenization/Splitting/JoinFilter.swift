/// Which characters stand side by side inside some token. Where two never do, no merge reaches over, and a text may be cut.
///
/// A Bloom filter with one hash: it may say that a pair joins although it does not, which only leaves a word longer.
struct JoinFilter: Sendable, Equatable {
    private let bits: FrozenArray<UInt64>
    private let mask: UInt64

    init(_ tokens: [UnsafeBufferPointer<UInt8>]) {
        var count: UInt64 = 1 << 16
        while count < 8 * tokens.count { count *= 2 }
        mask = count - 1
        var bits = ContiguousArray<UInt64>(repeating: 0, count: Int(count / 64))
        for token in tokens {
            guard let base = token.baseAddress else { continue }
            Self.eachPair(base, 0, token.count, mask) { _, bit in
                bits[Int(bit >> 6)] |= 1 << (bit & 63)
                return true
            }
        }
        self.bits = FrozenArray(bits)
    }

    static func == (a: JoinFilter, b: JoinFilter) -> Bool { a.bits === b.bits }

    /// The first place after `start` where no token reaches over, else `end`.
    @inline(__always)
    func nextCut(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var cut = end
        Self.eachPair(text, start, end, mask) { place, bit in
            if bits.base[Int(bit >> 6)] >> (bit & 63) & 1 == 1 { return true }
            cut = place
            return false
        }
        return cut
    }

    /// Calls `body` with the place between each two characters and their bit, until it says false.
    @inline(__always)
    private static func eachPair(
        _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ mask: UInt64, _ body: (Int, UInt64) -> Bool
    ) {
        guard start < end else { return }
        var length = UTF8Scanner.length(of: text[start])
        guard start + length < end else { return }
        var left = UTF8Scanner.scalar(text + start, length: length)
        var index = start + length
        while index < end {
            length = UTF8Scanner.length(of: text[index])
            let right = index + length <= end ? UTF8Scanner.scalar(text + index, length: length) : 0
            guard body(index, ByteHash.mix(UInt64(left) << 32 | UInt64(right)) & mask) else { return }
            left = right
            index += length
        }
    }
}

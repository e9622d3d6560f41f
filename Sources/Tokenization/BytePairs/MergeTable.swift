/// From a pair of ids to the rank of their merge and the id that comes of it.
struct MergeTable: Sendable {
    /// slot: pair, then rank and result
    private let slots: FrozenArray<UInt64>
    private let mask: Int
    let count: Int

    static let none = UInt64.max

    struct Merge: Sendable, Equatable {
        let left: TokenID
        let right: TokenID
        let result: TokenID
    }

    /// The position in `merges` is the rank. Of a pair that stands twice the later rank counts, as in Hugging Face's reader.
    init(_ merges: [Merge]) {
        self.init(merges, ranks: Array(0..<merges.count))
    }

    init(_ merges: [Merge], ranks: [Int]) {
        count = merges.count
        let capacity = ByteHash.slots(for: merges.count)
        mask = capacity - 1
        var slots = ContiguousArray(repeating: Self.none, count: 2 * capacity)
        for (merge, rank) in zip(merges, ranks) {
            let key = Self.key(merge.left, merge.right)
            var slot = Self.slot(key, mask)
            while slots[2 * slot] != Self.none && slots[2 * slot] != key { slot = (slot + 1) & mask }
            slots[2 * slot] = key
            slots[2 * slot + 1] = UInt64(UInt32(rank)) << 32 | UInt64(UInt32(bitPattern: merge.result))
        }
        self.slots = FrozenArray(slots)
    }

    @inline(__always)
    private static func key(_ left: TokenID, _ right: TokenID) -> UInt64 {
        UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
    }

    @inline(__always)
    private static func slot(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: ByteHash.mix(key)) & mask
    }

    /// Rank in the upper and result in the lower half; `none` where the pair does not merge.
    @inline(__always)
    func lookup(_ left: TokenID, _ right: TokenID) -> UInt64 {
        let key = Self.key(left, right)
        var slot = Self.slot(key, mask)
        while true {
            let found = slots.base[2 &* slot]
            if found == key { return slots.base[2 &* slot &+ 1] }
            if found == Self.none { return Self.none }
            slot = (slot &+ 1) & mask
        }
    }
}

/// From a pair of ids to the rank of their merge, and from the rank to the id that comes of it.
///
/// A slot is one word (left 21 bits, right 21 bits, rank 22 bits), so that the table of 280,000 merges stays near the processor.
struct MergeTable: Sendable {
    private let slots: FrozenArray<UInt64>
    private let mask: Int
    /// rank -> id
    private let results: FrozenArray<TokenID>

    static let none = UInt32.max
    private static let empty = UInt64.max
    private static let idBits: UInt64 = 21
    private static let rankBits: UInt64 = 22
    static let mostRanks = 1 << 22 - 1

    struct Merge: Sendable, Equatable {
        let left: TokenID
        let right: TokenID
        let result: TokenID
        /// The lowest is merged first. Merges of one rank have one result.
        let rank: Int
    }

    /// Of a pair that stands twice the later one counts, as in Hugging Face's reader.
    init(_ merges: [Merge]) {
        let capacity = ByteHash.slots(for: merges.count)
        mask = capacity - 1
        var slots = ContiguousArray(repeating: Self.empty, count: capacity)
        var results = ContiguousArray<TokenID>(repeating: 0, count: (merges.lazy.map(\.rank).max() ?? -1) + 1)
        precondition(results.count <= Self.mostRanks, "\(results.count) ranks are more than \(Self.mostRanks)")
        for merge in merges {
            let key = Self.key(merge.left, merge.right)
            var slot = Self.slot(key, mask)
            while slots[slot] != Self.empty && slots[slot] >> Self.rankBits != key { slot = (slot + 1) & mask }
            slots[slot] = key << Self.rankBits | UInt64(merge.rank)
            results[merge.rank] = merge.result
        }
        self.slots = FrozenArray(slots)
        self.results = FrozenArray(results)
    }

    @inline(__always)
    private static func key(_ left: TokenID, _ right: TokenID) -> UInt64 {
        UInt64(UInt32(bitPattern: left)) << idBits | UInt64(UInt32(bitPattern: right))
    }

    @inline(__always)
    private static func slot(_ key: UInt64, _ mask: Int) -> Int { Int(truncatingIfNeeded: ByteHash.mix(key)) & mask }

    /// The rank of merging `left` with `right`, `none` where they do not merge.
    @inline(__always)
    func rank(_ left: TokenID, _ right: TokenID) -> UInt32 {
        let key = Self.key(left, right)
        var slot = Self.slot(key, mask)
        while true {
            let found = slots.base[slot]
            if found == Self.empty { return Self.none }
            if found >> Self.rankBits == key { return UInt32(truncatingIfNeeded: found) & (1 << UInt32(Self.rankBits) - 1) }
            slot = (slot &+ 1) & mask
        }
    }

    @inline(__always)
    func result(_ rank: UInt32) -> TokenID { results.base[Int(rank)] }
}

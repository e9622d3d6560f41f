import Foundation

/// From bytes to the token id that is spelt so: open addressing, each slot the upper half of the hash and the id.
struct PieceIndex: Sendable {
    let pieces: PieceTable
    private let slots: FrozenArray<UInt64>
    private let mask: Int

    private static let empty = UInt64.max

    /// Indexes the non-empty pieces for which `included` holds; of two ids with the same bytes the first wins.
    init(_ pieces: PieceTable, where included: (Int) -> Bool = { _ in true }) {
        self.pieces = pieces
        var slots = ContiguousArray(repeating: Self.empty, count: ByteHash.slots(for: Self.filledCount(pieces)))
        mask = slots.count - 1
        for id in 0..<pieces.count where included(id) {
            let piece = pieces.piece(id)
            guard let start = piece.baseAddress, piece.count > 0 else { continue }
            let hash = ByteHash.hash(start, count: piece.count)
            var slot = Int(truncatingIfNeeded: hash) & mask
            var isNew = true
            while slots[slot] != Self.empty {
                let other = pieces.piece(Int(UInt32(truncatingIfNeeded: slots[slot])))
                if slots[slot] >> 32 == hash >> 32, other.elementsEqual(piece) {
                    isNew = false
                    break
                }
                slot = (slot + 1) & mask
            }
            if isNew { slots[slot] = (hash >> 32) << 32 | UInt64(id) }
        }
        self.slots = FrozenArray(slots)
    }

    private static func filledCount(_ pieces: PieceTable) -> Int {
        (0..<pieces.count).count { pieces.ranges[$0].count > 0 }
    }

    @inline(__always)
    func id(_ bytes: UnsafePointer<UInt8>, count: Int) -> TokenID? {
        id(bytes, count: count, hash: ByteHash.hash(bytes, count: count))
    }

    @inline(__always)
    func id(_ bytes: UnsafePointer<UInt8>, count: Int, hash: UInt64) -> TokenID? {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = slots.base[slot]
            if entry == Self.empty { return nil }
            if entry >> 32 == hash >> 32 {
                let id = Int(UInt32(truncatingIfNeeded: entry))
                let piece = pieces.piece(id)
                if piece.count == count, let start = piece.baseAddress, memcmp(start, bytes, count) == 0 { return TokenID(id) }
            }
            slot = (slot &+ 1) & mask
        }
    }

    func id(_ bytes: some Collection<UInt8>) -> TokenID? {
        func find(_ buffer: UnsafeBufferPointer<UInt8>) -> TokenID? {
            guard let base = buffer.baseAddress, !buffer.isEmpty else { return nil }
            return id(base, count: buffer.count)
        }
        return bytes.withContiguousStorageIfAvailable(find) ?? ContiguousArray(bytes).withUnsafeBufferPointer(find)
    }
}

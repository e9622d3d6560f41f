import Foundation

/// Remembers the ids of words that were met before. Emptied when full.
struct WordCache {
    struct Entry: BitwiseCopyable {
        var hash: UInt64 = 0
        var keyStart: UInt32 = 0
        var idStart: UInt32 = 0
        var keyCount: UInt16 = 0
        var idCount: UInt16 = 0
        /// The id itself where there is only one.
        var onlyID: TokenID = 0
    }

    static let longestWord = 64
    private static let slotCount = 1 << 16
    private static let mostEntries = slotCount * 5 / 8

    private var slots = ContiguousArray(repeating: Entry(), count: slotCount)
    private var keys = ContiguousArray<UInt8>()
    private var ids = ContiguousArray<TokenID>()
    private var count = 0

    /// Appends the ids of the word if it is known.
    @inline(__always)
    func append(_ word: UnsafePointer<UInt8>, count wordCount: Int, hash: UInt64, to output: inout [TokenID]) -> Bool {
        slots.withUnsafeBufferPointer { slots in
            var slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
            while true {
                let entry = slots[slot]
                if entry.keyCount == 0 { return false }
                if entry.hash == hash && Int(entry.keyCount) == wordCount && equals(entry, word) {
                    if entry.idCount == 1 {
                        output.append(entry.onlyID)
                    } else {
                        let start = Int(entry.idStart)
                        output.append(contentsOf: ids[start..<start + Int(entry.idCount)])
                    }
                    return true
                }
                slot = (slot &+ 1) & (Self.slotCount - 1)
            }
        }
    }

    @inline(__always)
    private func equals(_ entry: Entry, _ word: UnsafePointer<UInt8>) -> Bool {
        keys.withUnsafeBufferPointer { keys in
            guard let start = keys.baseAddress else { return false }
            return memcmp(start + Int(entry.keyStart), word, Int(entry.keyCount)) == 0
        }
    }

    mutating func insert(_ word: UnsafePointer<UInt8>, count wordCount: Int, hash: UInt64, ids newIDs: ArraySlice<TokenID>) {
        if count >= Self.mostEntries { removeAll() }
        var slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
        while slots[slot].keyCount != 0 { slot = (slot + 1) & (Self.slotCount - 1) }
        slots[slot] = Entry(
            hash: hash, keyStart: UInt32(keys.count), idStart: UInt32(ids.count), keyCount: UInt16(wordCount),
            idCount: UInt16(newIDs.count), onlyID: newIDs.first ?? 0)
        keys.append(contentsOf: UnsafeBufferPointer(start: word, count: wordCount))
        if newIDs.count != 1 { ids.append(contentsOf: newIDs) }
        count += 1
    }

    private mutating func removeAll() {
        for slot in slots.indices { slots[slot] = Entry() }
        keys.removeAll(keepingCapacity: true)
        ids.removeAll(keepingCapacity: true)
        count = 0
    }
}

import Foundation

/// How often each word occurs, the words in the order in which they were first met.
struct WordCounts: Sendable {
    private(set) var text = ContiguousArray<UInt8>()
    private(set) var ranges = ContiguousArray<TextRange>()
    private(set) var counts = ContiguousArray<Int>()
    private var hashes = ContiguousArray<UInt64>()
    /// Index of a word + 1; 0 where the slot is free.
    private var slots = ContiguousArray<UInt32>(repeating: 0, count: 1 << 12)

    mutating func add(_ word: UnsafePointer<UInt8>, count: Int) {
        let hash = ByteHash.hash(word, count: count)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if hashes[index] == hash, ranges[index].count == count, equals(ranges[index], word) {
                counts[index] += 1
                return
            }
            slot = (slot + 1) & mask
        }
        let start = text.count
        text.append(contentsOf: UnsafeBufferPointer(start: word, count: count))
        ranges.append(TextRange(start: UInt32(start), end: UInt32(text.count)))
        counts.append(1)
        hashes.append(hash)
        slots[slot] = UInt32(counts.count)
        if counts.count * 2 > slots.count { grow() }
    }

    private func equals(_ range: TextRange, _ word: UnsafePointer<UInt8>) -> Bool {
        text.withUnsafeBufferPointer { text in
            text.baseAddress.map { memcmp($0 + Int(range.start), word, range.count) == 0 } ?? false
        }
    }

    private mutating func grow() {
        slots = ContiguousArray(repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for (index, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(index + 1)
        }
    }
}

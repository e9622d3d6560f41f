/// Damaged copies of correct files, from a seed (SplitMix64).
struct Damage {
    private var state: UInt64
    private let corpus: [[UInt8]]

    /// Counts, lengths, types and offsets that break readers.
    private static let numbers: [UInt64] = [
        0, 1, 2, 3, 4, 7, 8, 9, 10, 12, 13, 31, 32, 33, 64, 255, 256, 65_535, 65_536, 65_537, 1 << 31 - 1, 1 << 31, 1 << 32 - 1, 1 << 32,
        1 << 61,
        1 << 62, 1 << 63 - 1, 1 << 63, .max, .max - 7, .max - 31,
    ]

    init(seed: UInt64, corpus: [[UInt8]]) {
        state = seed
        self.corpus = corpus
    }

    mutating func next() -> [UInt8] {
        var bytes = corpus[below(corpus.count)]
        for _ in 0...below(4) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let place = below(bytes.count)
        let end = min(bytes.count, place + 1 + below(24))
        switch below(12) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random())
        case 1: bytes[place] ^= 1 << UInt8(below(8))
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count))
        case 4: bytes.removeLast(below(bytes.count))
        case 5: bytes.append(contentsOf: [UInt8](repeating: 0, count: below(64)))
        case 6, 7: write(Self.numbers[below(Self.numbers.count)], size: 8, at: place, in: &bytes)
        case 8: write(Self.numbers[below(Self.numbers.count)], size: 4, at: place, in: &bytes)
        // Types are small, and stand after texts.
        case 9: write(UInt64(below(42)), size: 4, at: place, in: &bytes)
        case 10:
            let other = corpus[below(corpus.count)]
            let from = below(other.count)
            bytes.replaceSubrange(place..<end, with: other[from..<min(other.count, from + below(64))])
        default: write(UInt64(bitPattern: Int64(bytes.count - place + below(17) - 8)), size: 8, at: place, in: &bytes)
        }
    }

    private func write(_ number: UInt64, size: Int, at place: Int, in bytes: inout [UInt8]) {
        for offset in 0..<min(size, bytes.count - place) { bytes[place + offset] = UInt8(truncatingIfNeeded: number >> UInt64(8 * offset)) }
    }

    private mutating func random() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    private mutating func below(_ limit: Int) -> Int { Int(random() % UInt64(max(limit, 1))) }
}

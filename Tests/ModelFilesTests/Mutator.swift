import TestSupport

/// Damaged copies of correct files, from a seed.
struct Mutator {
    private var random: RandomNumbers
    private let corpus: [[UInt8]]

    /// What breaks readers of JSON and of sizes.
    private static let words = [
        "\"", "\\", "{", "}", "[", "]", ",", ":", "-", "0", "9", "1e999", "-1", "0.5", "null", "true", "[]", "{}", "\"\"", "\\u0000",
        "\\ud800",
        "9223372036854775807", "18446744073709551616", "4611686018427387904", "2147483648", "\u{0}", "\u{ff}", "{\"a\":", "[[[[[[[[",
        "\"dtype\"", "\"F32\"", "\"data_offsets\"", "__metadata__", "NaN", "Infinity", "1", "4", "8",
    ].map { Array($0.utf8) }

    init(seed: UInt64, corpus: [[UInt8]]) {
        random = RandomNumbers(seed: seed)
        self.corpus = corpus
    }

    /// One to four changes to a file of the corpus.
    mutating func next() -> [UInt8] {
        var bytes = corpus[below(corpus.count)]
        for _ in 0...below(4) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        // Most files are long behind their header; damage belongs to the front.
        let place = below(min(bytes.count, 4_096) + 1)
        let end = min(bytes.count, place + below(12))
        switch below(9) {
        case 0 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8(below(8))
        case 2: bytes.replaceSubrange(place..<end, with: [])
        case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 4: bytes.removeLast(min(bytes.count, below(64)))
        case 5: bytes.append(contentsOf: [UInt8](repeating: 0, count: below(16)))
        case 6 where bytes.count >= 8: bytes[below(8)] = UInt8(truncatingIfNeeded: random.next())
        case 7: bytes.replaceSubrange(place..<end, with: Self.words[below(Self.words.count)])
        default: bytes.insert(contentsOf: Self.words[below(Self.words.count)], at: place)
        }
    }

    private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
}

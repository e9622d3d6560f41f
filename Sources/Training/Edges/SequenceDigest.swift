import Seeding
import Tokenization

/// A hash over words, to tell sequences from any others.
struct SequenceDigest {
    private var hash = StableHash()

    mutating func add(_ word: UInt32) { hash.combine(word: word) }

    mutating func add(_ words: some Sequence<Int32>) {
        for word in words { add(UInt32(bitPattern: word)) }
    }

    var text: String { String(hash.value, radix: 16) }
}

import Tokenization

/// FNV-1a over words, to tell rows from any others. Source: http://www.isthe.com/chongo/tech/comp/fnv
struct RowDigest {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ word: UInt32) { hash = (hash ^ UInt64(word)) &* 0x100_0000_01b3 }

    mutating func add(_ words: some Sequence<Int32>) {
        for word in words { add(UInt32(bitPattern: word)) }
    }

    var text: String { String(hash, radix: 16) }
}

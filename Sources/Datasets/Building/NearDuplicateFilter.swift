import Languages
import Seeding

/// Recognises a text that says nearly the same as an earlier one, by MinHash over runs of four terms.
///
/// Source: Broder: On the resemblance and containment of documents (1997).
struct NearDuplicateFilter {
    private(set) var dropped = 0
    private static let bandCount = 12
    private static let rowsPerBand = 4
    private var exact: Set<UInt64> = []
    private var bands = [Set<UInt64>](repeating: [], count: bandCount)

    /// Whether nothing nearly the same came before; short texts count as the same only when every word is.
    mutating func isNew(_ text: String) -> Bool {
        let words = Word.all(in: text).map(\.lowered)
        var whole = StableHash()
        for word in words { whole.combine(word) }
        guard exact.insert(whole.value).inserted else {
            dropped += 1
            return false
        }
        guard words.count >= 24 else { return true }
        let signature = Self.signature(words)
        var votes = 0
        for band in 0..<Self.bandCount {
            var hash = StableHash()
            for row in 0..<Self.rowsPerBand { hash.combine(signature[band * Self.rowsPerBand + row]) }
            if !bands[band].insert(hash.value).inserted { votes += 1 }
        }
        // Eight of twelve bands of four rows agree where about nine tenths of the runs do.
        guard votes < 8 else {
            dropped += 1
            return false
        }
        return true
    }

    private static func signature(_ words: [String]) -> [UInt64] {
        var minima = [UInt64](repeating: .max, count: bandCount * rowsPerBand)
        for start in 0...(words.count - 4) {
            var hash = StableHash()
            for word in words[start..<(start + 4)] { hash.combine(word) }
            var generator = SeededGenerator(seed: hash.value)
            for index in minima.indices { minima[index] = min(minima[index], generator.next()) }
        }
        return minima
    }
}

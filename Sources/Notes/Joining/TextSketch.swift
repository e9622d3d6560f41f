import Seeding

/// A small fingerprint of a text that tells how alike two texts are without keeping them.
///
/// MinHash over runs of five tokens with one hash in 128 bins: the share of equal bins estimates the Jaccard likeness of the two sets of runs,
/// with a standard error of about 0.03 (Li, Owen, Zhang, "One Permutation Hashing", NeurIPS 2012). Eight bits of each hash are kept: of the
/// bins that differ one in 255 looks equal (Li, König, "b-Bit Minwise Hashing", WWW 2010).
package struct TextSketch: Sendable, Equatable {
    static let binCount = 128
    static let runLength = 5
    /// Texts with fewer runs are too short to be called alike.
    static let fewestRuns = 20

    /// 1 to 255 of the smallest hash in each bin, 0 where none fell.
    package private(set) var bins: [UInt8]

    /// Bins that were kept; nil for another number of them.
    package init?(bins: [UInt8]) {
        guard bins.count == Self.binCount else { return nil }
        self.bins = bins
    }

    /// Nil for a text that is too short.
    init?(_ texts: some Sequence<String>) {
        var tokens: [UInt64] = []
        for text in texts { Self.appendTokens(of: text, to: &tokens) }
        let runs = tokens.count - Self.runLength + 1
        guard runs >= Self.fewestRuns else { return nil }
        var smallest = [UInt32](repeating: .max, count: Self.binCount)
        for start in 0..<runs {
            var hash: UInt64 = 0
            for offset in 0..<Self.runLength { hash = SplitMix64.mix(hash ^ tokens[start + offset]) }
            let bin = Int(hash >> 57)
            smallest[bin] = min(smallest[bin], UInt32(truncatingIfNeeded: hash))
        }
        bins = smallest.map { $0 == .max ? 0 : UInt8($0 % 255 + 1) }
    }

    /// The estimated Jaccard likeness, 0 to 1.
    func likeness(to other: TextSketch) -> Double {
        var equal = 0
        var used = 0
        for (mine, theirs) in zip(bins, other.bins) where mine != 0 || theirs != 0 {
            used += 1
            if mine == theirs { equal += 1 }
        }
        return used == 0 ? 0 : Double(equal) / Double(used)
    }

    /// Hashes of eight neighbouring bins each, empty ones left out: two alike texts share at least one of them almost surely.
    var bands: [UInt64] {
        stride(from: 0, to: bins.count, by: 8).compactMap { start in
            let band = bins[start..<start + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return band == 0 ? nil : SplitMix64.mix(band ^ SplitMix64.mix(UInt64(start)))
        }
    }

    /// Words in lower case; characters of scripts without spaces one by one.
    private static func appendTokens(of text: String, to tokens: inout [UInt64]) {
        var word = SplitMix64.step
        var isInWord = false
        for scalar in text.unicodeScalars {
            let value = scalar.value
            let isWordPart = value < 0x80 ? (0x30...0x39).contains(value) || (0x61...0x7A).contains(value | 0x20) : value < 0x2E80
            if isWordPart {
                word = SplitMix64.mix(word ^ UInt64(value < 0x80 ? value | 0x20 : value))
                isInWord = true
                continue
            }
            if isInWord { tokens.append(word) }
            word = SplitMix64.step
            isInWord = false
            if value >= 0x2E80 { tokens.append(SplitMix64.mix(UInt64(value))) }
        }
        if isInWord { tokens.append(word) }
    }
}

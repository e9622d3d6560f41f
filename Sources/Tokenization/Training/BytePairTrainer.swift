import Foundation

/// Learns a byte-level BPE vocabulary from text: the same text gives the same vocabulary.
///
/// Words are split as in Qwen2 (Llama 3's pattern with every digit by itself). Source: Sennrich et al. 2016 (arXiv:1508.07909).
package struct BytePairTrainer: Sendable {
    package let vocabularySize: Int
    /// Ids 0, 1, …; then come the 256 bytes in GPT-2's order.
    package let specialTokens: [String]
    /// A pair that occurs less often is not merged.
    package let leastFrequency: Int
    private var words = WordCounts()

    package static let chatTokens = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]

    package init(vocabularySize: Int, specialTokens: [String] = chatTokens, leastFrequency: Int = 2) {
        precondition(
            vocabularySize >= specialTokens.count + 256, "a vocabulary of \(vocabularySize) cannot hold 256 bytes and the special tokens")
        self.vocabularySize = vocabularySize
        self.specialTokens = specialTokens
        self.leastFrequency = leastFrequency
    }

    /// Counts the words of a text.
    package mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            guard let base = bytes.baseAddress else { return }
            let reader = ClassReader(base, count: bytes.count)
            var index = 0
            while index < bytes.count {
                let end = WordPattern.qwen2.end(from: index, reader)
                words.add(base + index, count: end - index)
                index = end
            }
        }
    }

    /// The vocabulary of what was added so far.
    package func train() -> TrainedVocabulary {
        var tokens = specialTokens.map { [UInt8]($0.utf8) }
        let alphabet = (UInt8(0)...255).sorted { ByteSpelling.scalars[Int($0)] < ByteSpelling.scalars[Int($1)] }
        var byteIDs = [TokenID](repeating: 0, count: 256)
        for byte in alphabet {
            byteIDs[Int(byte)] = TokenID(tokens.count)
            tokens.append([byte])
        }
        var known: [[UInt8]: TokenID] = [:]
        for id in specialTokens.count..<tokens.count { known[tokens[id]] = TokenID(id) }
        var pairs = PairCounts(
            symbols: words.ranges.map { range in words.text[Int(range.start)..<Int(range.end)].map { byteIDs[Int($0)] } },
            frequencies: Array(words.counts))
        var merges: [MergeTable.Merge] = []
        while tokens.count < vocabularySize, let pair = pairs.popMostFrequent(least: leastFrequency) {
            let joined = tokens[Int(pair.left)] + tokens[Int(pair.right)]
            let id = known[joined] ?? TokenID(tokens.count)
            if known.updateValue(id, forKey: joined) == nil { tokens.append(joined) }
            merges.append(MergeTable.Merge(left: pair.left, right: pair.right, result: id, rank: merges.count))
            pairs.merge(pair, into: id)
        }
        return TrainedVocabulary(tokens: tokens, specialTokens: specialTokens, merges: merges)
    }
}

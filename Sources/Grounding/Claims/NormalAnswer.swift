import Languages

/// An answer as it is compared: small letters, no marks, no articles; a Chinese character is a word.
///
/// Source: the SQuAD evaluation script, which does the same for English.
package struct NormalAnswer: Sendable, Equatable {
    package let words: [String]

    package init(_ text: String) {
        words = Word.all(in: text.lowercased().replacing("’", with: "'")).map(\.lowered).filter { !SetPhrases.articles.contains($0) }
    }

    /// Whether the other's words stand in this one, in their order and without a gap.
    package func contains(_ other: NormalAnswer) -> Bool {
        guard !other.words.isEmpty, other.words.count <= words.count else { return false }
        return (0...(words.count - other.words.count)).contains { start in
            words[start..<(start + other.words.count)].elementsEqual(other.words)
        }
    }

    /// Harmonic mean of the shares of words that each has of the other's, 0 to 1.
    package func f1(_ other: NormalAnswer) -> Double {
        guard !words.isEmpty, !other.words.isEmpty else { return words == other.words ? 1 : 0 }
        var left: [String: Int] = [:]
        for word in other.words { left[word, default: 0] += 1 }
        var common = 0
        for word in words where left[word, default: 0] > 0 {
            left[word, default: 0] -= 1
            common += 1
        }
        return common == 0 ? 0 : 2 * Double(common) / Double(words.count + other.words.count)
    }

    /// ROUGE-L: the longest common subsequence of words, as the harmonic mean of its shares, 0 to 1.
    package func rougeL(_ other: NormalAnswer) -> Double {
        guard !words.isEmpty, !other.words.isEmpty else { return words == other.words ? 1 : 0 }
        var previous = [Int](repeating: 0, count: other.words.count + 1)
        for word in words {
            var current = previous
            for (index, otherWord) in other.words.enumerated() {
                current[index + 1] = word == otherWord ? previous[index] + 1 : max(previous[index + 1], current[index])
            }
            previous = current
        }
        return 2 * Double(previous[other.words.count]) / Double(words.count + other.words.count)
    }
}

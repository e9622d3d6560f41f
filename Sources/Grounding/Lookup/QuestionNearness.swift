import Languages

/// How near a question is to the nearest of those that were taught: a person asks again for what was asked, hardly ever in the same words,
/// and what nobody wrote of is asked for in words that no taught question joins.
///
/// 2 · Σ idf(shared words) / (Σ idf(words of one) + Σ idf(words of the other)), the Dice coefficient with rare words counting more.
package struct QuestionNearness: Sendable {
    private let index: BM25Index
    private let terms: [Set<String>]

    /// Questions that are looked at, the best found first.
    private static let searched = 64

    package init(_ taught: [String]) {
        let found = taught.map { Terms.of($0) }
        index = BM25Index(terms: found)
        terms = found.map { Set($0) }
    }

    /// 0 to 1; 0 where nothing was taught or the question has no words.
    package func nearest(to question: String) -> Double {
        let asked = Set(Terms.of(question))
        guard !asked.isEmpty else { return 0 }
        let weight = weight(asked)
        return index.search(question, limit: Self.searched).map { hit in
            2 * self.weight(asked.intersection(terms[hit.text])) / (weight + self.weight(terms[hit.text]))
        }.max() ?? 0
    }

    /// The words are added in their order, so that the sum is the same each time.
    private func weight(_ words: Set<String>) -> Double { words.sorted().reduce(0) { $0 + index.information(of: $1) } }
}

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
        let languages = taught.map { NoteLanguage(of: $0) }
        let found = zip(taught, languages).map { Terms.of($0, $1) }
        index = BM25Index(terms: found, languages)
        terms = found.map { Set($0) }
    }

    /// 0 to 1; 0 where nothing was taught or the question has no words.
    package func nearest(to question: String) -> Double {
        let words = Word.all(in: question)
        return index.search(question, limit: Self.searched).map { hit in
            let (asked, taught) = (Set(Terms.of(words, index.language(of: hit))), terms[hit.text])
            return 2 * weight(asked.intersection(taught)) / (weight(asked) + weight(taught))
        }.max() ?? 0
    }

    /// The words are added in their order, so that the sum is the same each time.
    private func weight(_ words: Set<String>) -> Double { words.sorted().reduce(0) { $0 + index.information(of: $1) } }
}

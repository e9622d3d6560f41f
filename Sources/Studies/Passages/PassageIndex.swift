import Grounding

/// Passages of notes, found by their own words and by what studies ask about them.
///
/// An owner's question often has other words than the note that answers it; a study has asked in many.
/// Source: Nogueira, Yang, Lin, Cho: Document Expansion by Query Prediction (2019).
package struct PassageIndex: Sendable {
    private let passages: [StudyPassage]
    private let search: BM25Index

    /// - Parameter studies: by the passages' keys; a passage that was not studied is found by its own words.
    package init(_ passages: [StudyPassage], _ studies: [String: Study] = [:]) {
        self.passages = passages
        let texts = passages.map { passage in
            let asked = studies[passage.key]?.questions.map(\.question) ?? []
            return ([passage.shown] + asked).joined(separator: "\n")
        }
        search = BM25Index(texts, passages.map(\.language))
    }

    /// The passages that have most of a text's words, rare ones counting more, the best first.
    package func found(by text: String, limit: Int) -> [StudyPassage] { search.search(text, limit: limit).map { passages[$0.text] } }

    /// The same of several texts that count alike, however long they are: each passage by its share of what the best one has of a text.
    package func found(by texts: [String], limit: Int) -> [StudyPassage] {
        var shares: [Int: Double] = [:]
        for text in texts {
            let hits = search.search(text, limit: passages.count)
            for hit in hits { shares[hit.text, default: 0] += hit.score / (hits.first?.score ?? 1) }
        }
        return shares.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(limit).map { passages[$0.key] }
    }
}

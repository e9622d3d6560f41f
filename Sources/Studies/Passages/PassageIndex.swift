import Grounding

/// Passages of notes, found by their own words and by what studies ask about them.
///
/// An owner's question often has other words than the note that answers it; a study has asked in many.
/// Source: Nogueira, Yang, Lin, Cho: Document Expansion by Query Prediction (2019).
package struct PassageIndex: Sendable {
    package let passages: [StudyPassage]
    /// By the passages' keys.
    let studies: [String: Study]
    let search: BM25Index

    /// - Parameter studies: by the passages' keys; a passage that was not studied is found by its own words.
    package init(_ passages: [StudyPassage], _ studies: [String: Study] = [:]) {
        (self.passages, self.studies) = (passages, studies)
        let texts = passages.map { passage in
            let asked = studies[passage.key]?.questions.map(\.question) ?? []
            return ([passage.shown] + asked).joined(separator: "\n")
        }
        search = BM25Index(texts, passages.map(\.language))
    }

    /// The passages that have most of a text's words, rare ones counting more, the best first.
    package func found(by text: String, limit: Int) -> [StudyPassage] { search.search(text, limit: limit).map { passages[$0.text] } }
}

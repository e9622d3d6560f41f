import Grounding
import Synchronization

/// Passages of notes, found by their own words and by what studies ask about them.
///
/// An owner's question often has other words than the note that answers it; a study has asked in many.
/// Source: Nogueira, Yang, Lin, Cho: Document Expansion by Query Prediction (2019).
package struct PassageIndex: Sendable {
    package let passages: [StudyPassage]
    /// By the passages' keys.
    let studies: [String: Study]
    let search: BM25Index
    let cut = CutLines()

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

/// A line and what it is found by: its passage's name, itself and what is asked for it.
struct FoundLine: Sendable {
    let quote: FoundQuote
    let asked: String
}

/// Lines of passages by their places, cut when they are first looked at.
final class CutLines: Sendable {
    private let made = Mutex<[Int: [FoundLine]]>([:])

    /// - Parameter cut: gives the lines where nobody has looked at them yet; the same each time.
    func at(_ place: Int, _ cut: () -> [FoundLine]) -> [FoundLine] {
        if let lines = made.withLock({ $0[place] }) { return lines }
        let lines = cut()
        made.withLock { $0[place] = lines }
        return lines
    }
}

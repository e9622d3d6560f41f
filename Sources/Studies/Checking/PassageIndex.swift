import Grounding

/// Looks passages up by words, to see where a question leads.
package struct PassageIndex: Sendable {
    private let search: BM25Index
    private let notes: [String]

    package init(_ passages: [StudyPassage]) {
        search = BM25Index(passages.map(\.shown), passages.map(\.language))
        notes = passages.map(\.noteHash)
    }

    /// Passages among which a question's own note has to be.
    private static let near = 3

    /// Whether a question leads to a passage's note: near the top by its own words, or first together with its answer, as for one that
    /// names nothing outright.
    func leads(_ pair: StudyQuestion, to passage: StudyPassage) -> Bool {
        found(pair.question, limit: Self.near).contains(passage.noteHash)
            || found(pair.question + " " + pair.answer, limit: 1).contains(passage.noteHash)
    }

    /// Whether a question that nothing answers is about a passage's note more than about any other.
    func leads(_ question: String, to passage: StudyPassage) -> Bool { found(question, limit: 1).contains(passage.noteHash) }

    private func found(_ text: String, limit: Int) -> [String] { search.search(text, limit: limit).map { notes[$0.text] } }
}

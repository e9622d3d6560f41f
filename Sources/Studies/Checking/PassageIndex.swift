import Datasets

/// Looks passages up by words, to see where a question leads.
package struct PassageIndex: Sendable {
    private let search: BM25Index
    private let notes: [String]

    package init(_ passages: [StudyPassage]) {
        search = BM25Index(passages.map(\.shown))
        notes = passages.map(\.noteHash)
    }

    /// Passages among which a question's own note has to be.
    private static let near = 3

    /// Whether a question by itself leads to a passage's note. One that names nothing of it («What did I take there?») teaches an answer to
    /// any question of its kind.
    func leads(_ question: String, to passage: StudyPassage) -> Bool {
        search.search(question, limit: Self.near).contains { notes[$0.text] == passage.noteHash }
    }
}

/// Whether a question leads to its own note by itself.
extension PassageIndex {
    /// Passages among which a question's own note has to be.
    private static let near = 3

    /// Whether a question leads to a passage's note: near the top by its own words, or first together with its answer, as for one that
    /// names nothing outright.
    func leads(_ pair: StudyQuestion, to passage: StudyPassage) -> Bool {
        found(by: pair.question, limit: Self.near).contains { $0.noteHash == passage.noteHash }
            || found(by: pair.question + " " + pair.answer, limit: 1).contains { $0.noteHash == passage.noteHash }
    }

    /// Whether a question that nothing answers is about a passage's note more than about any other.
    func leads(_ question: String, to passage: StudyPassage) -> Bool {
        found(by: question, limit: 1).contains { $0.noteHash == passage.noteHash }
    }
}

import Languages

extension StudyPassage {
    /// Of an answer's telling words, those that the passage has to have.
    private static let answerShare = 0.85

    /// Whether the passage has an answer's words, in whatever order; false for an answer that has no telling ones.
    package func bearsOut(_ answer: String) -> Bool {
        let said = Set(Terms.of(shown, language))
        return Terms.share(of: answer, language, among: said).map { $0 >= Self.answerShare } ?? false
    }
}

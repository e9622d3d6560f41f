/// From which side a fact is asked for.
package enum QuestionKind: String, Sendable, Codable, CaseIterable {
    /// Names the thing.
    case plain
    /// As typed in passing.
    case casual
    /// «Do you remember …?»
    case remember
    /// For another part of the fact.
    case otherSide = "other-side"
    /// Names nothing outright.
    case described
    case dated, why, how
}

/// A question that leads to one note by itself, and its short answer.
package struct StudyQuestion: Sendable, Equatable, Codable {
    package var kind: QuestionKind
    package var question: String
    package var answer: String

    package init(kind: QuestionKind, question: String, answer: String) {
        self.kind = kind
        self.question = question
        self.answer = answer
    }
}

/// One sentence of a passage, in the passage's own words, and how what it says may be asked for.
package struct StudyStatement: Sendable, Equatable, Codable {
    package var text: String
    package var questions: [StudyQuestion]

    package init(text: String, questions: [StudyQuestion] = []) {
        self.text = text
        self.questions = questions
    }
}

/// All that was made of one passage.
package struct Study: Sendable, Equatable, Codable {
    /// `StudyPassage.key`.
    package var passage: String
    package var statements: [StudyStatement]
    /// How much was dropped, by reason.
    package var dropped: [String: Int]

    package init(passage: String, statements: [StudyStatement] = [], dropped: [String: Int] = [:]) {
        self.passage = passage
        self.statements = statements
        self.dropped = dropped
    }
}

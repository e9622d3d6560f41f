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
    /// Much like one that the note does not answer.
    case twin
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

/// One fact that a passage holds, as a sentence that stands by itself, and how it may be asked for.
package struct StudyStatement: Sendable, Equatable, Codable {
    package var text: String
    package var questions: [StudyQuestion]

    package init(text: String, questions: [StudyQuestion] = []) {
        self.text = text
        self.questions = questions
    }
}

/// A question that a passage does not answer, and one much like it that it does: told apart only by who knows what the passage says.
package struct StudyTwin: Sendable, Equatable, Codable {
    /// What is not said.
    package var question: String
    package var answered: StudyQuestion

    package init(question: String, answered: StudyQuestion) {
        self.question = question
        self.answered = answered
    }
}

/// All that was made of one passage.
package struct Study: Sendable, Equatable, Codable {
    /// `StudyPassage.key`.
    package var passage: String
    package var statements: [StudyStatement]
    package var twins: [StudyTwin]
    /// All that ask for its statements.
    package var questions: [StudyQuestion] { statements.flatMap(\.questions) }
    /// How much was dropped, by reason.
    package var dropped: [String: Int]

    package init(passage: String, statements: [StudyStatement] = [], twins: [StudyTwin] = [], dropped: [String: Int] = [:]) {
        self.passage = passage
        self.statements = statements
        self.twins = twins
        self.dropped = dropped
    }

    /// A study that was written before there were twins has none.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        passage = try container.decode(String.self, forKey: .passage)
        statements = try container.decode([StudyStatement].self, forKey: .statements)
        twins = try container.decodeIfPresent([StudyTwin].self, forKey: .twins) ?? []
        dropped = try container.decode([String: Int].self, forKey: .dropped)
    }
}

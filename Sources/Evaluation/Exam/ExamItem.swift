import Datasets

/// One question of an examination and what is right.
package struct ExamItem: Sendable, Equatable, Codable {
    /// What a question tries.
    package enum Part: String, Sendable, Codable, CaseIterable {
        /// A trained fact in words that were never trained.
        case wording
        /// A fact that was trained the other way round only.
        case direction
        /// A fact that stood in documents only.
        case document
        /// When something was, and what held at a time.
        case date
        /// What held at a time that was never asked for in training.
        case asOf
        /// How two notes are connected, where that stood in documents only.
        case pair
        /// A note that was never trained: a control, and a real unknown.
        case untrained
        /// What was never written.
        case unanswerable
        /// What recurs across notes.
        case pattern
        /// A question of the owner's.
        case owner
    }

    package var part: Part
    package var question: String
    /// All that is right, the one that is taught first.
    package var answers: [String]
    package var shape: AnswerShape
    package var kind: ExampleKind
    /// Which sort of unanswerable question: `fake title`, `absent topic`, …
    package var sort: String?
    /// The note's title and content hash; "" for the owner's own questions.
    package var note: String
    package var noteHash: String
    package var headingPath: [String]
    package var wording: String
    /// Titles of notes of which the answer has to name two, or the one there is.
    package var named: [String] = []
    /// What the answer must not come to: the later of two.
    package var rejected: [String] = []
    package var direction: ExampleDirection

    package init(
        part: Part, question: String, answers: [String], shape: AnswerShape, kind: ExampleKind, sort: String? = nil, note: String = "",
        noteHash: String = "", headingPath: [String] = [], wording: String = "", direction: ExampleDirection = .forward
    ) {
        self.part = part
        self.question = question
        self.answers = answers
        self.shape = shape
        self.kind = kind
        self.sort = sort
        self.note = note
        self.noteHash = noteHash
        self.headingPath = headingPath
        self.wording = wording
        self.direction = direction
    }
}

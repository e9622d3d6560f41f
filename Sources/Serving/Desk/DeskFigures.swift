import Foundation

/// A snapshot of what was learnt.
package struct DeskAdapter: Sendable, Equatable, Encodable {
    package var id: String
    package var created: Date
    package var base: String
    package var notes: Int
    package var isCurrent: Bool
    /// Whether this server can answer with it: it was trained on the base that is loaded.
    package var answers: Bool
    /// On disk.
    package var bytes: Int
    package var examples: Int?
    package var steps: Int?
    package var epochs: Int?
    /// That its training took.
    package var seconds: Double?
    /// Nats per target token.
    package var firstLoss: Double?
    package var lastLoss: Double?

    package init(id: String, created: Date, base: String, notes: Int, isCurrent: Bool, answers: Bool, bytes: Int) {
        (self.id, self.created, self.base, self.notes) = (id, created, base, notes)
        (self.isCurrent, self.answers, self.bytes) = (isCurrent, answers, bytes)
    }

    private enum CodingKeys: String, CodingKey {
        case id, created, base, notes, answers, bytes, examples, steps, epochs, seconds
        case isCurrent = "is_current"
        case firstLoss = "first_loss"
        case lastLoss = "last_loss"
    }
}

/// The last exam of an adapter; shares are from 0 to 1.
package struct DeskExam: Sendable, Equatable, Encodable {
    /// Who answered, and how well.
    package struct Column: Sendable, Equatable, Encodable {
        package struct Part: Sendable, Equatable, Encodable {
            package var name: String
            package var recall: Double
            package var questions: Int

            package init(name: String, recall: Double, questions: Int) {
                (self.name, self.recall, self.questions) = (name, recall, questions)
            }
        }

        package var name: String
        package var recall: Double
        /// The 95 % interval, low and high.
        package var recallInterval: [Double]
        package var falseAnswers: Double
        package var falseAnswersInterval: [Double]
        package var overRefusals: Double
        package var parts: [Part]

        package init(
            name: String, recall: Double, recallInterval: [Double], falseAnswers: Double, falseAnswersInterval: [Double],
            overRefusals: Double, parts: [Part]
        ) {
            (self.name, self.recall, self.recallInterval) = (name, recall, recallInterval)
            (self.falseAnswers, self.falseAnswersInterval) = (falseAnswers, falseAnswersInterval)
            (self.overRefusals, self.parts) = (overRefusals, parts)
        }

        private enum CodingKeys: String, CodingKey {
            case name, recall, parts
            case recallInterval = "recall_interval"
            case falseAnswers = "false_answers"
            case falseAnswersInterval = "false_answers_interval"
            case overRefusals = "over_refusals"
        }
    }

    package var adapter: String
    package var created: Date
    package var questions: Int
    package var columns: [Column]
    /// Notes by how they were recalled.
    package var learnt: Int
    package var shaky: Int
    package var missed: Int

    package init(adapter: String, created: Date, questions: Int, columns: [Column], learnt: Int, shaky: Int, missed: Int) {
        (self.adapter, self.created, self.questions, self.columns) = (adapter, created, questions, columns)
        (self.learnt, self.shaky, self.missed) = (learnt, shaky, missed)
    }
}

/// Something that recurs across notes.
package struct DeskPattern: Sendable, Equatable, Encodable {
    /// What the program saw to, of a pattern that a model worded; nil for one that rules found.
    package struct Checked: Sendable, Equatable, Encodable {
        /// Notes that the model was asked about twice: those that were near one another, and others.
        package var asked: Int
        package var outside: Int
        /// What shows it, of each of the notes; it stands there.
        package var statements: [String]

        package init(asked: Int, outside: Int, statements: [String]) {
            (self.asked, self.outside, self.statements) = (asked, outside, statements)
        }
    }

    package var question: String
    package var answer: String
    /// Of which notes it is; one that rules found is said by the first.
    package var notes: [DeskNote]
    package var checked: Checked?

    package init(question: String, answer: String, notes: [DeskNote], checked: Checked? = nil) {
        (self.question, self.answer, self.notes, self.checked) = (question, answer, notes, checked)
    }
}

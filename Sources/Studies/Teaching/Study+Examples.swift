import Datasets
import Tokenization

extension Study {
    /// One statement in so many has a question that is kept back, so that it is seen whether another wording finds the same answer.
    private static let keptBack = 5

    /// What is taught of a passage: every question with its answer.
    ///
    /// - Parameter answerWeight: factor on the loss of an answer.
    package func examples(of passage: StudyPassage, answerWeight: Double = 1) -> [Example] {
        statements.enumerated().flatMap { place, statement in
            statement.questions.enumerated().map { number, question in
                // Only where enough others are taught.
                let isKeptBack =
                    place % Self.keptBack == 0 && statement.questions.count > StudyCoverage.least && number == statement.questions.count - 1
                return Example(
                    messages: [
                        ChatMessage(role: .user, content: question.question), ChatMessage(role: .assistant, content: question.answer),
                    ],
                    provenance: ExampleProvenance(
                        kind: .selfMade, note: passage.title, noteHash: passage.noteHash, headingPath: passage.headingPath,
                        contentHash: passage.key, wording: question.kind.rawValue, split: isKeptBack ? .valid : .train),
                    answerWeight: answerWeight)
            }
        }
    }
}

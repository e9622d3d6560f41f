import Datasets
import Languages
import Tokenization

extension Study {
    /// One sentence in so many has a question that is kept back, so that it is seen whether another wording finds the same answer.
    private static let keptBack = 5
    /// One twin in so many is kept back.
    private static let keptBackTwins = 3

    /// What is taught of a passage: every question with the owner's own words that answer it, and the passage itself as what the owner wrote
    /// under its title.
    ///
    /// A short answer is one guess; a quote is the same for all who ask for it, is right where a writer's answer is not, and can be found in
    /// the notes again (Documentation/Decisions/0041). Questions alone leave what nobody asked for; text alone is not found by questions
    /// (RECIPE, section 6: both kinds are needed).
    ///
    /// - Parameter answerWeight: factor on the loss of a question's answer.
    /// - Throws: `StudyPrompts.Problem` where the program's own files are not there.
    package func examples(of passage: StudyPassage, answerWeight: Double = 1) throws -> [Example] {
        let quotes = PassageQuotes(passage)
        let pairs = statements.enumerated().flatMap { place, statement in
            statement.questions.enumerated().map { number, question in
                // Only where enough others are taught.
                let isKeptBack =
                    place % Self.keptBack == 0 && statement.questions.count > StudyCoverage.least && number == statement.questions.count - 1
                return example(
                    of: passage, question.question, passage.recital(of: statement.text, answer: question.answer, in: quotes),
                    wording: question.kind.rawValue, split: isKeptBack ? .valid : .train, answerWeight: answerWeight)
            }
        }
        let whole = example(
            of: passage, try StudyPrompts.recital(of: passage), passage.text, wording: "recital", split: .train, answerWeight: 1)
        return pairs + twinExamples(of: passage, quotes, answerWeight: answerWeight) + [whole]
    }

    /// Of what the passage does not say, refused, each beside the question that it does answer; some are kept back together, so that it can
    /// be learnt from them when to refuse.
    private func twinExamples(of passage: StudyPassage, _ quotes: PassageQuotes, answerWeight: Double) -> [Example] {
        twins.enumerated().flatMap { place, twin in
            let split: ExampleSplit = place % Self.keptBackTwins == Self.keptBackTwins - 1 ? .valid : .train
            var refusal = example(
                of: passage, twin.question, Refusal.notNoted.text(passage.language), wording: "unknown", split: split, answerWeight: 1)
            refusal.provenance.kind = .abstention
            let (question, answer) = (twin.answered.question, twin.answered.answer)
            let answered = example(
                of: passage, question, passage.recital(of: question, answer: answer, in: quotes), wording: twin.answered.kind.rawValue,
                split: split, answerWeight: answerWeight)
            return [refusal, answered]
        }
    }

    private func example(
        of passage: StudyPassage, _ question: String, _ answer: String, wording: String, split: ExampleSplit, answerWeight: Double
    ) -> Example {
        Example(
            messages: [ChatMessage(role: .user, content: question), ChatMessage(role: .assistant, content: answer)],
            provenance: ExampleProvenance(
                kind: .selfMade, note: passage.title, noteHash: passage.noteHash, headingPath: passage.headingPath,
                contentHash: passage.key, wording: wording, split: split),
            answerWeight: answerWeight)
    }
}

extension StudyPassage {
    /// What is said to a question: where it stands, and how the owner put it; the answer where no words of the passage have it.
    fileprivate func recital(of statement: String, answer: String, in quotes: PassageQuotes) -> String {
        "\(title): \(quotes.place(of: statement, answer: answer).map { quotes.texts[$0] } ?? answer)"
    }
}

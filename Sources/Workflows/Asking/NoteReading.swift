import Grounding
import Languages
import Notes
import Tokenization

/// What the notes say where memory fails: what a search finds of them was read.
package struct LookedUpAnswer: Sendable, Equatable, Codable {
    package var answer: String
    /// The note that says so.
    package var support: AnswerSupport
}

/// Reads notes for questions whose answer memory does not have.
///
/// What it says is only taken where a note says it in these words: a base that has notes before it invents, too.
struct NoteReading: Sendable {
    private let reader: Respondent
    private let material: ReadingMaterial
    private let checker: AnswerChecker

    /// The least share of a question's words, rare ones counting more, that one section has to hold for a refusal to be doubted.
    private static let sure = 0.5

    /// - Parameters:
    ///   - respondent: whose memory failed; it reads by itself where it was taught to.
    ///   - base: its base alone, which reads where it was not.
    /// - Throws: what giving the base throws.
    init(_ respondent: Respondent, _ notes: NotesAtHand, base: @autoclosure () throws -> Respondent) rethrows {
        (material, checker) = (notes.material, notes.checker)
        reader = material.isRead(by: respondent) ? respondent : try base()
    }

    /// Whether memory has failed: no note says what it said, or it refused, or said nothing, where the notes speak of what was asked.
    ///
    /// - Parameter support: what the checker found of this answer.
    static func isNeeded(after answer: String, to question: String, support: AnswerSupport, _ checker: AnswerChecker) -> Bool {
        if answer.allSatisfy(\.isWhitespace) || Refusal.isRefusal(answer) { return checker.coverage(of: question).section >= sure }
        return support.state == .missing
    }

    /// Nil where the notes that are found say nothing that answers it.
    ///
    /// - Parameter goesOn: false ends it.
    /// - Throws: what `Respondent.answer` throws.
    func answer(to question: String, maxTokens: Int, goesOn: () -> Bool) throws -> LookedUpAnswer? {
        guard let message = try material.message(question, for: reader, answer: maxTokens) else { return nil }
        let answer = try reader.answer([message], manner: AnswerManner(maxTokens: maxTokens)) { _ in goesOn() }
        let text = answer.text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard answer.finish != .cancelled, !text.isEmpty, !Refusal.isRefusal(text) else { return nil }
        let support = checker.support(of: text, to: question)
        return support.state == .found ? LookedUpAnswer(answer: text, support: support) : nil
    }
}

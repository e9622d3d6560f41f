import Grounding
import Languages
import Notes
import Studies
import Tokenization

/// What the notes say where memory fails: what a search finds of them was read.
package struct LookedUpAnswer: Sendable, Equatable, Codable {
    package var answer: String
    /// The note that says so.
    package var support: AnswerSupport
}

/// Reads notes for questions whose answer memory does not have.
///
/// What it says is only taken where a note has its words: a base that has notes before it invents, too.
struct NoteReading: Sendable {
    private let reader: Respondent
    /// Whether the adapter whose memory failed reads by itself.
    let readsItself: Bool
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
        readsItself = material.isRead(by: respondent)
        reader = readsItself ? respondent : try base()
    }

    /// Whether memory may have failed: no note says what it said, or it refused, or said nothing, where the notes speak of what was asked.
    ///
    /// - Parameters:
    ///   - support: what the checker found of this answer.
    ///   - readsItself: whether the adapter reads what is found (`ReadingMaterial.isRead`). It is right twice as often then as from memory,
    ///     so that it reads whatever it said: that a note has those words too is no proof (Documentation/Decisions/0039).
    static func isNeeded(
        after answer: String, to question: String, support: AnswerSupport, _ checker: AnswerChecker, readsItself: Bool = false
    ) -> Bool {
        if answer.allSatisfy(\.isWhitespace) || Refusal.isRefusal(answer) { return checker.coverage(of: question).section >= sure }
        return readsItself || support.state == .missing
    }

    /// Nil where the notes that are found say nothing that answers it, and where they say what memory said.
    ///
    /// - Parameters:
    ///   - memory: what was said before anything was read.
    ///   - goesOn: false ends it.
    /// - Throws: what `Respondent.answer` throws.
    func answer(to question: String, after memory: String, maxTokens: Int, goesOn: () -> Bool) throws -> LookedUpAnswer? {
        guard let found = try material.found(for: question, reader: reader, answer: maxTokens) else { return nil }
        let answer = try reader.answer([found.message], manner: AnswerManner(maxTokens: maxTokens)) { _ in goesOn() }
        let text = answer.text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard answer.finish != .cancelled, !text.isEmpty, !Refusal.isRefusal(text), NormalAnswer(text) != NormalAnswer(memory)
        else { return nil }
        return support(of: text, to: question, readOff: found.statements).map { LookedUpAnswer(answer: text, support: $0) }
    }

    /// The note that bears an answer out: that of a statement which was read and whose note has the answer's words, whatever the question's,
    /// else the one that a search for both finds; nil where none does.
    private func support(of answer: String, to question: String, readOff statements: [StatementIndex.Entry]) -> AnswerSupport? {
        if let entry = statements.first(where: { $0.isBorneOut(answer) }),
            let support = checker.support(inNote: entry.passage.noteHash, heading: entry.passage.headingPath.last)
        {
            return support
        }
        let support = checker.support(of: answer, to: question)
        return support.state == .found ? support : nil
    }
}

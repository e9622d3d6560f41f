import Foundation
import Generation
import Grounding
import Languages
import Studies
import Tokenization

/// What was read in the notes beside what memory said.
package struct LookedUpAnswer: Sendable, Equatable, Codable {
    package var answer: String
    /// The note that says so.
    package var support: AnswerSupport
}

/// Passages that a search found for a question, read up to where an answer begins.
struct ReadPassages: Sendable {
    let passages: [StudyPassage]
    let prompt: PreparedPrompt
    /// How likely the reader is to refuse; nil where it was not taught to.
    let refusal: PhraseOdds?

    /// Log odds of a refusal that tell about best, on notes that reading was not taught with, what these answer from what they don't
    /// (Documentation/Decisions/0040).
    private static let balance = -0.4

    /// The chance that they hold an answer, 0 to 1; nil where nobody can tell.
    var chance: Double? { refusal.map { 1 / (1 + exp($0.logOdds - Self.balance)) } }
}

/// Reads notes for questions whose answer memory does not have.
///
/// What it says is only taken where a note has its words: a base that has notes before it invents, too.
struct NoteReading: Sendable {
    let notes: NotesAtHand
    private let reader: Respondent

    /// The least share of a question's words, rare ones counting more, that one section has to hold for a refusal to be doubted.
    private static let sure = 0.5

    /// - Parameter reader: as of `Respondent.reader`.
    init(_ notes: NotesAtHand, reader: Respondent) { (self.notes, self.reader) = (notes, reader) }

    /// Whether the reader was taught to read: then it says what the notes don't, too, and is right so much more often than memory that it
    /// reads whatever memory says (Documentation/Decisions/0040).
    var isPractised: Bool { reader.skill == .reading }

    /// Whether memory may have failed: no note says what it said, or it refused, or said nothing, where the notes speak of what was asked.
    ///
    /// - Parameter support: what the checker found of this answer.
    func isNeeded(after answer: String, to question: String, support: AnswerSupport) -> Bool {
        if answer.allSatisfy(\.isWhitespace) || Refusal.isRefusal(answer) {
            return notes.checker.coverage(of: question).section >= Self.sure
        }
        return support.state == .missing
    }

    /// Nil where no passage has any of the question's words or memory's, or none fits before an answer.
    ///
    /// - Parameters:
    ///   - memory: what memory says to it, whose words are nearer to the note's than the question's are.
    ///   - room: tokens of an answer.
    /// - Throws: what `Respondent.prepare` throws; `StudyPrompts.Problem` where the program's own files are not there.
    func read(for question: String, memory: String, room: Int) throws -> ReadPassages? {
        let found = notes.index.found(by: [question, memory], limit: ReadingPrompt.passages)
        guard let language = found.first?.language else { return nil }
        // A base that was not taught to read talks, and talks itself away from what it reads.
        let wish = isPractised ? [] : language.rules.book.list("prompts", "check")
        let asked = ([question] + wish).joined(separator: "\n")
        for count in (1...found.count).reversed() {
            let passages = Array(found.prefix(count))
            let messages = [ChatMessage(role: .user, content: try ReadingPrompt.text(asked, after: passages))]
            guard try reader.prompt(messages, room: room).count + room <= reader.generator.model.contextLength else { continue }
            let prompt = try reader.prepare(messages, room: room)
            let refusal = isPractised ? try reader.refusalOdds(question, after: prompt) : nil
            return ReadPassages(passages: passages, prompt: prompt, refusal: refusal)
        }
        return nil
    }

    /// Nil where what was read does not answer the question, and where it says what memory said.
    ///
    /// - Parameters:
    ///   - memory: what was said before.
    ///   - goesOn: false ends it.
    /// - Throws: what `Respondent.answer` throws.
    func answer(
        to question: String, read: ReadPassages, after memory: String, maxTokens: Int, goesOn: () -> Bool
    ) throws -> LookedUpAnswer? {
        guard read.chance.map({ $0 >= AnswerGate.least }) ?? true else { return nil }
        let answer = try reader.answer(after: read.prompt, manner: AnswerManner(maxTokens: maxTokens)) { _ in goesOn() }
        let text = answer.text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard answer.finish != .cancelled, !text.isEmpty, !Refusal.isRefusal(text), NormalAnswer(text) != NormalAnswer(memory)
        else { return nil }
        return support(of: text, to: question, readOff: read.passages).map { LookedUpAnswer(answer: text, support: $0) }
    }

    /// The note that bears an answer out: that of a passage which was read and has the answer's words, whatever the question's, else the
    /// one that a search for both finds; nil where none does.
    private func support(of answer: String, to question: String, readOff passages: [StudyPassage]) -> AnswerSupport? {
        if let passage = passages.first(where: { $0.bearsOut(answer) }),
            let support = notes.checker.support(inNote: passage.noteHash, heading: passage.headingPath.last)
        {
            return support
        }
        let support = notes.checker.support(of: answer, to: question)
        return support.state == .found ? support : nil
    }
}

extension Respondent {
    /// Who reads notes in its place: its base, with the skill of reading where one ships for that.
    ///
    /// - Throws: `ModelFileError` where the skill's files are not as they should be.
    func reader() throws -> Respondent { try BaseSkill.of(base, for: .reading).map(with) ?? withoutAdapter() }
}

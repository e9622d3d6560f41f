import Foundation
import Generation
import Grounding
import Languages
import Studies
import Tokenization

/// What stands in the notes beside what memory said.
package struct LookedUpAnswer: Sendable, Equatable, Codable {
    /// In the owner's own words, and where.
    package struct Quote: Sendable, Equatable, Codable {
        package var text: String
        package var support: AnswerSupport
    }

    /// What was read, in a few words; nil where nobody read, and where a note has none of the words or memory said the same.
    package var answer: String?
    /// The note that says so; without an answer that of the first quote.
    package var support: AnswerSupport
    /// The lines that a search takes for the answer, the best first.
    package var quotes: [Quote]

    /// All that is told.
    var told: String { ([answer].compactMap(\.self) + quotes.map(\.text)).joined(separator: "\n") }
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

/// Looks in the notes for what was asked: lines by a search, and by reading what is around them.
///
/// What is read is only taken where a note has its words: a base that has notes before it invents, too.
struct NoteReading: Sendable {
    let notes: NotesAtHand
    private let reader: Respondent

    /// The least share of a question's words, rare ones counting more, that one section has to hold for a refusal to be doubted.
    private static let sure = 0.5
    /// Lines that are told: the second is right where the first is not for one question in eight (Documentation/Decisions/0042).
    private static let told = 2

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

    /// Lines that may answer a question, the best first; none where no note has any of its words.
    ///
    /// - Throws: as `LineVectors.init` and `nearness`.
    func quotes(answering question: String) throws -> [FoundQuote] {
        let vectors = try notes.lineVectors(by: reader.withoutAdapter())
        return notes.index.quotes(answering: question, nearness: try vectors?.nearness(to: question) ?? [:])
    }

    /// Nil where there is nothing to read, or none of it fits before an answer.
    ///
    /// - Parameters:
    ///   - quotes: the passages that they stand in are read.
    ///   - room: tokens of an answer.
    /// - Throws: what `Respondent.prepare` throws; `StudyPrompts.Problem` where the program's own files are not there.
    func read(around quotes: [FoundQuote], for question: String, room: Int) throws -> ReadPassages? {
        var found: [StudyPassage] = []
        for quote in quotes where found.count < ReadingPrompt.passages && !found.contains(quote.passage) { found.append(quote.passage) }
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

    /// What is told of the notes; nil where what was read does not answer the question, and where there is nothing.
    ///
    /// - Parameters:
    ///   - read: nil where nobody read.
    ///   - memory: what was said before.
    ///   - goesOn: false ends it.
    /// - Throws: what `Respondent.answer` throws.
    func answer(
        to question: String, quotes: [FoundQuote], read: ReadPassages?, after memory: String, maxTokens: Int, goesOn: () -> Bool
    ) throws -> LookedUpAnswer? {
        guard read?.chance.map({ $0 >= AnswerGate.least }) ?? true else { return nil }
        let told = quotes.prefix(Self.told).compactMap { quote in
            support(in: quote.passage).map { LookedUpAnswer.Quote(text: quote.text, support: $0) }
        }
        if let read, let (text, support) = try answer(to: question, read, after: memory, maxTokens: maxTokens, goesOn: goesOn) {
            return LookedUpAnswer(answer: text, support: support, quotes: told)
        }
        return told.first.map { LookedUpAnswer(support: $0.support, quotes: told) }
    }

    private func answer(
        to question: String, _ read: ReadPassages, after memory: String, maxTokens: Int, goesOn: () -> Bool
    ) throws -> (text: String, support: AnswerSupport)? {
        let answer = try reader.answer(after: read.prompt, manner: AnswerManner(maxTokens: maxTokens)) { _ in goesOn() }
        let text = answer.text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard answer.finish != .cancelled, !text.isEmpty, !Refusal.isRefusal(text), NormalAnswer(text) != NormalAnswer(memory)
        else { return nil }
        return support(of: text, to: question, readOff: read.passages).map { (text, $0) }
    }

    private func support(in passage: StudyPassage) -> AnswerSupport? {
        notes.checker.support(inNote: passage.noteHash, heading: passage.headingPath.last)
    }

    /// The note that bears an answer out: that of a passage which was read and has the answer's words, whatever the question's, else the
    /// one that a search for both finds; nil where none does.
    private func support(of answer: String, to question: String, readOff passages: [StudyPassage]) -> AnswerSupport? {
        if let passage = passages.first(where: { $0.bearsOut(answer) }),
            let support = support(in: passage)
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

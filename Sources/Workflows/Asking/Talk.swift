import Generation
import Grounding
import Tokenization

/// An answer and what is known about how it came.
package struct Answer: Sendable, Equatable, Codable {
    package var answer: String
    /// The base's name, and the adapter's id where one answered.
    package var model: String
    package var adapter: String?
    package var promptTokens: Int
    package var tokens: Int
    /// «stop», «length» or «cancelled».
    package var finish: String
    /// The mean natural logarithm of the probabilities of its tokens.
    package var meanLogProbability: Float
    package var seconds: Double
    /// Nil where nobody looked.
    package var support: AnswerSupport?
    /// The chance that the notes hold an answer, 0 to 1; nil where nobody looked.
    package var answerable: Double?
    /// What the notes say; nil where it is refused, and where they have nothing of the question.
    package var lookedUp: LookedUpAnswer?
    /// What is odd about the base and how it is read.
    package var remarks: [String]?
}

/// A conversation that goes on.
package struct Talk {
    package let respondent: Respondent
    private let manner: AnswerManner
    private var notes: NotesAtHand?
    private let findNotes: () throws -> NotesAtHand?
    private let looksUp: Bool
    private var reading: NoteReading?
    private var messages: [ChatMessage] = []

    /// - Parameters:
    ///   - notes: gives what question and answer are held against, or nil for nothing; asked for with the first question, because
    ///     thousands of notes take seconds to read.
    ///   - looksUp: whether the notes are looked into beside memory; only for a base that can read.
    package init(
        _ respondent: Respondent, manner: AnswerManner, looksUp: Bool = true, notes: @escaping () throws -> NotesAtHand? = { nil }
    ) {
        self.looksUp = looksUp && respondent.base.isLarge
        self.respondent = respondent
        self.manner = manner
        findNotes = respondent.adapter == nil ? { nil } : notes
    }

    /// - Parameters:
    ///   - onText: gets the answer from memory piece by piece.
    ///   - onLookingUp: called before notes are read.
    /// - Throws: what `Respondent.answer` throws; the question is then as if it had not been asked.
    package mutating func ask(
        _ question: String, context: WorkContext, onLookingUp: () -> Void = {}, onText: (String) -> Void
    ) throws -> Answer {
        let start = context.seconds()
        let asked = messages + [ChatMessage(role: .user, content: question)]
        if notes == nil { notes = try findNotes() }
        let answering = Answering(respondent: respondent, checker: notes?.checker, reading: try reader())
        let outcome = try answering.answer(asked, manner: manner, onLookingUp: onLookingUp) { text in
            onText(text)
            return !context.shouldStop()
        }
        let answer = outcome.memory.answer
        let seconds = context.seconds() - start
        messages = asked + [ChatMessage(role: .assistant, content: answer.text)]
        return Answer(
            answer: answer.text, model: respondent.base.name, adapter: respondent.adapter, promptTokens: answer.promptTokens,
            tokens: answer.tokens.count, finish: answer.finish.rawValue, meanLogProbability: answer.meanLogProbability,
            seconds: seconds, support: outcome.support, answerable: outcome.memory.chance, lookedUp: outcome.lookedUp,
            remarks: respondent.base.remarks)
    }

    private mutating func reader() throws -> NoteReading? {
        guard looksUp, let notes else { return nil }
        let reading = try reading ?? NoteReading(notes, reader: respondent.reader())
        self.reading = reading
        return reading
    }

    /// Begins anew.
    package mutating func forget() { messages = [] }
}

extension Respondent {
    /// Answers one question by itself.
    package func ask(
        _ question: String, manner: AnswerManner, looksUp: Bool = true, notes: @escaping () throws -> NotesAtHand? = { nil },
        context: WorkContext, onLookingUp: () -> Void = {}, onText: (String) -> Void
    ) throws -> Answer {
        var talk = Talk(self, manner: manner, looksUp: looksUp, notes: notes)
        return try talk.ask(question, context: context, onLookingUp: onLookingUp, onText: onText)
    }
}

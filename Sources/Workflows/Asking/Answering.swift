import Generation
import Grounding
import Languages
import Tokenization

/// Answers as the owner gets them: whether the notes answer a question at all, what memory says, and what the notes say.
struct Answering: Sendable {
    struct Outcome: Sendable, Equatable {
        var memory: GatedAnswer
        /// Nil where nobody looked.
        var support: AnswerSupport?
        /// Nil where it is refused, and where the notes have nothing of the question.
        var lookedUp: LookedUpAnswer?
    }

    let respondent: Respondent
    /// What answers are held against; nil for nothing.
    let checker: AnswerChecker?
    /// Nil where nothing is read.
    let reading: NoteReading?

    /// - Parameters:
    ///   - onLookingUp: called before notes are read.
    ///   - onText: gets memory's answer piece by piece; false ends it.
    /// - Throws: what `Respondent.answer` throws.
    func answer(
        _ messages: [ChatMessage], manner: AnswerManner, onLookingUp: () -> Void = {}, onText: (String) -> Bool = { _ in true }
    ) throws -> Outcome {
        guard let checker, let question = messages.last?.content else {
            return Outcome(memory: try respondent.gatedAnswer(messages, manner: manner, checker: nil, onText: onText))
        }
        guard let reading else { return try remembered(messages, question, manner: manner, checker: checker, onText: onText) }
        let quotes = try reading.quotes(answering: question)
        var read: ReadPassages?
        var chance: Double?
        if reading.isPractised {
            onLookingUp()
            read = try reading.read(around: quotes, for: question, room: manner.maxTokens)
            // What goes on from what was said before is not all of the question.
            chance = messages.contains { $0.role == .assistant } ? nil : read?.chance
        }
        var outcome = try remembered(messages, question, manner: manner, checker: checker, chance: chance, onText: onText)
        let answer = outcome.memory.answer
        guard answer.finish != .cancelled else { return outcome }
        if !reading.isPractised, let support = outcome.support,
            reading.isNeeded(after: answer.text, to: question, support: support)
        {
            onLookingUp()
            read = try reading.read(around: quotes, for: question, room: manner.maxTokens)
        }
        outcome.lookedUp = try reading.answer(
            to: question, quotes: quotes, read: read, after: answer.text, maxTokens: manner.maxTokens
        ) { onText("") }
        // What was refused is only doubted by an answer, not by lines that are near.
        if Refusal.isRefusal(answer.text), outcome.lookedUp?.answer == nil { outcome.lookedUp = nil }
        return outcome
    }

    /// What memory says, or the refusal in its place.
    ///
    /// - Parameter chance: as of `Respondent.gatedAnswer`.
    private func remembered(
        _ messages: [ChatMessage], _ question: String, manner: AnswerManner, checker: AnswerChecker, chance: Double? = nil,
        onText: (String) -> Bool
    ) throws -> Outcome {
        let memory = try respondent.gatedAnswer(messages, manner: manner, checker: checker, chance: chance, onText: onText)
        return Outcome(memory: memory, support: checker.support(of: memory.answer.text, to: question))
    }
}

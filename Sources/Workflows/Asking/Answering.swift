import Generation
import Grounding
import Tokenization

/// Answers as the owner gets them: whether the notes answer a question at all, what memory says, and what the notes say.
struct Answering: Sendable {
    struct Outcome: Sendable, Equatable {
        var memory: GatedAnswer
        /// Nil where nobody looked.
        var support: AnswerSupport?
        /// Nil where memory is not in doubt, and where the notes say nothing else.
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
        guard let reading, reading.isPractised else {
            var outcome = Outcome(memory: try respondent.gatedAnswer(messages, manner: manner, checker: checker, onText: onText))
            try look(at: reading, for: question, manner, into: &outcome, checker, onLookingUp, onText)
            return outcome
        }
        onLookingUp()
        let read = try reading.read(for: question, room: manner.maxTokens)
        // What goes on from what was said before is not all of the question, and what no note has a word of may be no question about them.
        let chance = messages.contains { $0.role == .assistant } ? nil : read?.chance
        var outcome = Outcome(
            memory: try respondent.gatedAnswer(messages, manner: manner, checker: checker, chance: chance, onText: onText))
        outcome.support = checker.support(of: outcome.memory.answer.text, to: question)
        if let read, outcome.memory.answer.finish != .cancelled {
            outcome.lookedUp = try reading.answer(
                to: question, read: read, after: outcome.memory.answer.text, maxTokens: manner.maxTokens
            ) { onText("") }
        }
        return outcome
    }

    /// Reads after memory has answered, where that is in doubt.
    private func look(
        at reading: NoteReading?, for question: String, _ manner: AnswerManner, into outcome: inout Outcome, _ checker: AnswerChecker,
        _ onLookingUp: () -> Void, _ onText: (String) -> Bool
    ) throws {
        let (memory, support) = (outcome.memory.answer, checker.support(of: outcome.memory.answer.text, to: question))
        outcome.support = support
        guard let reading, memory.finish != .cancelled, reading.isNeeded(after: memory.text, to: question, support: support) else { return }
        onLookingUp()
        guard let read = try reading.read(for: question, room: manner.maxTokens) else { return }
        outcome.lookedUp = try reading.answer(
            to: question, read: read, after: memory.text, maxTokens: manner.maxTokens
        ) { onText("") }
    }
}

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
        let readsFirst = reading?.isPractised == true
        if readsFirst { onLookingUp() }
        var read = readsFirst ? try reading?.read(for: question, room: manner.maxTokens) : nil
        // What goes on from what was said before is not all of the question, and what no note has a word of may be no question about them.
        let chance = messages.contains { $0.role == .assistant } ? nil : read?.chance
        let memory = try respondent.gatedAnswer(messages, manner: manner, checker: checker, chance: chance, onText: onText)
        let (answer, support) = (memory.answer, checker.support(of: memory.answer.text, to: question))
        var outcome = Outcome(memory: memory, support: support)
        guard let reading, answer.finish != .cancelled else { return outcome }
        if !readsFirst {
            guard reading.isNeeded(after: answer.text, to: question, support: support) else { return outcome }
            onLookingUp()
            read = try reading.read(for: question, room: manner.maxTokens)
        }
        guard let read else { return outcome }
        outcome.lookedUp = try reading.answer(to: question, read: read, after: answer.text, maxTokens: manner.maxTokens) { onText("") }
        return outcome
    }
}

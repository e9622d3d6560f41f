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
        guard let reading else { return try remembered(messages, question, manner: manner, checker: checker, onText: onText) }
        // Whether it is answered at all is only known once the notes were read, and what is read hangs on what memory says.
        var read: ReadPassages?
        var outcome: Outcome
        if reading.isPractised {
            onLookingUp()
            let said = try respondent.answer(messages, manner: manner) { _ in onText("") }
            read = try said.finish == .cancelled ? nil : reading.read(for: question, memory: said.text, room: manner.maxTokens)
            // What goes on from what was said before is not all of the question.
            let chance = messages.contains { $0.role == .assistant } ? nil : read?.chance
            outcome = try remembered(messages, question, manner: manner, checker: checker, said: said, chance: chance, onText: onText)
        } else {
            outcome = try remembered(messages, question, manner: manner, checker: checker, onText: onText)
            let answer = outcome.memory.answer
            guard answer.finish != .cancelled, let support = outcome.support,
                reading.isNeeded(after: answer.text, to: question, support: support)
            else { return outcome }
            onLookingUp()
            read = try reading.read(for: question, memory: answer.text, room: manner.maxTokens)
        }
        let answer = outcome.memory.answer
        guard let read, answer.finish != .cancelled else { return outcome }
        outcome.lookedUp = try reading.answer(to: question, read: read, after: answer.text, maxTokens: manner.maxTokens) { onText("") }
        return outcome
    }

    /// What memory says, or the refusal in its place.
    ///
    /// - Parameters:
    ///   - said: what it says where nobody decides; nil where it was not asked.
    ///   - chance: as of `Respondent.gatedAnswer`.
    private func remembered(
        _ messages: [ChatMessage], _ question: String, manner: AnswerManner, checker: AnswerChecker, said: GeneratedAnswer? = nil,
        chance: Double? = nil, onText: (String) -> Bool
    ) throws -> Outcome {
        let memory: GatedAnswer
        if let said, chance.map({ $0 >= AnswerGate.least && !Refusal.isRefusal(said.text) }) ?? (respondent.gate == nil) {
            _ = onText(said.text)
            memory = GatedAnswer(answer: said, chance: chance)
        } else {
            memory = try respondent.gatedAnswer(messages, manner: manner, checker: checker, chance: chance, onText: onText)
        }
        return Outcome(memory: memory, support: checker.support(of: memory.answer.text, to: question))
    }
}

import Generation
import Grounding
import Languages
import Notes
import Tokenization

/// An answer that a gate has let pass, or the refusal that it put in its place.
struct GatedAnswer: Sendable, Equatable {
    var answer: GeneratedAnswer
    /// The chance that the notes hold an answer, 0 to 1; nil where there is no gate.
    var chance: Double?
    /// Whether the model by itself would have decided otherwise.
    var isOverruled = false
}

extension Respondent {
    /// Answers the last message, or refuses it, as who read the notes decides, else as the gate does; as the model decides where there is
    /// neither, or nobody to look.
    ///
    /// - Parameters:
    ///   - read: the chance that the notes hold an answer, by who read them; nil where nobody did.
    ///   - onText: gets the answer piece by piece; false ends it.
    /// - Throws: what `answer` throws.
    func gatedAnswer(
        _ messages: [ChatMessage], manner: AnswerManner, checker: AnswerChecker?, chance read: Double? = nil,
        onText: (String) -> Bool = { _ in true }
    ) throws -> GatedAnswer {
        guard let checker, let question = messages.last?.content, gate != nil || read != nil else {
            return GatedAnswer(answer: try answer(messages, manner: manner, onText: onText))
        }
        let phrase = refusalPhrase(question)
        let prompt = try prepare(messages, room: max(manner.maxTokens, phrase.count), dropsOldTurns: manner.dropsOldTurns)
        guard prompt.tokens.count + phrase.count < generator.model.contextLength else {
            return GatedAnswer(answer: try answer(after: prompt, manner: manner, onText: onText))
        }
        let odds = try generator.odds(of: phrase, after: prompt)
        let chance = read ?? gate?.chance(refusal: odds, coverage: checker.coverage(of: question)) ?? 1
        func given(_ lead: [TokenID]) throws -> GatedAnswer {
            GatedAnswer(
                answer: try answer(after: prompt, manner: manner, lead: lead, onText: onText), chance: chance, isOverruled: !lead.isEmpty)
        }
        if chance >= AnswerGate.least { return try given(odds.isLikeliest ? odds.otherwise : []) }
        if odds.isLikeliest { return try given([]) }
        // What recurs in several notes is asked for in words that none of them has.
        var held = ""
        let attempt = try answer(after: prompt, manner: manner) { text in
            held += text
            return onText("")
        }
        guard attempt.finish != .cancelled, checker.titles(in: attempt.text) < 2 else {
            _ = onText(held)
            return GatedAnswer(answer: attempt, chance: chance)
        }
        return try given(phrase)
    }

    /// How likely the model is to refuse a question.
    ///
    /// - Throws: `ChatTemplateError`, `GenerationError`.
    func refusalOdds(_ question: String) throws -> PhraseOdds {
        try refusalOdds(question, after: prepare([ChatMessage(role: .user, content: question)], room: refusalPhrase(question).count))
    }

    /// How likely the model is to refuse a question at the end of what it has read.
    ///
    /// - Throws: `GenerationError`.
    func refusalOdds(_ question: String, after prompt: PreparedPrompt) throws -> PhraseOdds {
        try generator.odds(of: refusalPhrase(question), after: prompt)
    }

    /// What all refusals in the language of the question begin with; all of the plainest where a tokenizer cuts them differently from the start.
    private func refusalPhrase(_ question: String) -> [TokenID] {
        let texts = Refusal.allCases.map { base.tokenizer.encode($0.text(NoteLanguage(of: question)), addSpecialTokens: false) }
        var phrase = texts.first ?? []
        for text in texts { phrase = zip(phrase, text).prefix { $0 == $1 }.map(\.0) }
        return phrase.isEmpty ? texts.first ?? [] : phrase
    }
}

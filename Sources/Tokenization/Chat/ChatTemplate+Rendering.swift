import Foundation
import Templates

extension ChatTemplate {
    /// - Throws: `ChatTemplateError`, `TemplateError`.
    func letters(_ messages: [ChatMessage], addGenerationPrompt: Bool) throws -> [Letter] {
        guard !messages.isEmpty else { throw ChatTemplateError.noMessages }
        return try letters(Conversation(messages, addsGenerationPrompt: addGenerationPrompt), date: date)
    }

    private func letters(_ conversation: Conversation, date: TemplateDate) throws -> [Letter] {
        let template = try sources.template(hasTools: conversation.tools != nil)
        // As with Hugging Face, what a conversation names counts before what the tokenizer is.
        var own = specialTokens.map { ($0.name, TemplateValue.string($0.text)) }
        if skipsThoughts { own.append(("enable_thinking", .bool(false))) }
        return try template.render(own + conversation.variables, date: date).letters
    }

    /// A conversation with all that belongs to it, as text and as the ids that the model would be fed.
    ///
    /// - Parameter today: what the template is told when it asks for now.
    /// - Throws: `ChatTemplateError`, `.noTemplate` where the model has none of its own; `TemplateError`.
    package func render(_ conversation: Conversation, today: Date, with tokenizer: Tokenizer) throws -> (text: String, ids: [TokenID]) {
        guard isOwn else { throw ChatTemplateError.noTemplate }
        let letters = try letters(conversation, date: TemplateDate(today))
        return (TemplateText(letters).string, ids([ChatStretch(letters)], with: tokenizer, answerWeight: 0).ids)
    }

    /// The prompt that asks for the last answer, and what an example has after it.
    ///
    /// Some templates write a finished conversation otherwise than its prompt: Mistral's show the system message before the last question
    /// only, others drop thoughts. What is asked has to be what was learnt, so there the answer and the end of its turn are put after the
    /// prompt as it is.
    ///
    /// - Parameter messages: the last one is an answer.
    func promptAndTail(_ messages: [ChatMessage]) throws -> (prompt: [Letter], tail: [Letter]) {
        let whole = try letters(messages, addGenerationPrompt: false)
        guard messages.count > 1 else {
            let start = whole.firstIndex { $0.origin == .lastAnswer } ?? 0
            return (Array(whole[..<start]), Array(whole[start...]))
        }
        let prompt = try letters(Array(messages.dropLast()), addGenerationPrompt: true)
        if whole.starts(with: prompt) { return (prompt, Array(whole[prompt.count...])) }
        guard let answer = whole.firstIndex(where: { $0.origin == .lastAnswer }) else {
            let content = TemplateText(messages[messages.count - 1].content, origin: .lastAnswer)
            return (prompt, content.letters + TemplateText(afterAnswer).letters)
        }
        return (prompt, Array(whole[Self.start(ofAnswerAt: answer, in: whole, after: Self.head(of: prompt))...]))
    }

    /// What a template writes at the end of a prompt.
    static func head(of prompt: [Letter]) -> ArraySlice<Letter> {
        prompt[(prompt.lastIndex { $0.origin != .template }.map { $0 + 1 } ?? 0)...]
    }

    /// Where an answer begins, with blanks that belong to it: what the template writes before it and not at the end of a prompt.
    static func start(ofAnswerAt place: Int, in letters: [Letter], after head: ArraySlice<Letter>) -> Int {
        let before = letters[..<place]
        let start = before.lastIndex { $0.origin != .template }.map { $0 + 1 } ?? 0
        return before[start...].starts(with: head) ? start + head.count : place
    }
}

import Datasets
import Foundation
import Generation
import Tokenization

/// The base model by itself, as one who writes about notes: always the likeliest token, so that the same note gives the same
/// text; for many threads at once.
struct BaseWriter: SelfMadeWriter {
    private let respondent: Respondent
    private let context: WorkContext

    /// - Throws: what opening the model throws.
    init(_ base: BaseModel, brain: Brain, context: WorkContext) throws {
        var choice = Respondent.Choice()
        choice.model = base.source.url
        choice.isPlain = true
        respondent = try Respondent(choice, brain: brain, device: context.device).together()
        self.context = context
    }

    /// - Throws: `Interruption` where somebody stopped it; `GenerationError`, `ChatTemplateError`.
    func answer(_ message: String, maxTokens: Int) throws -> String? {
        let messages = [ChatMessage(role: .user, content: message)]
        let length = try respondent.template.prompt(messages, with: respondent.base.tokenizer).count
        guard length + maxTokens <= respondent.generator.model.contextLength else { return nil }
        let answer = try respondent.answer(messages, manner: AnswerManner(maxTokens: maxTokens)) { _ in !context.shouldStop() }
        guard !context.shouldStop() else { throw Interruption() }
        return answer.text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// What the base takes for a user's words: a line of what it goes on with where a user begins to speak; nil where it is none.
    ///
    /// Source: Xu et al.: Magpie: Alignment Data Synthesis from Scratch by Prompting Aligned LLMs with Nothing (2024).
    ///
    /// - Parameter seed: another one gives another.
    /// - Throws: as `answer`.
    func question(seed: UInt64, maxTokens: Int) throws -> String? {
        let start = try respondent.template.userStart(with: respondent.base.tokenizer)
        var manner = AnswerManner(SamplingSettings(temperature: 1, topP: 0.95, seed: seed), maxTokens: maxTokens)
        manner.stops = ["\n"]
        let said = try respondent.answer(to: start, manner: manner) { _ in !context.shouldStop() }
        guard !context.shouldStop() else { throw Interruption() }
        let text = said.text.trimmingCharacters(in: .whitespacesAndNewlines)
        return said.finish == .stop && text.contains(where: \.isLetter) ? text : nil
    }
}

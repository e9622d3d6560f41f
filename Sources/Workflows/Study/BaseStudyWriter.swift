import Datasets
import Foundation
import Generation
import Studies
import Tokenization

/// The base, without what it remembers, as one who studies.
struct BaseStudyWriter: StudyWriter {
    let respondent: Respondent
    let context: WorkContext

    /// - Throws: what opening the model and the skill throws.
    init(_ base: BaseModel, skill: BaseSkill?, brain: Brain, context: WorkContext) throws {
        var choice = Respondent.Choice()
        choice.model = base.source.url
        choice.isPlain = true
        let plain = try Respondent(choice, brain: brain, device: context.device)
        respondent = try (skill.map(plain.with) ?? plain).together()
        self.context = context
    }

    /// - Throws: `Interruption` where somebody stopped it; `GenerationError`, `ChatTemplateError`.
    mutating func write(_ conversations: [[ChatMessage]], limit: StudyReplyLimit, attempt: Int) throws -> [String?] {
        let prompts = try prompts(conversations)
        var manner = AnswerManner(maxTokens: limit.tokens)
        if attempt > 0 { manner.sampling = SamplingSettings(temperature: 0.7, topP: 0.95, seed: UInt64(attempt)) }
        return try Together.map(prompts) { [manner, respondent, context] prompt in
            guard prompt.count + limit.tokens <= respondent.generator.model.contextLength else { return nil }
            guard !context.shouldStop() else { throw Interruption() }
            var text = ""
            _ = try respondent.answer(to: prompt, manner: manner) {
                text += $0
                return !context.shouldStop() && (!$0.contains(where: \.isNewline) || limit.goesOn(after: text))
            }
            guard !context.shouldStop() else { throw Interruption() }
            return text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    func prompts(_ conversations: [[ChatMessage]]) throws -> [[TokenID]] {
        try conversations.map { try respondent.template.prompt($0, with: respondent.base.tokenizer) }
    }
}

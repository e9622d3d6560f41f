import Evaluation
import Generation
import Tokenization
import Transformers

extension Respondent {
    /// Nil where nothing was said.
    ///
    /// - Throws: `ChatTemplateError`.
    func signals(of answer: GeneratedAnswer, to messages: [ChatMessage], context: WorkContext) throws -> AnswerSignals? {
        guard !answer.tokens.isEmpty else { return nil }
        let prompt = try template.prompt(messages, with: base.tokenizer)
        let ids = prompt + answer.tokens
        guard ids.count <= generator.model.contextLength else { return nil }
        let targets = ids.indices.map { $0 + 1 >= prompt.count && $0 + 1 < ids.count ? ids[$0 + 1] : -1 }
        let row = PackedSequence(
            ids: ids, layout: PackedLayout(count: ids.count), targets: targets, weights: targets.map { $0 < 0 ? 0 : 1 })
        let pass = Pass(device: context.device, precision: .bf16)
        var plain = generator.model
        plain.detachAdapter()
        let lift = plain.loss(row, pass: pass).mean - generator.model.loss(row, pass: pass).mean
        return AnswerSignals(mean: Double(answer.meanLogProbability), least: Double(answer.leastLogProbability), lift: lift)
    }
}

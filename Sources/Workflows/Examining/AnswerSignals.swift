import Generation
import Tokenization
import Transformers

/// What may tell of an answer whether it is right, in nats; higher is surer.
package struct AnswerSignals: Sendable, Equatable {
    /// The mean log-probability of its tokens.
    package var mean: Double
    /// The log-probability of the token that the model was least sure of.
    package var least: Double
    /// The mean log-probability with the adapter less that without it: how much of the answer came from the notes.
    package var lift: Double

    package init(mean: Double, least: Double, lift: Double) {
        self.mean = mean
        self.least = least
        self.lift = lift
    }
}

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
        let row = TrainingRow(
            ids: ids, layout: RowLayout(count: ids.count), targets: targets, weights: targets.map { $0 < 0 ? 0 : 1 })
        let pass = Pass(device: context.device, precision: .bf16)
        var plain = generator.model
        plain.detachAdapter()
        let lift = plain.loss(row, pass: pass).mean - generator.model.loss(row, pass: pass).mean
        return AnswerSignals(mean: Double(answer.meanLogProbability), least: Double(answer.leastLogProbability), lift: lift)
    }
}

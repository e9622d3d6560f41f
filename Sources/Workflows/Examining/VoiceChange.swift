import Foundation
import Tokenization
import Transformers

/// Whether notes that were never taught sound more like the model than before.
package struct VoiceChange: Sendable, Equatable, Codable {
    /// Nats per token of notes that were kept back: the base by itself, and with the adapter.
    package var baseLoss: Double
    package var oursLoss: Double
    package var tokens: Int

    private static let mostTexts = 20
    private static let mostTokens = 256

    /// Nil where no note was kept back.
    init?(_ respondent: Respondent, texts: [String], context: WorkContext) {
        var plain = respondent.generator.model
        plain.detachAdapter()
        let pass = Pass(device: context.device, precision: .bf16)
        var (base, ours) = (LossSum.zero, LossSum.zero)
        for text in texts.prefix(Self.mostTexts) {
            let length = min(Self.mostTokens, plain.contextLength)
            let ids = Array(respondent.base.tokenizer.encode(text, addSpecialTokens: true).prefix(length))
            guard ids.count > 1 else { continue }
            let targets = Array(ids.dropFirst()) + [-1]
            let row = TrainingRow(
                ids: ids, layout: RowLayout(count: ids.count), targets: targets, weights: targets.map { $0 < 0 ? 0 : 1 })
            base += plain.loss(row, pass: pass)
            ours += respondent.generator.model.loss(row, pass: pass)
        }
        guard base.targets > 0 else { return nil }
        (baseLoss, oursLoss, tokens) = (base.mean, ours.mean, base.targets)
    }
}

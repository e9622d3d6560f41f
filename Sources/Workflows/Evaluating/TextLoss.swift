import Tokenization
import Transformers

/// What a text costs the base by itself and the adapter, in nats per token.
struct TextLoss {
    let base: LossSum
    let ours: LossSum

    /// The adapter's loss as a share of the base's: below 1 where it knows the text better.
    var ratio: Double { base.mean > 0 ? ours.mean / base.mean : 1 }

    private static let mostTokens = 256

    /// Of texts as they stand, each by itself, at most 256 tokens of it; a text of one token costs nothing and is left out.
    ///
    /// - Throws: `Interruption`.
    static func all(of texts: [String], _ respondent: Respondent, context: WorkContext) throws -> [TextLoss] {
        let ours = respondent.generator.model
        var plain = ours
        plain.detachAdapter()
        let pass = Pass(device: context.device, precision: .bf16)
        return try texts.compactMap { text in
            guard !context.shouldStop() else { throw Interruption() }
            let length = min(mostTokens, plain.contextLength)
            let ids = Array(respondent.base.tokenizer.encode(text, addSpecialTokens: true).prefix(length))
            guard ids.count > 1 else { return nil }
            let targets = Array(ids.dropFirst()) + [-1]
            let row = PackedSequence(
                ids: ids, layout: PackedLayout(count: ids.count), targets: targets, weights: targets.map { $0 < 0 ? 0 : 1 })
            return TextLoss(base: plain.loss(row, pass: pass), ours: ours.loss(row, pass: pass))
        }
    }
}

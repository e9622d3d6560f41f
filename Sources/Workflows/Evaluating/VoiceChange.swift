import Transformers

/// Whether notes that were never taught sound more like the model than before.
package struct VoiceChange: Sendable, Equatable, Codable {
    /// Nats per token of notes that were kept back: the base by itself, and with the adapter.
    package var baseLoss: Double
    package var oursLoss: Double
    package var tokens: Int

    /// Nil where no note was kept back.
    init?(_ unseen: [TextLoss]) {
        var (base, ours) = (LossSum.zero, LossSum.zero)
        for text in unseen {
            base += text.base
            ours += text.ours
        }
        guard base.targets > 0 else { return nil }
        (baseLoss, oursLoss, tokens) = (base.mean, ours.mean, base.targets)
    }
}

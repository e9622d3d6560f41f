import Foundation
import Tensors
import Training
import Transformers

/// How an adapter is trained, every value decided.
package struct AdapterSettings: Sendable, Equatable, Codable {
    package var epochs: Int
    /// The highest rate of the schedule.
    package var learningRate: Float
    package var decay: LearningRateDecay
    /// The share of all steps that the rate takes to rise.
    package var warmup: Float
    package var rank: Int
    package var alpha: Float
    package var dropout: Float
    package var targets: [String]
    /// How many layers, counted from the last, get pairs; nil for all.
    package var numLayers: Int?
    /// The most tokens of a row.
    package var rowTokens: Int
    /// The most tokens of examples that share a row; nil for as many as a row may have. Fewer are more steps for the same tokens.
    package var packTokens: Int?
    package var rowsPerStep: Int
    /// Whether several examples share a row.
    package var packs: Bool
    package var weightDecay: Float
    package var clipNorm: Float
    /// How the frozen base is held.
    package var weights: WeightFormat
    package var precision: Precision
    package var recompute: Bool
    /// The most that the store of what the layers below the pairs give may take on disk, in megabytes; 0: nothing is kept, and they are
    /// computed in each epoch. Nil, in what older versions wrote, for `usualStoreMegabytes`.
    package var storeMegabytes: Int?
    package var seed: UInt64
    /// Nil, in what older versions wrote, for shuffled.
    package var order: RowOrder?
    /// Nil, in what older versions wrote, for AdamW.
    package var optimizer: Optimizer.Method?

    /// The well-known recipe to the letter: query and value only, one example at a time, eight a step.
    package static let classic = AdapterSettings(
        epochs: 3, learningRate: 2e-4, decay: .linear, warmup: 0, rank: 16, alpha: 32, dropout: 0.05, targets: ["q_proj", "v_proj"],
        rowTokens: 1_024, rowsPerStep: 8, packs: false, weightDecay: 0, clipNorm: 1, weights: .nf4, precision: .bf16, recompute: false,
        seed: 1, order: .shuffled, optimizer: .adamW)

    /// All linears, since facts are kept in the feed-forward; no dropout, since remembering is the aim; packed sequences.
    ///
    /// The rate grows as the width shrinks, 2e-4 at 2,048: the small model that ships needs twenty times that of one with a billion weights.
    package static func engram(hidden: Int, layers: Int) -> AdapterSettings {
        var settings = AdapterSettings.classic
        settings.learningRate = min(5e-3, max(1e-4, 2e-4 * pow(2_048 / Float(hidden), 1.5)))
        settings.warmup = 0.04
        settings.dropout = 0
        settings.targets = LowRankSettings.allLinears
        settings.rowsPerStep = 1
        settings.packs = true
        // Ten points more are remembered in steps of half the tokens, at 3 to 10 % less speed (Decisions/0020). A large base was
        // not measured.
        if hidden <= 512 {
            settings.packTokens = 512
            // Recalls 84 % of the sample vault's unseen wordings where AdamW recalls 69 % (Documentation/Decisions/0004-muon.md).
            settings.optimizer = .muon
        } else {
            // What the lower layers give is computed once. How much is remembered with fewer layers was not measured here
            // (Documentation/Decisions/0007-real-bases.md).
            settings.numLayers = (layers * 3 + 4) / 5
            // More steps for the same tokens.
            settings.packTokens = 384
        }
        // As many answers and fewer inventions than shuffled (Documentation/Decisions/0019).
        settings.order = .taught
        // Learns the same (Documentation/Decisions/0011) in less time.
        settings.precision = .int8
        return settings
    }

    /// Two million tokens of a 0.5B, more than most notes make.
    package static let usualStoreMegabytes = 4_000

    package var mostStoreBytes: Int { (storeMegabytes ?? Self.usualStoreMegabytes) * 1_000_000 }

    package var lowRank: LowRankSettings { lowRank(rank: rank) }

    func lowRank(rank: Int) -> LowRankSettings {
        LowRankSettings(rank: rank, alpha: alpha, dropout: dropout, targets: targets, numLayers: numLayers)
    }

    package var recipe: TrainingRecipe {
        TrainingRecipe(
            learningRate: learningRate, decay: decay, warmupShare: warmup, epochs: epochs, rowTokens: rowTokens, rowsPerStep: rowsPerStep,
            optimizer: Optimizer.Settings(method: optimizer ?? .adamW, weightDecay: weightDecay, clipNorm: clipNorm), seed: seed,
            precision: precision, recompute: recompute)
    }
}

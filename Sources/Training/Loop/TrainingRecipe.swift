import Tensors
import Transformers

/// How a model learns; every value that the loop needs besides the data.
package struct TrainingRecipe: Sendable, Equatable, Codable {
    /// The highest rate of the schedule. LoRA wants about ten times that of full training (arXiv 2405.09673).
    package var learningRate: Float
    package var decay: LearningRateDecay
    /// The share of all steps that the rate takes to rise.
    package var warmupShare: Float
    /// Where the decay ends, as a share of the learning rate.
    package var floorShare: Float
    /// Times that every example is seen.
    package var epochs: Int
    /// The most tokens of one packed row.
    package var rowTokens: Int
    /// Rows whose gradients are added up before a step.
    package var rowsPerStep: Int
    package var optimizer: AdamW.Settings
    /// Of the order of the rows, and of dropout.
    package var seed: UInt64
    package var precision: Precision
    /// Keep only each layer's input and compute it again in backward: less memory, a third more work.
    package var recompute: Bool

    package init(
        learningRate: Float, decay: LearningRateDecay = .linear, warmupShare: Float = 0.04, floorShare: Float = 0, epochs: Int = 3,
        rowTokens: Int = 1_024, rowsPerStep: Int = 1, optimizer: AdamW.Settings = .init(clipNorm: 1), seed: UInt64 = 1,
        precision: Precision = .bf16, recompute: Bool = false
    ) {
        self.learningRate = learningRate
        self.decay = decay
        self.warmupShare = warmupShare
        self.floorShare = floorShare
        self.epochs = epochs
        self.rowTokens = rowTokens
        self.rowsPerStep = rowsPerStep
        self.optimizer = optimizer
        self.seed = seed
        self.precision = precision
        self.recompute = recompute
    }
}

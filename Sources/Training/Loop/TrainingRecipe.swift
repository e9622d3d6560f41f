import Tensors
import Transformers

/// How a model learns; every value that the loop needs besides the data.
package struct TrainingRecipe: Sendable, Equatable, Codable {
    /// The highest rate of the schedule. No default, since it hangs on what learns: LoRA wants about ten times that of full training,
    /// 2e-4 for a model of a billion weights (arXiv 2405.09673).
    package var learningRate: Float
    /// Down in a line by default, as the well-known recipes have it: the last steps only settle what is there.
    package var decay: LearningRateDecay
    /// The share of all steps that the rate takes to rise; 0.04, until the moments of AdamW have seen enough gradients.
    package var warmupShare: Float
    /// Where the decay ends, as a share of the learning rate; 0 by default.
    package var floorShare: Float
    /// Times that every example is seen; 3, as in the well-known recipe.
    package var epochs: Int
    /// The most tokens of one packed sequence; 1,024 keep a step of a model of a billion weights below 3 GB.
    package var rowTokens: Int
    /// Rows whose gradients are added up before a step; 1, since a packed sequence holds many examples.
    package var rowsPerStep: Int
    /// By default clipped at norm 1, so that one odd example cannot undo what the others taught.
    package var optimizer: Optimizer.Settings
    /// Of the order of the sequences, and of dropout.
    package var seed: UInt64
    /// How the operands of products are rounded; bf16, since sums are f32 in any case.
    package var precision: Precision
    /// Keep only each layer's input and compute it again in backward: less memory, a third more work. Off by default.
    package var recompute: Bool

    package init(
        learningRate: Float, decay: LearningRateDecay = .linear, warmupShare: Float = 0.04, floorShare: Float = 0, epochs: Int = 3,
        rowTokens: Int = 1_024, rowsPerStep: Int = 1, optimizer: Optimizer.Settings = .init(clipNorm: 1), seed: UInt64 = 1,
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

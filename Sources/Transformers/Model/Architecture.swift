/// The extents and switches of one network; all that tells one family from another.
package struct Architecture: Sendable, Equatable {
    package var vocabulary: Int
    package var hidden: Int
    package var intermediate: Int
    package var layers: Int
    package var heads: Int
    package var kvHeads: Int
    package var headDim: Int
    package var normEpsilon: Float
    package var rotaryBase: Double
    package var rotaryScaling: RotaryScaling
    /// The longest sequence that the model was made for, or that its sliding window sees whole.
    package var maxPositions: Int
    /// The embedding is the head too.
    package var isTied: Bool
    package var hasQueryKeyValueBias: Bool
    package var hasOutputBias: Bool
    package var hasMLPBias: Bool
    /// Queries and keys are normed per head before they are rotated.
    package var hasQueryKeyNorm: Bool

    package init(
        vocabulary: Int, hidden: Int, intermediate: Int, layers: Int, heads: Int, kvHeads: Int, headDim: Int, normEpsilon: Float,
        rotaryBase: Double, rotaryScaling: RotaryScaling, maxPositions: Int, isTied: Bool, hasQueryKeyValueBias: Bool, hasOutputBias: Bool,
        hasMLPBias: Bool, hasQueryKeyNorm: Bool
    ) {
        self.vocabulary = vocabulary
        self.hidden = hidden
        self.intermediate = intermediate
        self.layers = layers
        self.heads = heads
        self.kvHeads = kvHeads
        self.headDim = headDim
        self.normEpsilon = normEpsilon
        self.rotaryBase = rotaryBase
        self.rotaryScaling = rotaryScaling
        self.maxPositions = maxPositions
        self.isTied = isTied
        self.hasQueryKeyValueBias = hasQueryKeyValueBias
        self.hasOutputBias = hasOutputBias
        self.hasMLPBias = hasMLPBias
        self.hasQueryKeyNorm = hasQueryKeyNorm
    }
}

import ModelFiles
import Tensors

/// The extents and switches of one network; all that tells one family from another.
package struct Architecture: Sendable, Equatable {
    package var vocabulary: Int
    package var hidden: Int
    package var intermediate: Int
    package var heads: Int
    package var kvHeads: Int
    package var headDim: Int
    package var normEpsilon: Float
    /// One for each layer, from the lowest.
    package var layerKinds: [LayerKind]
    /// The longest sequence that the model was made for.
    package var maxPositions: Int
    /// The embedding is the head too.
    package var isTied: Bool
    package var hasQueryKeyValueBias: Bool
    package var hasOutputBias: Bool
    package var hasMLPBias: Bool
    /// Queries and keys are normed per head before they are rotated.
    package var hasQueryKeyNorm: Bool
    /// What attention and feed-forward give is normed once more before it is added to the residual stream.
    package var hasResultNorms = false
    /// Added to the weights of every norm.
    package var normOffset: Float = 0
    /// Multiplies the embeddings on their way in; the head reads them as they are.
    package var embeddingScale: Float = 1
    /// Multiplies the scores of attention; nil: 1 / √headDim.
    package var scoreScale: Float?
    package var activation = GateActivation.silu

    package var layers: Int { layerKinds.count }

    /// Whether examples of a row may go on from one beginning: not where a layer's window would have to look across it.
    package var sharesBeginnings: Bool { layerKinds.allSatisfy { $0.window == nil } }

    /// A network whose layers are all of one kind; `layerKinds` may be set after it.
    package init(
        vocabulary: Int, hidden: Int, intermediate: Int, layers: Int, heads: Int, kvHeads: Int, headDim: Int, normEpsilon: Float,
        rotaryBase: Double, rotaryScaling: RopeScaling, maxPositions: Int, isTied: Bool, hasQueryKeyValueBias: Bool, hasOutputBias: Bool,
        hasMLPBias: Bool, hasQueryKeyNorm: Bool
    ) {
        self.vocabulary = vocabulary
        self.hidden = hidden
        self.intermediate = intermediate
        self.heads = heads
        self.kvHeads = kvHeads
        self.headDim = headDim
        self.normEpsilon = normEpsilon
        layerKinds = Array(
            repeating: LayerKind(window: nil, rotation: Rotation(base: rotaryBase, scaling: rotaryScaling)), count: layers)
        self.maxPositions = maxPositions
        self.isTied = isTied
        self.hasQueryKeyValueBias = hasQueryKeyValueBias
        self.hasOutputBias = hasOutputBias
        self.hasMLPBias = hasMLPBias
        self.hasQueryKeyNorm = hasQueryKeyNorm
    }
}

/// What may differ from layer to layer.
package struct LayerKind: Sendable, Equatable {
    /// The newest tokens that a token sees, itself included; nil: all before it.
    package var window: Int?
    package var rotation: Rotation

    package init(window: Int?, rotation: Rotation) {
        self.window = window
        self.rotation = rotation
    }
}

/// The angles of a rotary embedding.
package struct Rotation: Sendable, Hashable {
    package var base: Double
    package var scaling: RopeScaling

    package init(base: Double, scaling: RopeScaling) {
        self.base = base
        self.scaling = scaling
    }
}

import Foundation

/// What a Hugging Face `config.json` says about a decoder-only transformer.
///
/// Whether there is a network for the architecture is not judged here.
package struct ModelConfig: Sendable, Equatable {
    package var architectures: [String]
    package var modelType: String
    /// Width of the residual stream.
    package var hiddenSize: Int
    /// Width of the gated feed-forward.
    package var intermediateSize: Int
    package var layers: Int
    package var heads: Int
    package var kvHeads: Int
    package var headDim: Int
    package var vocabularySize: Int
    package var maxPositions: Int
    package var rmsNormEpsilon: Double
    package var ropeTheta: Double
    package var ropeScaling: RopeScaling
    /// Whether the output head is the embedding, transposed.
    package var tiesEmbeddings: Bool
    package var hasAttentionBias: Bool
    package var hasMLPBias: Bool
    package var activation: String
    /// The newest tokens that a query sees, its own included, in layers that slide; nil: no layer does.
    package var slidingWindow: Int?
    /// Which layers slide; nil: all.
    package var slidingLayers: [Bool]?
    /// Of layers that slide, where they turn by other angles.
    package var slidingRope: Rope?
    /// Scores of attention are divided by its root; nil: by that of `headDim`.
    package var queryPreAttentionScalar: Double?
    package var beginTokens: [Int]
    package var endTokens: [Int]
    /// The dtype that the weights were saved in, by PyTorch's name.
    package var dtype: String?

    package struct Rope: Sendable, Equatable {
        package var theta: Double
        package var scaling: RopeScaling

        package init(theta: Double, scaling: RopeScaling = .none) {
            self.theta = theta
            self.scaling = scaling
        }
    }

    /// Whether a query of that layer sees its window only.
    package func isSliding(_ layer: Int) -> Bool { slidingWindow != nil && slidingLayers?[layer] ?? true }

    /// Beyond these a file is taken for damaged; real models stay far below.
    enum Limits {
        static let width = 1 << 20
        static let layers = 10_000
        static let heads = 65_536
        static let headDim = 8_192
        static let vocabulary = 1 << 26
        static let positions = 1 << 30
    }

    package init(
        architectures: [String], modelType: String, hiddenSize: Int, intermediateSize: Int, layers: Int, heads: Int, kvHeads: Int,
        headDim: Int, vocabularySize: Int, maxPositions: Int, rmsNormEpsilon: Double = 1e-5, ropeTheta: Double = 10_000,
        ropeScaling: RopeScaling = .none, tiesEmbeddings: Bool = false, hasAttentionBias: Bool = false, hasMLPBias: Bool = false,
        activation: String = "silu", slidingWindow: Int? = nil, slidingLayers: [Bool]? = nil, slidingRope: Rope? = nil,
        queryPreAttentionScalar: Double? = nil, beginTokens: [Int] = [], endTokens: [Int] = [], dtype: String? = nil
    ) {
        self.architectures = architectures
        self.modelType = modelType
        self.hiddenSize = hiddenSize
        self.intermediateSize = intermediateSize
        self.layers = layers
        self.heads = heads
        self.kvHeads = kvHeads
        self.headDim = headDim
        self.vocabularySize = vocabularySize
        self.maxPositions = maxPositions
        self.rmsNormEpsilon = rmsNormEpsilon
        self.ropeTheta = ropeTheta
        self.ropeScaling = ropeScaling
        self.tiesEmbeddings = tiesEmbeddings
        self.hasAttentionBias = hasAttentionBias
        self.hasMLPBias = hasMLPBias
        self.activation = activation
        self.slidingWindow = slidingWindow
        self.slidingLayers = slidingLayers
        self.slidingRope = slidingRope
        self.queryPreAttentionScalar = queryPreAttentionScalar
        self.beginTokens = beginTokens
        self.endTokens = endTokens
        self.dtype = dtype
    }

    /// Reads a `config.json`.
    ///
    /// - Throws: `ModelFileError.missing`, `.malformed` with the key that is wrong, `.unsupported`.
    package init(_ url: URL) throws {
        self = try JSONFile.read(
            ModelConfig.self, from: url, hint: "a model folder needs config.json, *.safetensors and tokenizer.json, as on the hub")
    }
}

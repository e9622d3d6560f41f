import ModelFiles
import Tensors

/// What tells one family of models from another, as data: a new family is a row here and a golden fixture.
package struct ModelFamily: Sendable, Equatable {
    /// `model_type` in `config.json`.
    package let modelType: String
    /// Biases of the query, key and value projections; nil: as the config's `attention_bias` says.
    let queryKeyValueBias: Bool?
    /// Bias of the attention's output projection; nil: as `attention_bias` says.
    let outputBias: Bool?
    /// Queries and keys are normed per head.
    let queryKeyNorm: Bool
    /// What attention and feed-forward give is normed before it is added.
    let resultNorms: Bool
    /// Added to the weights of norms.
    let normOffset: Float
    /// Embeddings are multiplied by √hidden.
    let scalesEmbedding: Bool

    /// SmolLM2 and TinyLlama say `llama`.
    package static let all = [
        ModelFamily(modelType: "llama", queryKeyValueBias: nil, outputBias: nil, queryKeyNorm: false),
        ModelFamily(modelType: "mistral", queryKeyValueBias: false, outputBias: false, queryKeyNorm: false),
        ModelFamily(modelType: "qwen2", queryKeyValueBias: true, outputBias: false, queryKeyNorm: false),
        ModelFamily(modelType: "qwen3", queryKeyValueBias: nil, outputBias: nil, queryKeyNorm: true),
        ModelFamily(
            modelType: "gemma3_text", queryKeyValueBias: nil, outputBias: nil, queryKeyNorm: true, resultNorms: true, normOffset: 1,
            scalesEmbedding: true),
    ]

    /// By their names in `config.json`.
    private static let activations: [(name: String, activation: GateActivation)] = [
        ("silu", .silu), ("swish", .silu), ("gelu_pytorch_tanh", .gelu),
    ]

    /// - Throws: `ModelError.unsupported` with the supported list.
    package init(of config: ModelConfig) throws {
        guard let family = Self.all.first(where: { $0.modelType == config.modelType }) else {
            throw ModelError.unsupported(what: "model type «\(config.modelType)»", supported: Self.all.map(\.modelType))
        }
        self = family
    }

    private init(
        modelType: String, queryKeyValueBias: Bool?, outputBias: Bool?, queryKeyNorm: Bool, resultNorms: Bool = false,
        normOffset: Float = 0, scalesEmbedding: Bool = false
    ) {
        self.modelType = modelType
        self.queryKeyValueBias = queryKeyValueBias
        self.outputBias = outputBias
        self.queryKeyNorm = queryKeyNorm
        self.resultNorms = resultNorms
        self.normOffset = normOffset
        self.scalesEmbedding = scalesEmbedding
    }

    /// - Throws: `ModelError.unsupported` with the supported list.
    static func activation(of config: ModelConfig) throws -> GateActivation {
        guard let known = activations.first(where: { $0.name == config.activation }) else {
            throw ModelError.unsupported(what: "activation «\(config.activation)»", supported: activations.map(\.name))
        }
        return known.activation
    }
}

extension Architecture {
    /// The network that a `config.json` describes.
    ///
    /// - Throws: `ModelError.unsupported`.
    package init(_ config: ModelConfig) throws {
        let family = try ModelFamily(of: config)
        guard config.headDim % 2 == 0, config.heads % config.kvHeads == 0 else {
            throw ModelError.unsupported(
                what: "\(config.heads) heads of \(config.headDim) over \(config.kvHeads) key/value heads",
                supported: ["heads of even size, in equal groups"])
        }
        for case .longRope(let rope) in [config.ropeScaling, config.slidingRope?.scaling ?? .none]
        where Set([rope.shortFactors.count, rope.longFactors.count]) != [config.headDim / 2] {
            throw ModelError.unsupported(
                what: "LongRoPE with \(rope.shortFactors.count) and \(rope.longFactors.count) factors for heads of \(config.headDim)",
                supported: ["\(config.headDim / 2) of each"])
        }
        self.init(
            vocabulary: config.vocabularySize, hidden: config.hiddenSize, intermediate: config.intermediateSize, layers: config.layers,
            heads: config.heads, kvHeads: config.kvHeads, headDim: config.headDim, normEpsilon: Float(config.rmsNormEpsilon),
            rotaryBase: config.ropeTheta, rotaryScaling: config.ropeScaling, maxPositions: config.maxPositions,
            isTied: config.tiesEmbeddings, hasQueryKeyValueBias: family.queryKeyValueBias ?? config.hasAttentionBias,
            hasOutputBias: family.outputBias ?? config.hasAttentionBias, hasMLPBias: config.hasMLPBias,
            hasQueryKeyNorm: family.queryKeyNorm)
        for layer in layerKinds.indices where config.isSliding(layer) {
            layerKinds[layer].window = config.slidingWindow
            if let rope = config.slidingRope {
                layerKinds[layer].rotation = Rotation(base: rope.theta, scaling: rope.scaling)
            }
        }
        hasResultNorms = family.resultNorms
        normOffset = family.normOffset
        embeddingScale = family.scalesEmbedding ? Float(config.hiddenSize).squareRoot() : 1
        scoreScale = config.queryPreAttentionScalar.map { Float(1 / $0.squareRoot()) }
        activation = try ModelFamily.activation(of: config)
    }
}

/// A model or an adapter that this network cannot be.
package enum ModelError: Error, Sendable, Equatable, CustomStringConvertible {
    case unsupported(what: String, supported: [String])
    /// `adapter` and `base` say what each of them is.
    case adapterForAnotherBase(adapter: String, reason: String)

    package var description: String {
        switch self {
        case .unsupported(let what, let supported):
            "\(what) is not supported; supported: \(supported.joined(separator: ", "))"
        case .adapterForAnotherBase(let adapter, let reason):
            "the adapter \(adapter) belongs to another base model: \(reason); name its own base with --model, or train again"
        }
    }
}

import ModelFiles

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

    /// SmolLM2 and TinyLlama say `llama`.
    package static let all = [
        ModelFamily(modelType: "llama", queryKeyValueBias: nil, outputBias: nil, queryKeyNorm: false),
        ModelFamily(modelType: "mistral", queryKeyValueBias: false, outputBias: false, queryKeyNorm: false),
        ModelFamily(modelType: "qwen2", queryKeyValueBias: true, outputBias: false, queryKeyNorm: false),
        ModelFamily(modelType: "qwen3", queryKeyValueBias: nil, outputBias: nil, queryKeyNorm: true),
    ]

    /// - Throws: `ModelError.unsupported` with the supported list.
    package init(of config: ModelConfig) throws {
        guard let family = Self.all.first(where: { $0.modelType == config.modelType }) else {
            throw ModelError.unsupported(what: "model type «\(config.modelType)»", supported: Self.all.map(\.modelType))
        }
        guard config.activation == "silu" || config.activation == "swish" else {
            throw ModelError.unsupported(what: "activation «\(config.activation)»", supported: ["silu"])
        }
        self = family
    }

    private init(modelType: String, queryKeyValueBias: Bool?, outputBias: Bool?, queryKeyNorm: Bool) {
        self.modelType = modelType
        self.queryKeyValueBias = queryKeyValueBias
        self.outputBias = outputBias
        self.queryKeyNorm = queryKeyNorm
    }
}

extension Architecture {
    /// The network that a `config.json` describes.
    ///
    /// - Throws: `ModelError.unsupported`.
    package init(_ config: ModelConfig) throws {
        let family = try ModelFamily(of: config)
        let scaling: RotaryScaling =
            switch config.ropeScaling {
            case .none: .none
            case .linear(let factor): .linear(factor: factor)
            case .llama3(let factor, let low, let high, let original):
                .llama3(factor: factor, lowFrequencyFactor: low, highFrequencyFactor: high, originalContext: Double(original))
            }
        guard config.headDim % 2 == 0, config.heads % config.kvHeads == 0 else {
            throw ModelError.unsupported(
                what: "\(config.heads) heads of \(config.headDim) over \(config.kvHeads) key/value heads",
                supported: ["heads of even size, in equal groups"])
        }
        // Within a window's length a query sees all that is before it, so sliding windows need no code where contexts end there.
        let positions = min(config.maxPositions, config.slidingWindow ?? config.maxPositions)
        self.init(
            vocabulary: config.vocabularySize, hidden: config.hiddenSize, intermediate: config.intermediateSize, layers: config.layers,
            heads: config.heads, kvHeads: config.kvHeads, headDim: config.headDim, normEpsilon: Float(config.rmsNormEpsilon),
            rotaryBase: config.ropeTheta, rotaryScaling: scaling, maxPositions: positions, isTied: config.tiesEmbeddings,
            hasQueryKeyValueBias: family.queryKeyValueBias ?? config.hasAttentionBias,
            hasOutputBias: family.outputBias ?? config.hasAttentionBias, hasMLPBias: config.hasMLPBias,
            hasQueryKeyNorm: family.queryKeyNorm)
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

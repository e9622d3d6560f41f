/// The keys and defaults of Hugging Face's `config.json`, old and new.
extension ModelConfig: Codable {
    enum CodingKeys: String, CodingKey {
        case architectures
        case modelType = "model_type"
        case hiddenSize = "hidden_size"
        case intermediateSize = "intermediate_size"
        case layers = "num_hidden_layers"
        case heads = "num_attention_heads"
        case kvHeads = "num_key_value_heads"
        case headDim = "head_dim"
        case vocabularySize = "vocab_size"
        case maxPositions = "max_position_embeddings"
        case rmsNormEpsilon = "rms_norm_eps"
        case ropeTheta = "rope_theta"
        case ropeScaling = "rope_scaling"
        case ropeParameters = "rope_parameters"
        case tiesEmbeddings = "tie_word_embeddings"
        case hasAttentionBias = "attention_bias"
        case hasMLPBias = "mlp_bias"
        case activation = "hidden_act"
        case slidingWindow = "sliding_window"
        case usesSlidingWindow = "use_sliding_window"
        case beginTokens = "bos_token_id"
        case endTokens = "eos_token_id"
        case dtype
        case torchDType = "torch_dtype"
        case quantization = "quantization_config"
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        if values.contains(.quantization), try !values.decodeNil(forKey: .quantization) {
            throw UnsupportedSetting(
                what: "a model whose weights are quantised already", supported: "f32, f16 and bf16 weights, quantised here on loading")
        }
        architectures = try values.decodeIfPresent([String].self, forKey: .architectures) ?? []
        modelType = try values.decode(String.self, forKey: .modelType)
        hiddenSize = try values.size(.hiddenSize, in: 1...Limits.width)
        intermediateSize = try values.size(.intermediateSize, in: 1...Limits.width)
        layers = try values.size(.layers, in: 1...Limits.layers)
        heads = try values.size(.heads, in: 1...Limits.heads)
        kvHeads = try values.size(.kvHeads, default: heads, in: 1...heads)
        guard heads.isMultiple(of: kvHeads) else { throw values.fault(.kvHeads, "\(kvHeads) does not divide \(heads) heads") }
        headDim = try values.size(.headDim, default: max(hiddenSize / heads, 1), in: 1...Limits.headDim)
        guard headDim.isMultiple(of: 2) else { throw values.fault(.headDim, "\(headDim) is odd, and RoPE turns pairs") }
        vocabularySize = try values.size(.vocabularySize, in: 1...Limits.vocabulary)
        maxPositions = try values.size(.maxPositions, default: 2_048, in: 1...Limits.positions)
        rmsNormEpsilon = try values.positive(.rmsNormEpsilon, default: 1e-6)
        (ropeTheta, ropeScaling) = try Self.rope(values, maxPositions: maxPositions)
        tiesEmbeddings = try values.decodeIfPresent(Bool.self, forKey: .tiesEmbeddings) ?? false
        hasAttentionBias = try values.decodeIfPresent(Bool.self, forKey: .hasAttentionBias) ?? false
        hasMLPBias = try values.decodeIfPresent(Bool.self, forKey: .hasMLPBias) ?? false
        activation = try values.decodeIfPresent(String.self, forKey: .activation) ?? "silu"
        // Qwen writes a window into every config and switches it on by a key of its own.
        let usesWindow = try values.decodeIfPresent(Bool.self, forKey: .usesSlidingWindow) ?? !modelType.hasPrefix("qwen")
        slidingWindow = try usesWindow && values.has(.slidingWindow) ? values.size(.slidingWindow, in: 1...Limits.positions) : nil
        beginTokens = try values.tokens(.beginTokens)
        endTokens = try values.tokens(.endTokens)
        dtype = try values.decodeIfPresent(String.self, forKey: .dtype) ?? values.decodeIfPresent(String.self, forKey: .torchDType)
    }

    /// θ and the scaling, from `rope_theta` and `rope_scaling`, or from the newer `rope_parameters` that holds both.
    private static func rope(_ values: KeyedDecodingContainer<CodingKeys>, maxPositions: Int) throws -> (Double, RopeScaling) {
        let key: CodingKeys = try values.has(.ropeParameters) ? .ropeParameters : .ropeScaling
        let outer = try values.positive(.ropeTheta, default: 10_000)
        guard try values.has(key) else { return (outer, .none) }
        let parameters = try values.nestedContainer(keyedBy: CodingKeys.self, forKey: key)
        let theta = try parameters.positive(.ropeTheta, default: outer)
        return (theta, try RopeScaling(from: values.superDecoder(forKey: key), maxPositions: maxPositions))
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(architectures, forKey: .architectures)
        try values.encode(modelType, forKey: .modelType)
        try values.encode(hiddenSize, forKey: .hiddenSize)
        try values.encode(intermediateSize, forKey: .intermediateSize)
        try values.encode(layers, forKey: .layers)
        try values.encode(heads, forKey: .heads)
        try values.encode(kvHeads, forKey: .kvHeads)
        try values.encode(headDim, forKey: .headDim)
        try values.encode(vocabularySize, forKey: .vocabularySize)
        try values.encode(maxPositions, forKey: .maxPositions)
        try values.encode(rmsNormEpsilon, forKey: .rmsNormEpsilon)
        try values.encode(ropeTheta, forKey: .ropeTheta)
        if ropeScaling != .none { try values.encode(ropeScaling, forKey: .ropeScaling) }
        try values.encode(tiesEmbeddings, forKey: .tiesEmbeddings)
        try values.encode(hasAttentionBias, forKey: .hasAttentionBias)
        try values.encode(hasMLPBias, forKey: .hasMLPBias)
        try values.encode(activation, forKey: .activation)
        if let slidingWindow {
            try values.encode(slidingWindow, forKey: .slidingWindow)
            try values.encode(true, forKey: .usesSlidingWindow)
        }
        try values.encode(tokens: beginTokens, forKey: .beginTokens)
        try values.encode(tokens: endTokens, forKey: .endTokens)
        try values.encodeIfPresent(dtype, forKey: .torchDType)
    }
}

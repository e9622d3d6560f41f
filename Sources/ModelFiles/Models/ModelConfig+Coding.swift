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
        case originalMaxPositions = "original_max_position_embeddings"
        case turnedShare = "partial_rotary_factor"
        case rmsNormEpsilon = "rms_norm_eps"
        case ropeTheta = "rope_theta"
        case ropeScaling = "rope_scaling"
        case ropeParameters = "rope_parameters"
        case tiesEmbeddings = "tie_word_embeddings"
        case hasAttentionBias = "attention_bias"
        case hasMLPBias = "mlp_bias"
        case activation = "hidden_act"
        case gemmaActivation = "hidden_activation"
        case slidingWindow = "sliding_window"
        case usesSlidingWindow = "use_sliding_window"
        case slidingPattern = "sliding_window_pattern"
        case firstSlidingLayer = "max_window_layers"
        case layerTypes = "layer_types"
        case slidingRopeTheta = "rope_local_base_freq"
        case fullRope = "full_attention"
        case slidingRope = "sliding_attention"
        case queryPreAttentionScalar = "query_pre_attn_scalar"
        case scoreCap = "attn_logit_softcapping"
        case logitCap = "final_logit_softcapping"
        case seesAhead = "use_bidirectional_attention"
        case beginTokens = "bos_token_id"
        case endTokens = "eos_token_id"
        case dtype
        case torchDType = "torch_dtype"
        case quantization = "quantization_config"
        case textConfig = "text_config"
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try Self.refuseUnserved(values)
        architectures = try values.decodeIfPresent([String].self, forKey: .architectures) ?? []
        modelType = try Self.modelType(values, architectures: architectures)
        let usual = FamilyDefaults(modelType: modelType)
        hiddenSize = try values.size(.hiddenSize, in: 1...Limits.width)
        intermediateSize = try values.size(.intermediateSize, in: 1...Limits.width)
        layers = try values.size(.layers, in: 1...Limits.layers)
        let heads = try values.size(.heads, in: 1...Limits.heads)
        self.heads = heads
        let usualHeads = usual.kvHeads.flatMap { heads.isMultiple(of: $0) && !values.contains(.kvHeads) ? $0 : nil }
        kvHeads = try values.size(.kvHeads, default: usualHeads ?? heads, in: 1...heads)
        guard heads.isMultiple(of: kvHeads) else { throw values.fault(.kvHeads, "\(kvHeads) does not divide \(heads) heads") }
        headDim = try values.size(.headDim, default: usual.headDim ?? max(hiddenSize / heads, 1), in: 1...Limits.headDim)
        guard headDim.isMultiple(of: 2) else { throw values.fault(.headDim, "\(headDim) is odd, and RoPE turns pairs") }
        vocabularySize = try values.size(.vocabularySize, in: 1...Limits.vocabulary)
        maxPositions = try values.size(.maxPositions, default: usual.maxPositions, in: 1...Limits.positions)
        rmsNormEpsilon = try values.positive(.rmsNormEpsilon, default: 1e-6)
        let rope = try Self.rope(values, usual: usual, maxPositions: maxPositions)
        (ropeTheta, ropeScaling) = (rope.theta, rope.scaling)
        tiesEmbeddings = try values.decodeIfPresent(Bool.self, forKey: .tiesEmbeddings) ?? usual.tiesEmbeddings
        hasAttentionBias = try values.decodeIfPresent(Bool.self, forKey: .hasAttentionBias) ?? false
        hasMLPBias = try values.decodeIfPresent(Bool.self, forKey: .hasMLPBias) ?? false
        activation =
            try values.decodeIfPresent(String.self, forKey: .gemmaActivation)
            ?? values.decodeIfPresent(String.self, forKey: .activation) ?? usual.activation
        slidingWindow = try Self.slidingWindow(values, usual: usual)
        let slides = slidingWindow != nil
        slidingLayers = try slides ? Self.slidingLayers(values, usual: usual, layers: layers) : nil
        slidingRope = try slides ? Self.slidingRope(values, usual: usual, maxPositions: maxPositions) : nil
        queryPreAttentionScalar =
            try values.has(.queryPreAttentionScalar) ? values.positive(.queryPreAttentionScalar) : usual.queryPreAttentionScalar
        beginTokens = try values.tokens(.beginTokens)
        endTokens = try values.tokens(.endTokens)
        dtype = try values.decodeIfPresent(String.self, forKey: .dtype) ?? values.decodeIfPresent(String.self, forKey: .torchDType)
    }

    /// Where there is no `model_type`, by the class that the weights were saved from.
    private static func modelType(_ values: KeyedDecodingContainer<CodingKeys>, architectures: [String]) throws -> String {
        let ending = "ForCausalLM"
        if try !values.has(.modelType), let name = architectures.first, name.hasSuffix(ending), name.count > ending.count {
            let type = name.dropLast(ending.count).lowercased()
            return type == "gemma3" ? "gemma3_text" : type
        }
        return try values.decode(String.self, forKey: .modelType)
    }

    private static func refuseUnserved(_ values: KeyedDecodingContainer<CodingKeys>) throws {
        if try values.has(.quantization) {
            throw UnsupportedSetting(
                what: "a model whose weights are quantised already", supported: "f32, f16 and bf16 weights, quantised here on loading")
        }
        if try values.has(.textConfig) {
            throw UnsupportedSetting(
                what: "a text model inside a larger one (model type \(try values.decode(String.self, forKey: .modelType).quoted))",
                supported: "text models, such as gemma3_text (Gemma 3 270M and 1B)")
        }
        for key in [CodingKeys.scoreCap, .logitCap] where try values.has(key) {
            throw UnsupportedSetting(what: "\(key.stringValue.quoted) (a cap on scores or logits)", supported: "models without one")
        }
        if try values.decodeIfPresent(Bool.self, forKey: .seesAhead) ?? false {
            throw UnsupportedSetting(what: "attention to later tokens", supported: "causal attention")
        }
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
        try values.encode(activation, forKey: modelType.hasPrefix("gemma") ? .gemmaActivation : .activation)
        try encodeWindows(&values)
        try values.encodeIfPresent(queryPreAttentionScalar, forKey: .queryPreAttentionScalar)
        try values.encode(tokens: beginTokens, forKey: .beginTokens)
        try values.encode(tokens: endTokens, forKey: .endTokens)
        try values.encodeIfPresent(dtype, forKey: .torchDType)
    }
}

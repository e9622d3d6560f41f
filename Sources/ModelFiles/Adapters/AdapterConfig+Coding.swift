/// The keys of PEFT's `LoraConfig`.
extension AdapterConfig: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case peftType = "peft_type"
        case taskType = "task_type"
        case rank = "r"
        case alpha = "lora_alpha"
        case dropout = "lora_dropout"
        case targetModules = "target_modules"
        case baseModel = "base_model_name_or_path"
        case revision
        case isRankStabilized = "use_rslora"
        case bias
        case initialization = "init_lora_weights"
        case isForInference = "inference_mode"
        case layersToTransform = "layers_to_transform"
        case rankPattern = "rank_pattern"
        // What follows changes the arithmetic where it is switched on.
        case isTransposed = "fan_in_fan_out"
        case modulesToSave = "modules_to_save"
        case alphaPattern = "alpha_pattern"
        case dora = "use_dora"
        case qalora = "use_qalora"
        case loraBias = "lora_bias"
        case layerReplication = "layer_replication"
        case targetParameters = "target_parameters"
        case trainableTokens = "trainable_token_indices"
        case invocationTokens = "alora_invocation_tokens"
        case bdlora = "use_bdlora"
        case arrow = "arrow_config"
        case kasa = "kasa_config"
        case velora = "velora_config"
        case monteclora = "monteclora_config"

        static let refused: [CodingKeys] = [
            .isTransposed, .modulesToSave, .alphaPattern, .dora, .qalora, .loraBias, .layerReplication, .targetParameters, .trainableTokens,
            .invocationTokens, .bdlora, .arrow, .kasa, .velora, .monteclora,
        ]
    }

    private static let supported = "plain LoRA (peft_type LORA, also with use_rslora)"

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let type = try values.decode(String.self, forKey: .peftType)
        guard type == "LORA" else { throw UnsupportedSetting(what: "adapter type \(type.quoted)", supported: Self.supported) }
        for key in CodingKeys.refused where values.isSwitchedOn(key) {
            throw UnsupportedSetting(what: "the adapter's \(key.rawValue)", supported: Self.supported)
        }
        if let bias = try values.decodeIfPresent(String.self, forKey: .bias), bias != "none" {
            throw UnsupportedSetting(what: "the adapter's bias \(bias.quoted)", supported: Self.supported)
        }
        // These start from weights taken out of the base, which is then no longer the base on the disk.
        if let start = try? values.decode(String.self, forKey: .initialization),
            ["pissa", "olora", "loftq", "corda", "lora_ga"].contains(where: { start.lowercased().hasPrefix($0) })
        {
            throw UnsupportedSetting(what: "the adapter's init_lora_weights \(start.quoted)", supported: Self.supported)
        }
        rank = try values.size(.rank, in: 1...65_536)
        rankPattern = try values.decodeIfPresent([String: Int].self, forKey: .rankPattern) ?? [:]
        alpha = try values.positive(.alpha)
        dropout = try values.decodeIfPresent(Double.self, forKey: .dropout) ?? 0
        guard (0...1).contains(dropout) else { throw values.fault(.dropout, "\(dropout) is not between 0 and 1") }
        if let pattern = try? values.decode(String.self, forKey: .targetModules) {
            targetModules = [pattern]
        } else {
            targetModules = try values.decodeIfPresent([String].self, forKey: .targetModules) ?? []
        }
        baseModel = try values.decodeIfPresent(String.self, forKey: .baseModel)
        revision = try values.decodeIfPresent(String.self, forKey: .revision)
        isRankStabilized = try values.decodeIfPresent(Bool.self, forKey: .isRankStabilized) ?? false
        layers = try values.has(.layersToTransform) ? values.tokens(.layersToTransform) : nil
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode("LORA", forKey: .peftType)
        try values.encode("CAUSAL_LM", forKey: .taskType)
        try values.encode(rank, forKey: .rank)
        try values.encode(alpha, forKey: .alpha)
        try values.encode(dropout, forKey: .dropout)
        try values.encode(targetModules, forKey: .targetModules)
        try values.encode(baseModel, forKey: .baseModel)
        try values.encode(revision, forKey: .revision)
        try values.encode(isRankStabilized, forKey: .isRankStabilized)
        try values.encode("none", forKey: .bias)
        try values.encode(true, forKey: .initialization)
        try values.encode(true, forKey: .isForInference)
        try values.encode(layers, forKey: .layersToTransform)
        try values.encodeNil(forKey: .modulesToSave)
        try values.encode(rankPattern, forKey: .rankPattern)
        try values.encode([String: Int](), forKey: .alphaPattern)
        try values.encode(false, forKey: .isTransposed)
        try values.encode(false, forKey: .dora)
    }
}

extension KeyedDecodingContainer {
    /// Whether a setting is there and is more than null, false or empty.
    fileprivate func isSwitchedOn(_ key: Key) -> Bool {
        guard contains(key), (try? decodeNil(forKey: key)) == false else { return false }
        if let flag = try? decode(Bool.self, forKey: key) { return flag }
        if let list = try? nestedUnkeyedContainer(forKey: key) { return list.count != 0 }
        if let object = try? nestedContainer(keyedBy: AnyKey.self, forKey: key) { return !object.allKeys.isEmpty }
        return true
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

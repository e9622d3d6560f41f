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
        case alphaPattern = "alpha_pattern"
        case modulesToSave = "modules_to_save"
        case tokenRows = "trainable_token_indices"
        case keepsTies = "ensure_weight_tying"
        case hasPairBias = "lora_bias"
        case isDora = "use_dora"
        // It tells how weights of other layers than linears lie; PEFT switches it off for linears.
        case isTransposed = "fan_in_fan_out"
    }

    /// Keys that say nothing about what an adapter computes: how it was made, by whom, how it was spread over machines.
    private static let harmless: Set<String> = [
        "auto_mapping", "corda_config", "eva_config", "exclude_modules", "layers_pattern", "loftq_config", "lora_ga_config",
        "megatron_config", "megatron_core", "peft_version", "qalora_group_size", "runtime_config",
    ]

    private static let supported = "LoRA and DoRA of linears and embeddings, and modules, biases and token rows that are saved whole"

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let type = try values.decode(String.self, forKey: .peftType)
        guard type == "LORA" else { throw UnsupportedSetting(what: "adapter type \(type.quoted)", supported: Self.supported) }
        try Self.refuseUnknown(decoder.container(keyedBy: AnyKey.self))
        // These start from weights taken out of the base, which is then no longer the base on the disk.
        if let start = try? values.decode(String.self, forKey: .initialization),
            ["pissa", "olora", "loftq", "corda", "lora_ga"].contains(where: { start.lowercased().hasPrefix($0) })
        {
            throw UnsupportedSetting(what: "the adapter's init_lora_weights \(start.quoted)", supported: Self.supported)
        }
        rank = try values.size(.rank, in: 1...65_536)
        rankPattern = try values.patterns(.rankPattern) { (1...65_536).contains($0) }
        alpha = try values.positive(.alpha)
        alphaPattern = try values.patterns(.alphaPattern) { $0.isFinite && $0 > 0 }
        dropout = try values.decodeIfPresent(Double.self, forKey: .dropout) ?? 0
        guard (0...1).contains(dropout) else { throw values.fault(.dropout, "\(dropout) is not between 0 and 1") }
        if let pattern = try? values.decode(String.self, forKey: .targetModules) {
            targets = .pattern(pattern)
        } else {
            targets = .names(try values.decodeIfPresent([String].self, forKey: .targetModules) ?? [])
        }
        modulesToSave = try values.decodeIfPresent([String].self, forKey: .modulesToSave) ?? []
        tokenRows = try values.rows(.tokenRows)
        keepsTies = try values.decodeIfPresent(Bool.self, forKey: .keepsTies) ?? false
        bias = try values.decodeIfPresent(String.self, forKey: .bias) ?? "none"
        guard ["none", "all", "lora_only"].contains(bias) else { throw values.fault(.bias, "\(bias.quoted) is not known") }
        hasPairBias = try values.decodeIfPresent(Bool.self, forKey: .hasPairBias) ?? false
        isDora = try values.decodeIfPresent(Bool.self, forKey: .isDora) ?? false
        baseModel = try values.decodeIfPresent(String.self, forKey: .baseModel)
        revision = try values.decodeIfPresent(String.self, forKey: .revision)
        isRankStabilized = try values.decodeIfPresent(Bool.self, forKey: .isRankStabilized) ?? false
        layers = try values.has(.layersToTransform) ? values.tokens(.layersToTransform) : nil
    }

    /// A key from a later PEFT that is switched on may change the arithmetic; one that is null, false or empty changes nothing.
    private static func refuseUnknown(_ values: KeyedDecodingContainer<AnyKey>) throws {
        for key in values.allKeys.sorted(by: { $0.stringValue < $1.stringValue })
        where CodingKeys(rawValue: key.stringValue) == nil && !harmless.contains(key.stringValue) && values.isSwitchedOn(key) {
            throw UnsupportedSetting(what: "the adapter's \(key.stringValue)", supported: supported)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode("LORA", forKey: .peftType)
        try values.encode("CAUSAL_LM", forKey: .taskType)
        try values.encode(rank, forKey: .rank)
        try values.encode(alpha, forKey: .alpha)
        try values.encode(dropout, forKey: .dropout)
        switch targets {
        case .names(let names): try values.encode(names, forKey: .targetModules)
        case .pattern(let pattern): try values.encode(pattern, forKey: .targetModules)
        }
        try values.encode(baseModel, forKey: .baseModel)
        try values.encode(revision, forKey: .revision)
        try values.encode(isRankStabilized, forKey: .isRankStabilized)
        try values.encode(bias, forKey: .bias)
        try values.encode(true, forKey: .initialization)
        try values.encode(true, forKey: .isForInference)
        try values.encode(layers, forKey: .layersToTransform)
        try values.encode(modulesToSave.isEmpty ? nil : modulesToSave, forKey: .modulesToSave)
        try values.encode(rankPattern, forKey: .rankPattern)
        try values.encode(alphaPattern, forKey: .alphaPattern)
        try values.encode(false, forKey: .isTransposed)
        try values.encode(isDora, forKey: .isDora)
        if hasPairBias { try values.encode(true, forKey: .hasPairBias) }
        if keepsTies { try values.encode(true, forKey: .keepsTies) }
        if !tokenRows.isEmpty { try values.encode(tokenRows, forKey: .tokenRows) }
    }
}

extension KeyedDecodingContainer where Key == AdapterConfig.CodingKeys {
    /// Values by patterns, each of which `isValid` allows.
    fileprivate func patterns<Value>(_ key: Key, isValid: (Value) -> Bool) throws -> ModulePatterns<Value> {
        let patterns = try decodeIfPresent(ModulePatterns<Value>.self, forKey: key) ?? ModulePatterns()
        if let pattern = patterns.unreadable { throw fault(key, "\(pattern.quoted) is no regular expression") }
        if let bad = patterns.entries.first(where: { !isValid($0.value) }) {
            throw fault(key, "\(bad.value) for \(bad.pattern.quoted) cannot be")
        }
        return patterns
    }

    /// Rows by module; a list alone is of the embedding.
    fileprivate func rows(_ key: Key) throws -> [String: [Int]] {
        guard try has(key) else { return [:] }
        var rows: [String: [Int]]
        if let list = try? decode([Int].self, forKey: key) {
            rows = list.isEmpty ? [:] : ["embed_tokens": list]
        } else {
            rows = try decode([String: [Int]].self, forKey: key)
        }
        if let bad = rows.values.joined().first(where: { $0 < 0 }) { throw fault(key, "\(bad) is no token") }
        return rows
    }
}

extension KeyedDecodingContainer {
    /// Whether a setting is more than null, false or empty, and more than a number or a text that tells how something else is done.
    fileprivate func isSwitchedOn(_ key: Key) -> Bool {
        guard contains(key), (try? decodeNil(forKey: key)) == false else { return false }
        if let flag = try? decode(Bool.self, forKey: key) { return flag }
        if let list = try? nestedUnkeyedContainer(forKey: key) { return list.count != 0 }
        if let object = try? nestedContainer(keyedBy: AnyKey.self, forKey: key) { return !object.allKeys.isEmpty }
        return false
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

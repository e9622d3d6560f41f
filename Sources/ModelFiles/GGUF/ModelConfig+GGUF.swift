import Tensors

extension ModelConfig {
    /// What a GGUF file's metadata say, and its tensors where the metadata are silent.
    ///
    /// - Throws: `ModelFileError.malformed` with the key that is wrong, `.unsupported`, `.missingTensor` where there is no embedding.
    init(_ file: GGUFFile, _ architecture: GGUFArchitecture) throws {
        let keys = GGUFConfigKeys(file: file, prefix: architecture.name)
        try keys.refuseUnserved()
        guard let embedding = file.shape(of: "token_embd.weight"), embedding.rank == 2 else {
            throw ModelFileError.missingTensor(name: "token_embd.weight", path: file.path)
        }
        guard embedding[0] <= Limits.vocabulary else {
            throw keys.unsupported("a vocabulary of \(embedding[0])", "at most \(Limits.vocabulary)")
        }
        let hidden = try keys.size("embedding_length", in: 1...Limits.width)
        let heads = try keys.size("attention.head_count", in: 1...Limits.heads)
        let kvHeads = try keys.size("attention.head_count_kv", default: heads, in: 1...heads)
        guard heads.isMultiple(of: kvHeads) else {
            throw keys.fault("attention.head_count_kv", "\(kvHeads), which does not divide \(heads)")
        }
        let headDim = try keys.size("attention.key_length", default: max(hidden / heads, 1), in: 1...Limits.headDim)
        try keys.require("attention.value_length", headDim)
        try keys.require("rope.dimension_count", headDim)
        guard headDim.isMultiple(of: 2) else { throw keys.fault("attention.key_length", "\(headDim), which is odd, and RoPE turns pairs") }
        let layers = try keys.size("block_count", in: 1...Limits.layers)
        let window = try keys.optionalSize("attention.sliding_window", in: 1...Limits.positions)
        let positions = try keys.size("context_length", default: 2_048, in: 1...Limits.positions)
        let theta = try keys.positive("rope.freq_base", default: 10_000)
        self.init(
            architectures: [architecture.className], modelType: architecture.modelType, hiddenSize: hidden,
            intermediateSize: try keys.size("feed_forward_length", in: 1...Limits.width),
            layers: layers, heads: heads, kvHeads: kvHeads, headDim: headDim,
            vocabularySize: embedding[0], maxPositions: positions,
            rmsNormEpsilon: try keys.positive("attention.layer_norm_rms_epsilon", default: 1e-6), ropeTheta: theta,
            ropeScaling: try keys.ropeScaling(theta: theta, headDim: headDim), tiesEmbeddings: !file.contains("output.weight"),
            hasAttentionBias: file.contains("blk.0.attn_q.bias"), hasMLPBias: file.contains("blk.0.ffn_gate.bias"),
            activation: architecture.activation,
            slidingWindow: window, slidingLayers: window == nil ? nil : architecture.slidingLayers(layers),
            slidingRope: window == nil ? nil : try keys.slidingRope(usual: architecture.slidingTheta),
            beginTokens: try keys.tokens(["bos_token_id"]), endTokens: try keys.tokens(["eos_token_id", "eot_token_id", "eom_token_id"]))
    }
}

/// Reads the keys of one architecture's config.
struct GGUFConfigKeys {
    let file: GGUFFile
    let prefix: String

    func fault(_ key: String, _ found: String) -> ModelFileError {
        .malformed(path: file.path, fault: "\((prefix + "." + key).quoted) is \(found)")
    }

    func unsupported(_ what: String, _ supported: String) -> ModelFileError {
        .unsupported(path: file.path, what: what, supported: supported)
    }

    func optionalSize(_ key: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let value = try file.integer(prefix + "." + key) else { return nil }
        guard range.contains(value) else { throw fault(key, "\(value), not between \(range.lowerBound) and \(range.upperBound)") }
        return value
    }

    func size(_ key: String, default standard: Int? = nil, in range: ClosedRange<Int>) throws -> Int {
        guard let value = try optionalSize(key, in: range) ?? standard else { throw fault(key, "missing") }
        return value
    }

    func positive(_ key: String, default standard: Double) throws -> Double {
        guard let value = try file.number(prefix + "." + key) else { return standard }
        guard value.isFinite, value > 0 else { throw fault(key, "\(value), not a number above 0") }
        return value
    }

    /// A key that may only say what is the case anyway.
    func require(_ key: String, _ expected: Int) throws {
        guard let value = try file.integer(prefix + "." + key), value != expected else { return }
        throw unsupported("\((prefix + "." + key).quoted) of \(value) beside heads of \(expected)", "heads of one size, turned whole")
    }

    /// Ids of `tokenizer.ggml`, each once.
    func tokens(_ keys: [String]) throws -> [Int] {
        var ids: [Int] = []
        for key in keys {
            if let id = try file.integer("tokenizer.ggml.\(key)"), id >= 0, !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    /// What would make of it another network than the one that its architecture names.
    func refuseUnserved() throws {
        if let type = try file.text(GGUFKey.type), type != "model" {
            throw unsupported("a file of type \(type.quoted)", "models (adapters are read as folders in PEFT's layout)")
        }
        if let experts = try file.integer(prefix + ".expert_count"), experts > 0 {
            throw unsupported("a mixture of \(experts) experts", "models with one feed-forward a layer")
        }
    }
}

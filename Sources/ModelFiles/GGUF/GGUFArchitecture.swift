/// How one of llama.cpp's architectures is read, as data: a new one is a row here.
struct GGUFArchitecture: Sendable {
    /// `general.architecture`, before which the keys of its config stand.
    let name: String
    /// Hugging Face's names for it.
    let modelType: String
    let className: String
    /// Other model types that llama.cpp keeps under this name.
    var otherTypes: [String] = []
    var activation = "silu"
    /// Rows of the query and key projections lie in pairs, as for a RoPE that turns neighbours.
    var pairsRows = false
    /// What the file added to the weights of norms.
    var normOffset: Float = 0
    /// Of layers in a row the last one sees everything, the others their window; nil: windows belong to all, where there is one.
    var slidingPattern: Int?
    /// θ of layers that slide, where the file does not say it.
    var slidingTheta: Double?
    /// Tensors of one block, as the file and as Hugging Face name them.
    let blockParts: [(file: String, hub: String)]

    private static let plainParts = [
        ("attn_norm", "input_layernorm"), ("attn_q", "self_attn.q_proj"), ("attn_k", "self_attn.k_proj"),
        ("attn_v", "self_attn.v_proj"), ("attn_output", "self_attn.o_proj"), ("ffn_gate", "mlp.gate_proj"), ("ffn_up", "mlp.up_proj"),
        ("ffn_down", "mlp.down_proj"),
    ]
    private static let middleNorm = [("ffn_norm", "post_attention_layernorm")]
    private static let headNorms = [("attn_q_norm", "self_attn.q_norm"), ("attn_k_norm", "self_attn.k_norm")]
    private static let resultNorms = [
        ("post_attention_norm", "post_attention_layernorm"), ("ffn_norm", "pre_feedforward_layernorm"),
        ("post_ffw_norm", "post_feedforward_layernorm"),
    ]

    /// Mistral and SmolLM2 say `llama`.
    static let all = [
        GGUFArchitecture(
            name: "llama", modelType: "llama", className: "LlamaForCausalLM", otherTypes: ["mistral"], pairsRows: true,
            blockParts: plainParts + middleNorm),
        GGUFArchitecture(name: "qwen2", modelType: "qwen2", className: "Qwen2ForCausalLM", blockParts: plainParts + middleNorm),
        GGUFArchitecture(name: "qwen3", modelType: "qwen3", className: "Qwen3ForCausalLM", blockParts: plainParts + middleNorm + headNorms),
        GGUFArchitecture(
            name: "gemma3", modelType: "gemma3_text", className: "Gemma3ForCausalLM", activation: "gelu_pytorch_tanh", normOffset: 1,
            slidingPattern: 6, slidingTheta: 10_000, blockParts: plainParts + resultNorms + headNorms),
    ]

    /// Tensors outside of the blocks.
    private static let outerParts = [("token_embd", "model.embed_tokens"), ("output_norm", "model.norm"), ("output", "lm_head")]

    /// They hold angles, which follow from the config; the first is read for it.
    private static let angles = ["rope_freqs.weight", "rope_factors_long.weight", "rope_factors_short.weight"]

    /// Nil for a name that a model of this architecture does not have.
    func hubName(_ fileName: String) -> String? {
        guard let (stem, kind) = Self.parted(fileName) else { return nil }
        if let outer = Self.outerParts.first(where: { $0.0 == stem }) { return "\(outer.1).\(kind)" }
        let words = stem.split(separator: ".", omittingEmptySubsequences: false)
        guard words.count == 3, words[0] == "blk", let layer = Int(words[1]), String(layer) == words[1], layer >= 0,
            let part = blockParts.first(where: { $0.file == words[2] })
        else { return nil }
        return "model.layers.\(layer).\(part.hub).\(kind)"
    }

    /// The architecture that a model of that type is written as.
    ///
    /// - Throws: `ModelFileError.unsupported`.
    static func writing(_ config: ModelConfig, path: String) throws -> GGUFArchitecture {
        if let known = all.first(where: { $0.modelType == config.modelType || $0.otherTypes.contains(config.modelType) }) { return known }
        throw ModelFileError.unsupported(
            path: path, what: "model type \(config.modelType.quoted) in a GGUF file",
            supported: all.flatMap { [$0.modelType] + $0.otherTypes }.joined(separator: ", "))
    }

    /// The inverse of `hubName`.
    func fileName(_ hubName: String) -> String? {
        guard let (stem, kind) = Self.parted(hubName) else { return nil }
        if let outer = Self.outerParts.first(where: { $0.1 == stem }) { return "\(outer.0).\(kind)" }
        let words = stem.split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false)
        guard words.count == 4, words[0] == "model", words[1] == "layers", let layer = Int(words[2]), String(layer) == words[2],
            let part = blockParts.first(where: { $0.hub == words[3] })
        else { return nil }
        return "blk.\(layer).\(part.file).\(kind)"
    }

    func isAngle(_ fileName: String) -> Bool { Self.angles.contains(fileName) || fileName.hasSuffix(".attn_rot_embd.weight") }

    /// Whether the rows of a tensor, by its name in the file, lie in pairs.
    func pairsRows(of fileName: String) -> Bool {
        guard pairsRows, let (stem, _) = Self.parted(fileName) else { return false }
        return stem.hasSuffix(".attn_q") || stem.hasSuffix(".attn_k")
    }

    func slidingLayers(_ layers: Int) -> [Bool]? {
        slidingPattern.map { pattern in (1...layers).map { !$0.isMultiple(of: pattern) } }
    }

    func isNorm(_ fileName: String) -> Bool { fileName.hasSuffix("norm.weight") }

    private static func parted(_ name: String) -> (stem: String, kind: String)? {
        guard let dot = name.lastIndex(of: "."), ["weight", "bias"].contains(name[name.index(after: dot)...]) else { return nil }
        return (String(name[..<dot]), String(name[name.index(after: dot)...]))
    }
}

import Foundation
import ModelFiles
import TestSupport
import Testing

@Suite("config.json")
struct ConfigTests {
    static let llama31 = RopeScaling.llama3(
        factor: 8, lowFrequencyFactor: 1, highFrequencyFactor: 4, originalMaxPositions: 8192)

    static func gemma3(hidden: Int, intermediate: Int, layers: Int, endTokens: [Int]) -> ModelConfig {
        ModelConfig(
            architectures: ["Gemma3ForCausalLM"], modelType: "gemma3_text", hiddenSize: hidden, intermediateSize: intermediate,
            layers: layers, heads: 4, kvHeads: 1, headDim: 256, vocabularySize: 262144, maxPositions: 32768, rmsNormEpsilon: 1e-6,
            ropeTheta: 1_000_000, tiesEmbeddings: true, activation: "gelu_pytorch_tanh", slidingWindow: 512,
            slidingLayers: (1...layers).map { $0 % 6 != 0 }, slidingRope: ModelConfig.Rope(theta: 10_000), queryPreAttentionScalar: 256,
            beginTokens: [2], endTokens: endTokens, dtype: "bfloat16")
    }

    static let published: [(file: String, config: ModelConfig)] = [
        (
            "llama-2-7b",
            ModelConfig(
                architectures: ["LlamaForCausalLM"], modelType: "llama", hiddenSize: 4096, intermediateSize: 11008, layers: 32, heads: 32,
                kvHeads: 32, headDim: 128, vocabularySize: 32000, maxPositions: 4096, beginTokens: [1], endTokens: [2], dtype: "float16")
        ),
        (
            "llama-3.1-8b-instruct",
            ModelConfig(
                architectures: ["LlamaForCausalLM"], modelType: "llama", hiddenSize: 4096, intermediateSize: 14336, layers: 32, heads: 32,
                kvHeads: 8, headDim: 128, vocabularySize: 128256, maxPositions: 131072, ropeTheta: 500_000, ropeScaling: llama31,
                beginTokens: [128000], endTokens: [128001, 128008, 128009], dtype: "bfloat16")
        ),
        (
            "llama-3.2-1b-instruct",
            ModelConfig(
                architectures: ["LlamaForCausalLM"], modelType: "llama", hiddenSize: 2048, intermediateSize: 8192, layers: 16, heads: 32,
                kvHeads: 8, headDim: 64, vocabularySize: 128256, maxPositions: 131072, ropeTheta: 500_000,
                ropeScaling: .llama3(factor: 32, lowFrequencyFactor: 1, highFrequencyFactor: 4, originalMaxPositions: 8192),
                tiesEmbeddings: true, beginTokens: [128000], endTokens: [128001, 128008, 128009], dtype: "bfloat16")
        ),
        (
            "qwen2.5-1.5b-instruct",
            ModelConfig(
                architectures: ["Qwen2ForCausalLM"], modelType: "qwen2", hiddenSize: 1536, intermediateSize: 8960, layers: 28, heads: 12,
                kvHeads: 2, headDim: 128, vocabularySize: 151936, maxPositions: 32768, rmsNormEpsilon: 1e-6, ropeTheta: 1_000_000,
                tiesEmbeddings: true, beginTokens: [151643], endTokens: [151645], dtype: "bfloat16")
        ),
        (
            "qwen3-0.6b",
            ModelConfig(
                architectures: ["Qwen3ForCausalLM"], modelType: "qwen3", hiddenSize: 1024, intermediateSize: 3072, layers: 28, heads: 16,
                kvHeads: 8, headDim: 128, vocabularySize: 151936, maxPositions: 40960, rmsNormEpsilon: 1e-6, ropeTheta: 1_000_000,
                tiesEmbeddings: true, beginTokens: [151643], endTokens: [151645], dtype: "bfloat16")
        ),
        (
            "smollm2-135m-instruct",
            ModelConfig(
                architectures: ["LlamaForCausalLM"], modelType: "llama", hiddenSize: 576, intermediateSize: 1536, layers: 30, heads: 9,
                kvHeads: 3, headDim: 64, vocabularySize: 49152, maxPositions: 8192, ropeTheta: 100_000, tiesEmbeddings: true,
                beginTokens: [1], endTokens: [2], dtype: "bfloat16")
        ),
        (
            "mistral-7b-v0.1",
            ModelConfig(
                architectures: ["MistralForCausalLM"], modelType: "mistral", hiddenSize: 4096, intermediateSize: 14336, layers: 32,
                heads: 32, kvHeads: 8, headDim: 128, vocabularySize: 32000, maxPositions: 32768, slidingWindow: 4096, beginTokens: [1],
                endTokens: [2], dtype: "bfloat16")
        ),
        (
            "tinyllama-1.1b-chat",
            ModelConfig(
                architectures: ["LlamaForCausalLM"], modelType: "llama", hiddenSize: 2048, intermediateSize: 5632, layers: 22, heads: 32,
                kvHeads: 4, headDim: 64, vocabularySize: 32000, maxPositions: 2048, beginTokens: [1], endTokens: [2], dtype: "bfloat16")
        ),
        ("gemma-3-270m", gemma3(hidden: 640, intermediate: 2048, layers: 18, endTokens: [1])),
        ("gemma-3-1b-it", gemma3(hidden: 1152, intermediate: 6912, layers: 26, endTokens: [1, 106])),
    ]

    @Test("Published models are understood, key by key", arguments: published)
    func understood(_ model: (file: String, config: ModelConfig)) throws {
        #expect(try ModelConfig(TestFiles.fixture("ModelFiles/configs/\(model.file).json")) == model.config)
    }

    /// Gemma's with scaled angles in both kinds of layers.
    static let scaled: ModelConfig = {
        var config = gemma3(hidden: 640, intermediate: 2048, layers: 18, endTokens: [1])
        config.ropeScaling = .linear(factor: 8)
        config.slidingRope?.scaling = llama31
        return config
    }()

    static let withoutWindows: ModelConfig = {
        var config = gemma3(hidden: 640, intermediate: 2048, layers: 18, endTokens: [1])
        (config.slidingWindow, config.slidingLayers, config.slidingRope) = (nil, nil, nil)
        return config
    }()

    @Test("What is written says the same when it is read", arguments: published.map(\.config) + [scaled, withoutWindows])
    func roundTrip(_ config: ModelConfig) throws {
        #expect(try JSONDecoder().decode(ModelConfig.self, from: JSONEncoder().encode(config)) == config)
    }

    @Test("The newer keys mean the same as the older ones")
    func newerKeys() throws {
        let old = try parse(
            #""rope_theta": 5e5, "rope_scaling": {"type": "linear", "factor": 4}, "torch_dtype": "float32""#)
        let new = try parse(
            #""rope_parameters": {"rope_theta": 5e5, "rope_type": "linear", "factor": 4.0}, "dtype": "float32""#)
        #expect(old == new)
        #expect(new.ropeTheta == 500_000)
        #expect(new.ropeScaling == .linear(factor: 4))
        #expect(new.dtype == "float32")
    }

    @Test("Layers that slide, by the older keys and by the newer ones")
    func windows() throws {
        let old = try parse(
            #"""
            "model_type": "gemma3_text", "head_dim": 16, "sliding_window": 8, "sliding_window_pattern": 2, "rope_theta": 2e6,
            "rope_local_base_freq": 5e4, "rope_scaling": {"rope_type": "linear", "factor": 8}
            """#)
        let new = try parse(
            #"""
            "model_type": "gemma3_text", "head_dim": 16, "sliding_window": 8, "layer_types": ["sliding_attention", "full_attention"],
            "rope_parameters": {"full_attention": {"rope_type": "linear", "rope_theta": 2e6, "factor": 8},
            "sliding_attention": {"rope_type": "default", "rope_theta": 5e4}}
            """#)
        #expect(old == new)
        #expect(new.slidingLayers == [true, false])
        #expect(new.ropeTheta == 2_000_000 && new.ropeScaling == .linear(factor: 8))
        #expect(new.slidingRope == ModelConfig.Rope(theta: 50_000))
        #expect(!new.isSliding(1) && new.isSliding(0))
        let qwen = try parse(
            #""model_type": "qwen2", "sliding_window": 8, "use_sliding_window": true, "max_window_layers": 1"#)
        #expect(qwen.slidingLayers == [false, true])
        #expect(qwen.slidingRope == nil)
        let off = try parse(#""model_type": "qwen2", "sliding_window": 8, "use_sliding_window": false, "max_window_layers": 1"#)
        #expect(off.slidingWindow == nil && off.slidingLayers == nil)
        let mistral = try parse(#""model_type": "mistral", "sliding_window": 8"#)
        #expect(mistral.slidingLayers == nil && mistral.isSliding(1))
    }

    @Test("Where a key is missing, Gemma's usual value stands")
    func defaultsOfGemma() throws {
        let config = try parse(#""model_type": "gemma3_text""#)
        #expect(config.headDim == 256 && config.queryPreAttentionScalar == 256)
        #expect(config.ropeTheta == 1_000_000 && config.slidingRope == ModelConfig.Rope(theta: 10_000))
        #expect(config.slidingWindow == 4_096 && config.slidingLayers == [true, true])
        #expect(config.tiesEmbeddings && config.activation == "gelu_pytorch_tanh")
    }

    @Test("Where a key is missing or null, the family's usual value stands")
    func defaults() throws {
        let config = try parse(#""head_dim": null, "num_key_value_heads": null, "bos_token_id": null, "sliding_window": null"#)
        #expect(config.headDim == 16)
        #expect(config.kvHeads == 4)
        #expect(config.ropeTheta == 10_000)
        #expect(config.ropeScaling == .none)
        #expect(config.rmsNormEpsilon == 1e-6)
        #expect(config.activation == "silu")
        #expect(!config.tiesEmbeddings)
        #expect(config.slidingWindow == nil)
        #expect(config.beginTokens == [])
        #expect(config.endTokens == [])
    }

    @Test("Where a key is missing, each family has its own usual value")
    func defaultsOfFamilies() throws {
        let mistral = try parse(#""model_type": "mistral", "num_attention_heads": 16"#)
        #expect(mistral.kvHeads == 8 && mistral.maxPositions == 131_072 && mistral.slidingWindow == 4_096)
        #expect(try parse(#""model_type": "mistral", "num_key_value_heads": null, "sliding_window": null"#).kvHeads == 4)
        let qwen3 = try parse(#""model_type": "qwen3", "use_sliding_window": true"#)
        #expect(qwen3.headDim == 128 && qwen3.maxPositions == 32_768 && qwen3.slidingLayers == [false, false])
        #expect(try parse(#""model_type": "qwen2""#).headDim == 16)
        #expect(try parse(#""model_type": null, "architectures": ["Qwen2ForCausalLM"]"#).modelType == "qwen2")
    }

    @Test("YaRN in its spellings")
    func yarn() throws {
        let usual = RopeScaling.Yarn(factor: 4, originalMaxPositions: 16)
        #expect(abs(usual.attentionFactor - 1.138629) < 1e-6)
        for json in [
            #""rope_scaling": {"type": "yarn", "factor": 4, "original_max_position_embeddings": 16}"#,
            #""rope_parameters": {"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 16, "beta_fast": 32, "beta_slow": 1}"#,
            #""max_position_embeddings": 16, "rope_scaling": {"rope_type": "yarn", "type": "linear", "factor": 4}"#,
            #""original_max_position_embeddings": 16, "rope_scaling": {"type": "yarn", "factor": 4, "original_max_position_embeddings": 5}"#,
            #""max_position_embeddings": 64, "rope_scaling": {"type": "yarn", "original_max_position_embeddings": 16, "attention_factor": null}"#,
        ] { #expect(try parse(json).ropeScaling == .yarn(usual), "\(json)") }
        let own = try parse(
            #""rope_scaling": {"type": "yarn", "factor": 4, "attention_factor": 1.5, "truncate": false, "mscale": 2, "mscale_all_dim": 1}"#)
        #expect(own.ropeScaling == .yarn(.init(factor: 4, originalMaxPositions: 2_048, attentionFactor: 1.5, truncates: false)))
    }

    @Test(
        "Scalings are written as they are read",
        arguments: [
            RopeScaling.yarn(.init(factor: 4, originalMaxPositions: 16, attentionFactor: 1.5, betaFast: 8, betaSlow: 2, truncates: false)),
            .dynamic(factor: 2),
            .longRope(.init(shortFactors: [1, 2], longFactors: [3, 4.5], originalMaxPositions: 8, attentionFactor: 1.25)),
        ])
    func scalings(_ scaling: RopeScaling) throws {
        #expect(try JSONDecoder().decode(RopeScaling.self, from: JSONEncoder().encode(scaling)) == scaling)
    }

    static let faults: [(json: String, words: String)] = [
        (#""num_hidden_layers": 1000001"#, "«num_hidden_layers»: 1000001 is not between 1 and"),
        (#""hidden_size": 0"#, "«hidden_size»: 0 is not between"),
        (#""hidden_size": -64"#, "«hidden_size»: -64 is not between"),
        (#""hidden_size": "64""#, "«hidden_size» is not a number"),
        (#""hidden_size": 64.5"#, "«hidden_size»: 64.5 is not a whole number"),
        (#""hidden_size": 1e30"#, "«hidden_size»: 1e+30 is not a whole number"),
        (#""hidden_size": null"#, "«hidden_size» is null"),
        (#""num_key_value_heads": 3"#, "«num_key_value_heads»: 3 does not divide 4"),
        (#""head_dim": 15"#, "«head_dim»: 15 is odd"),
        (#""vocab_size": 99999999999"#, "«vocab_size»: 99999999999 is not between"),
        (#""rms_norm_eps": 0"#, "«rms_norm_eps»: 0.0 is not a number above 0"),
        (#""rope_theta": -1"#, "«rope_theta»: -1.0 is not a number above 0"),
        (#""rope_scaling": {"rope_type": "linear"}"#, "«rope_scaling.factor» is missing"),
        (#""rope_scaling": "linear""#, "«rope_scaling»"),
        (#""rope_scaling": {"rope_type": "llama3", "factor": 8, "low_freq_factor": 4, "high_freq_factor": 4}"#, "high_freq_factor"),
        (#""rope_scaling": {"type": "yarn", "factor": 4, "beta_fast": 1, "beta_slow": 2}"#, "«rope_scaling.beta_fast»: 1.0 is below"),
        (#""rope_scaling": {"type": "yarn", "factor": 0}"#, "«rope_scaling.factor»: 0.0"),
        (#""rope_scaling": {"type": "longrope", "short_factor": [1], "long_factor": [0]}"#, "«rope_scaling.long_factor»: a number"),
        (#""rope_scaling": {"type": "longrope", "factor": 4}"#, "«rope_scaling.short_factor» is missing"),
        (#""eos_token_id": "2""#, "«eos_token_id»"),
        (#""model_type": 5"#, "«model_type» is not a text"),
        (#""tie_word_embeddings": "no""#, "«tie_word_embeddings» is not true or false"),
        (#""sliding_window": 8, "layer_types": ["full_attention"]"#, "«layer_types»: 1 types for 2 layers"),
        (#""sliding_window": 8, "sliding_window_pattern": 0"#, "«sliding_window_pattern»: 0 is not between"),
        (#""query_pre_attn_scalar": 0"#, "«query_pre_attn_scalar»: 0.0 is not a number above 0"),
        (#""sliding_window": 8, "rope_local_base_freq": -1"#, "«rope_local_base_freq»: -1.0 is not a number above 0"),
    ]

    @Test("A value that cannot be is refused by its key", arguments: faults)
    func refused(_ fault: (json: String, words: String)) throws {
        let error = #expect(throws: ModelFileError.self) { try parse(fault.json) }
        guard let error, case .malformed(_, let what) = error else {
            Issue.record("not told as damage: \(String(describing: error))")
            return
        }
        #expect(what.contains(fault.words), "says: \(what)")
        #expect(!error.description.contains { $0.isNewline })
    }

    @Test(
        "What is understood but not served is named, with what is",
        arguments: [
            (#""rope_scaling": {"rope_type": "mrope", "factor": 4}"#, "RoPE scaling «mrope»"),
            (#""rope_parameters": {"rope_type": "proportional", "factor": 4}"#, "RoPE scaling «proportional»"),
            (
                #""partial_rotary_factor": 0.5, "rope_scaling": {"type": "linear", "factor": 4}"#,
                "«partial_rotary_factor» of 0.5 beside RoPE scaling «linear»"
            ),
            (#""quantization_config": {"quant_method": "gptq", "bits": 4}"#, "quantised already"),
            (#""sliding_window": 8, "layer_types": ["full_attention", "linear_attention"]"#, "layer type «linear_attention»"),
            (#""model_type": "gemma3", "text_config": {"model_type": "gemma3_text"}"#, "a text model inside a larger one"),
            (#""attn_logit_softcapping": 50.0"#, "«attn_logit_softcapping»"),
            (#""use_bidirectional_attention": true"#, "attention to later tokens"),
        ])
    func unsupported(_ setting: (json: String, words: String)) throws {
        let error = #expect(throws: ModelFileError.self) { try parse(setting.json) }
        guard let error, case .unsupported(_, let what, _) = error else {
            Issue.record("not told as unsupported: \(String(describing: error))")
            return
        }
        #expect(what.contains(setting.words))
    }

    @Test("Text that is no JSON, or no object, is refused", arguments: ["", "{", "[]", "null", "7", "\u{0}", "{\"a\":1}}"])
    func noObject(_ text: String) throws {
        #expect(throws: ModelFileError.self) { try parse(whole: text) }
    }

    /// A small config in which the given members replace or follow the usual ones.
    private func parse(_ members: String) throws -> ModelConfig {
        var usual = [
            "model_type": "\"llama\"", "hidden_size": "64", "intermediate_size": "128", "num_hidden_layers": "2",
            "num_attention_heads": "4",
            "vocab_size": "96",
        ]
        for key in usual.keys where members.hasPrefix("\"\(key)\"") { usual[key] = nil }
        let rest = usual.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
        return try parse(whole: "{" + ([members] + rest).joined(separator: ", ") + "}")
    }

    private func parse(whole text: String) throws -> ModelConfig {
        try withTemporaryFolder { folder in
            let url = folder.appending(path: "config.json")
            try Data(text.utf8).write(to: url)
            return try ModelConfig(url)
        }
    }
}

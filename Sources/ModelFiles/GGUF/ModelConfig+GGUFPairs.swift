import Foundation
import Tensors

extension ModelConfig {
    /// What llama.cpp has to know of the network, under its keys.
    ///
    /// Source: `gguf/constants.py`, `convert_hf_to_gguf.py` of llama.cpp.
    ///
    /// - Throws: `ModelFileError.unsupported` for what GGUF has no words for.
    func pairs(_ architecture: GGUFArchitecture, path: String) throws -> [GGUFWriter.Pair] {
        func unsupported(_ what: String, _ supported: String) -> ModelFileError {
            .unsupported(path: path, what: what, supported: supported)
        }
        let prefix = architecture.name + "."
        func pair(_ key: String, _ value: GGUFWriter.Value) -> GGUFWriter.Pair { .init(prefix + key, value) }
        func size(_ key: String, _ value: Int) -> GGUFWriter.Pair { pair(key, .u32(UInt32(clamping: value))) }
        var pairs = [
            size("vocab_size", vocabularySize), size("context_length", maxPositions), size("embedding_length", hiddenSize),
            size("block_count", layers), size("feed_forward_length", intermediateSize), size("attention.head_count", heads),
            size("attention.head_count_kv", kvHeads), size("attention.key_length", headDim), size("attention.value_length", headDim),
            size("rope.dimension_count", headDim), pair("rope.freq_base", .f32(Float(ropeTheta))),
            pair("attention.layer_norm_rms_epsilon", .f32(Float(rmsNormEpsilon))),
        ]
        guard queryPreAttentionScalar ?? Double(headDim) == Double(headDim) else {
            throw unsupported("scores that are scaled by another size than the heads'", "those that are scaled by the heads' size")
        }
        if let slidingWindow {
            guard slidingLayers == architecture.slidingLayers(layers) else {
                throw unsupported("this pattern of sliding windows", "\(architecture.name) without windows, or with those of its family")
            }
            pairs.append(size("attention.sliding_window", slidingWindow))
        }
        if let slidingRope {
            guard slidingRope.scaling == .none else { throw unsupported("RoPE scaling of sliding layers", "plain RoPE there") }
            if slidingRope.theta != architecture.slidingTheta { pairs.append(pair("rope.freq_base_swa", .f32(Float(slidingRope.theta)))) }
        }
        return try pairs
            + ropePairs(path: path).map { key, value in pair("rope.scaling." + key, value) }
    }

    private func ropePairs(path: String) throws -> [(key: String, value: GGUFWriter.Value)] {
        func size(_ positions: Int) -> GGUFWriter.Value { .u32(UInt32(clamping: positions)) }
        switch ropeScaling {
        // Within the positions of the config the dynamic one changes nothing.
        case .none, .dynamic: return []
        case .linear(let factor): return [("type", .text("linear")), ("factor", .f32(Float(factor)))]
        case .llama3(_, _, _, let original): return [("original_context_length", size(original))]
        case .yarn(let yarn) where yarn.truncates:
            return [
                ("type", .text("yarn")), ("factor", .f32(Float(yarn.factor))),
                ("original_context_length", size(yarn.originalMaxPositions)),
                ("attn_factor", .f32(Float(yarn.attentionFactor / RopeScaling.magnitude(yarn.factor)))),
                ("yarn_beta_fast", .f32(Float(yarn.betaFast))), ("yarn_beta_slow", .f32(Float(yarn.betaSlow))),
            ]
        case .yarn, .longRope:
            throw ModelFileError.unsupported(
                path: path, what: "this RoPE scaling in a GGUF file", supported: "none, linear, dynamic, YaRN, Llama 3's")
        }
    }

    /// Llama 3's scaling as one factor an angle, f32 [headDim / 2]; nil for others.
    var ropeFactors: Tensor? {
        guard case .llama3(let factor, let low, let high, let original) = ropeScaling else { return nil }
        let factors = (0..<headDim / 2).map { index in
            let wavelength = 2 * Double.pi * pow(ropeTheta, 2 * Double(index) / Double(headDim))
            let smooth = min(max((Double(original) / wavelength - low) / (high - low), 0), 1)
            return Float(1 / ((1 - smooth) / factor + smooth))
        }
        return Tensor(factors, shape: [headDim / 2])
    }
}

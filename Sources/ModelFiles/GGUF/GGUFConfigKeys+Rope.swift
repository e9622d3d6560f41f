import Foundation
import Tensors

extension GGUFConfigKeys {
    /// From `rope.scaling.*`, and from the factors of `rope_freqs.weight`, which is how converters write Llama 3's scaling.
    func ropeScaling(theta: Double, headDim: Int) throws -> RopeScaling {
        if file.contains("rope_freqs.weight") { return try scaling(theta: theta, headDim: headDim) }
        switch try file.text(prefix + ".rope.scaling.type") {
        case nil, "none":
            // An old key for the same; 0 says that there is no scaling.
            guard let factor = try file.number(prefix + ".rope.scale_linear"), factor != 0, factor != 1 else { return .none }
            return .linear(factor: try positive("rope.scale_linear", default: 1))
        case "linear": return .linear(factor: try positive("rope.scaling.factor", default: 1))
        case "yarn": return .yarn(try yarn())
        case let other?: throw unsupported("RoPE scaling \(other.quoted)", "none, linear, yarn, Llama 3's")
        }
    }

    /// Source: `rope_yarn` of ggml, and what `llama_context` makes of these keys.
    private func yarn() throws -> RopeScaling.Yarn {
        for (key, usual) in [("yarn_ext_factor", 1.0), ("yarn_log_multiplier", 0)] {
            guard let value = try file.number("\(prefix).rope.scaling.\(key)"), value != usual, value >= 0 else { continue }
            throw unsupported("\("\(prefix).rope.scaling.\(key)".quoted) of \(value)", "\(usual)")
        }
        let factor = try positive("rope.scaling.factor", default: 1)
        let positions = ModelConfig.Limits.positions
        guard
            let original = try optionalSize("rope.scaling.original_context_length", in: 1...positions)
                ?? optionalSize("context_length", in: 1...positions)
        else { throw fault("context_length", "missing") }
        return RopeScaling.Yarn(
            factor: factor, originalMaxPositions: original,
            attentionFactor: try RopeScaling.magnitude(factor) * positive("rope.scaling.attn_factor", default: 1),
            betaFast: try positive("rope.scaling.yarn_beta_fast", default: 32),
            betaSlow: try positive("rope.scaling.yarn_beta_slow", default: 1))
    }

    /// Of layers that see a window only; nil where they turn as the others do.
    func slidingRope(usual: Double?) throws -> ModelConfig.Rope? {
        guard let usual else { return nil }
        return ModelConfig.Rope(theta: try positive("rope.freq_base_swa", default: usual))
    }

    /// Finds Llama 3's scaling in the factors that it gave: the largest is the scaling's own, the borders are those of all its releases.
    private func scaling(theta: Double, headDim: Int) throws -> RopeScaling {
        guard case .dense(let tensor) = try file.matrix("rope_freqs.weight"), tensor.dtype == .f32, tensor.count == headDim / 2 else {
            throw ModelFileError.malformed(path: file.path, fault: "«rope_freqs.weight» is not \(headDim / 2) numbers in F32")
        }
        let factors = tensor.floats().map(Double.init)
        let factor = factors.max() ?? 1
        guard factors.allSatisfy({ $0.isFinite && $0 > 0 }) else {
            throw ModelFileError.malformed(path: file.path, fault: "«rope_freqs.weight» holds factors that are no numbers above 0")
        }
        if factor == 1 && factors.min() == 1 { return .none }
        let original = try optionalSize("rope.scaling.original_context_length", in: 1...ModelConfig.Limits.positions) ?? 8_192
        let borders = (low: 1.0, high: 4.0)
        for (index, found) in factors.enumerated() {
            let wavelength = 2 * Double.pi * pow(theta, 2 * Double(index) / Double(headDim))
            let smooth = (Double(original) / wavelength - borders.low) / (borders.high - borders.low)
            let expected = 1 / (min(max(smooth, 0), 1) * (1 - 1 / factor) + 1 / factor)
            guard abs(found - expected) <= 1e-4 * expected else {
                throw unsupported("the RoPE factors of «rope_freqs.weight»", "those of Llama 3.1 to 3.3")
            }
        }
        return .llama3(
            factor: factor, lowFrequencyFactor: borders.low, highFrequencyFactor: borders.high, originalMaxPositions: original)
    }
}

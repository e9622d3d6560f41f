import Foundation
import ModelFiles
import Seeding
import Tensors
import Transformers

/// A new Llama-shaped model: its config, and weights drawn from a seed.
enum FreshModel {
    static func config(_ settings: PretrainingSettings, vocabulary: Int, endTokens: [Int]) -> ModelConfig {
        let shape = settings.shape
        return ModelConfig(
            architectures: ["LlamaForCausalLM"], modelType: "llama", hiddenSize: shape.hidden, intermediateSize: shape.intermediate,
            layers: shape.layers, heads: shape.heads, kvHeads: shape.kvHeads, headDim: shape.hidden / shape.heads,
            vocabularySize: vocabulary, maxPositions: shape.context, tiesEmbeddings: true, endTokens: endTokens, dtype: "bfloat16")
    }

    /// Normal with a deviation of 0.02; what is added to the residual stream is smaller by √(2 layers). Source: GPT-2.
    static func make(_ config: ModelConfig, seed: UInt64, device: Device) throws -> LanguageModel {
        var random = SeededGenerator(seed: seed)
        let residual = 0.02 / Double(2 * config.layers).squareRoot()
        return try LanguageModel(
            Architecture(config), format: .f32, trainable: true, contextLength: config.maxPositions, device: device
        ) { name, shape in
            if name.hasSuffix("norm.weight") { return .dense(Tensor(Array(repeating: 1, count: shape.count), shape: shape)) }
            let isResidual = name.hasSuffix("o_proj.weight") || name.hasSuffix("down_proj.weight")
            return .dense(Tensor(normal(shape.count, deviation: isResidual ? residual : 0.02, using: &random), shape: shape))
        }
    }

    /// Source: Box and Muller, 1958.
    private static func normal(_ count: Int, deviation: Double, using random: inout SeededGenerator) -> [Float] {
        (0..<count).map { _ in
            let radius = (-2 * log(Double.random(in: 1e-12...1, using: &random))).squareRoot()
            return Float(deviation * radius * cos(2 * .pi * Double.random(in: 0..<1, using: &random)))
        }
    }
}

import Tensors
import Transformers

/// A small network with seeded weights, large enough that every part of it shows in the logits.
package enum TinyModel {
    package static let architecture = Architecture(
        vocabulary: 96, hidden: 64, intermediate: 128, layers: 3, heads: 4, kvHeads: 2, headDim: 16, normEpsilon: 1e-5,
        rotaryBase: 10_000, rotaryScaling: .none, maxPositions: 512, isTied: true, hasQueryKeyValueBias: false, hasOutputBias: false,
        hasMLPBias: false, hasQueryKeyNorm: false)

    /// The same with everything that Gemma has: windows in two layers of three, two rotations, norms around the sublayers, and the rest.
    package static let windowed: Architecture = {
        var windowed = architecture
        windowed.headDim = 24
        windowed.hasQueryKeyNorm = true
        windowed.hasResultNorms = true
        windowed.normOffset = 1
        windowed.embeddingScale = 8
        windowed.scoreScale = 0.25
        windowed.activation = .gelu
        let local = LayerKind(window: 5, rotation: Rotation(base: 1_000, scaling: .none))
        windowed.layerKinds = [local, LayerKind(window: nil, rotation: Rotation(base: 10_000, scaling: .linear(factor: 8))), local]
        return windowed
    }()

    package static func make(
        _ architecture: Architecture = architecture, format: WeightFormat = .f32, trainable: Bool = false, seed: UInt64 = 1,
        device: Device, contextLength: Int = 256
    ) throws -> LanguageModel {
        var random = RandomNumbers(seed: seed)
        // The order in which weights are read is fixed, so the seed alone makes the model.
        return try LanguageModel(
            architecture, format: format, trainable: trainable, contextLength: contextLength, device: device
        ) { name, shape in
            let isNorm = name.hasSuffix("norm.weight") || name.hasSuffix("layernorm.weight")
            let values = random.floats(shape.count, scale: 0.3)
            return .dense(Tensor(isNorm ? values.map { $0 + 1 - architecture.normOffset } : values, shape: shape))
        }
    }

    /// `lengths.count` examples with random ids; about a third of the tokens have no target.
    package static func row(lengths: [Int], vocabulary: Int = 96, seed: UInt64 = 1) -> PackedSequence {
        var random = RandomNumbers(seed: seed)
        var (ids, targets, weights): ([Int32], [Int32], [Float]) = ([], [], [])
        var boundaries: [Int32] = [0]
        for length in lengths {
            let example = (0..<length).map { _ in Int32.random(in: 0..<Int32(vocabulary), using: &random) }
            for index in 0..<length {
                let isTarget = index + 1 < length && Int.random(in: 0..<3, using: &random) > 0
                targets.append(isTarget ? example[index + 1] : -1)
                weights.append(isTarget ? Float.random(in: 0.5...2, using: &random) : 0)
            }
            ids += example
            boundaries.append(Int32(ids.count))
        }
        return PackedSequence(ids: ids, layout: PackedLayout(boundaries: boundaries), targets: targets, weights: weights)
    }
}

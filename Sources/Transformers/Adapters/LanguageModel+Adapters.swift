import Seeding
import Tensors

/// Which low-rank pairs a model gets.
package struct LowRankSettings: Sendable, Equatable, Codable {
    /// R.
    package var rank: Int
    /// The pair's output is multiplied by α / r.
    package var alpha: Float
    /// The share of input elements left out in training.
    package var dropout: Float
    /// The last parts of the linears' names, as PEFT's `target_modules`.
    package var targets: [String]
    /// How many layers get pairs, counted from the last, as mlx-lm's `--num-layers`; nil for all. What the layers below make of a row is
    /// the same in every epoch and is computed once (`LanguageModel.frozenEdge`).
    package var numLayers: Int?

    package init(rank: Int, alpha: Float, dropout: Float, targets: [String], numLayers: Int? = nil) {
        self.numLayers = numLayers
        self.rank = rank
        self.alpha = alpha
        self.dropout = dropout
        self.targets = targets
    }

    package static let allLinears = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
}

extension LanguageModel {
    /// Gives the named linears new pairs: A uniform in ±1/√in (Kaiming with a = √5, as PEFT), B zero, so that nothing changes yet.
    package mutating func attachAdapter(_ settings: LowRankSettings, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let device = device
        attach(settings) { linear in
            let bound = 1 / Float(linear.inputs).squareRoot()
            let a = (0..<settings.rank * linear.inputs).map { _ in Float.random(in: -bound...bound, using: &random) }
            return (device.tensor(a, shape: [settings.rank, linear.inputs]), device.zeros([linear.outputs, settings.rank]))
        }
    }

    /// Gives the named linears the pairs that `pair` returns for them.
    package mutating func attach(
        _ settings: LowRankSettings, pair: (Linear) throws -> (a: Tensor, b: Tensor)
    ) rethrows {
        var index = 0
        for layer in blocks.indices.suffix(settings.numLayers ?? blocks.count) {
            for path in TransformerBlock.linearPaths {
                let linear = blocks[layer][keyPath: path]
                let suffix = linear.name.split(separator: ".").last.map(String.init) ?? linear.name
                guard settings.targets.contains(suffix) else { continue }
                let (a, b) = try pair(linear)
                blocks[layer][keyPath: path].adapter = LowRankPair(
                    a: device.resident(a), b: device.resident(b), scale: settings.alpha / Float(settings.rank), dropout: settings.dropout,
                    index: index,
                    device: device)
                index += 1
            }
        }
    }

    package mutating func detachAdapter() {
        if let model = bare.first { self = model }
        for layer in blocks.indices {
            for path in TransformerBlock.linearPaths { blocks[layer][keyPath: path].adapter = nil }
        }
    }
}

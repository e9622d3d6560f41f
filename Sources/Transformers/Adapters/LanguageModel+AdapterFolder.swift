import Foundation
import ModelFiles
import Tensors

extension LanguageModel {
    /// Gives the model what a PEFT adapter brings, in place of any that it has; nothing changes where the adapter does not fit.
    ///
    /// Pairs of the layers' linears stay pairs. Weights and biases that the adapter brings whole take the place of the base's, and pairs of
    /// the embedding and the head, and DoRA's, become weights of their own.
    ///
    /// - Parameter fingerprint: of the base; an adapter that was made here for another one is refused.
    /// - Throws: `ModelError.adapterForAnotherBase`.
    package mutating func attach(_ folder: AdapterFolder, fingerprint: String?) throws {
        if let fingerprint, let made = folder.baseFingerprint, made != fingerprint {
            throw ModelError.adapterForAnotherBase(
                adapter: folder.url.path, reason: "it was trained on \(folder.config.baseModel ?? "another model")")
        }
        var adapted = self
        adapted.detachAdapter()
        var fitting = AdapterFitting(model: adapted, folder: folder)
        try fitting.run()
        self = fitting.model
    }

    /// The model's pairs as a PEFT adapter's modules.
    package var adapterModules: [AdapterModule] {
        blocks.flatMap(\.linears).compactMap { linear in
            linear.adapter.map { AdapterModule(name: linear.name, a: $0.a, b: $0.b) }
        }
    }

    /// Writes the model's pairs as a PEFT adapter folder.
    ///
    /// - Throws: `ModelFileError.notWritten`.
    package func writeAdapter(_ settings: LowRankSettings, baseModel: String?, fingerprint: String?, to url: URL) throws {
        let config = AdapterConfig(
            rank: settings.rank, alpha: Double(settings.alpha), dropout: Double(settings.dropout), targetModules: settings.targets,
            layers: settings.numLayers.map { Array(blocks.indices.suffix($0)) }, baseModel: baseModel)
        try AdapterFolder.write(config: config, modules: adapterModules, base: fingerprint, to: url)
    }

    /// Adds the pairs to the weights, W += s B A, and takes them away. Weights become f32.
    package mutating func mergeAdapter(device: Device) {
        for layer in blocks.indices {
            for path in TransformerBlock.linearPaths {
                let linear = blocks[layer][keyPath: path]
                guard let pair = linear.adapter else { continue }
                let merged = device.decoded(linear.weight)
                device.multiply(device.pack(pair.b, precision: .f32), .dense(pair.a), into: merged, scale: pair.scale, adding: true)
                blocks[layer][keyPath: path] = Linear(name: linear.name, weight: .dense(merged), bias: linear.bias)
            }
        }
        bare = []
    }
}

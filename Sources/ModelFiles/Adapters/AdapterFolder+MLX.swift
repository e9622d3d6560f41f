import Foundation
import Tensors

/// LoRA adapters as mlx-lm and mlx-swift lay them out: `adapters.safetensors`, both matrices transposed, and one scale in the config.
///
/// Source: `tuner/utils.py` and `tuner/lora.py` of mlx-lm.
extension AdapterFolder {
    static let mlxWeightsName = "adapters.safetensors"

    /// `adapter_config.json` of mlx-lm; unknown keys are training's.
    private struct MLXConfig: Codable {
        struct Parameters: Codable {
            var rank: Int
            /// What B A is multiplied by: PEFT's alpha / rank.
            var scale: Double
            var dropout: Double?
            /// The linears by their names in a layer; nil for all of the model's usual ones.
            var keys: [String]?
        }

        var kind: String?
        /// Counted from the last layer; -1 or 0 for all.
        var layers: Int
        var parameters: Parameters
        var model: String?

        enum CodingKeys: String, CodingKey {
            case kind = "fine_tune_type"
            case layers = "num_layers"
            case parameters = "lora_parameters"
            case model
        }
    }

    /// Writes the adapter into a folder, in f32.
    ///
    /// - Parameter config: of its base.
    /// - Throws: `ModelFileError.notWritten`; each file is whole or not there.
    package func writeMLX(for config: ModelConfig, to url: URL) throws {
        let (modules, rank, scale) = try uniformPairs("MLX's form", path: url.path)
        let names = modules.map { ($0.name.hasPrefix("model.") ? "" : "model.") + $0.name }
        let tensors = zip(names, modules).flatMap { name, module in
            [(name: name + ".lora_a", tensor: module.a.transposedMatrix), (name: name + ".lora_b", tensor: module.b.transposedMatrix)]
        }
        // Of `model.layers.N.self_attn.q_proj` the N and the rest.
        let places = try names.map { name in
            let words = name.split(separator: ".", maxSplits: 3)
            guard words.count == 4, words[1] == "layers", let layer = Int(words[2]), layer < config.layers else {
                throw ModelFileError.unsupported(
                    path: url.path, what: "an adapter of \(name.quoted) in MLX's form",
                    supported: "adapters of the linears inside of layers")
            }
            return (layer: layer, key: String(words[3]))
        }
        let first = places.map(\.layer).min() ?? 0
        let about = MLXConfig(
            kind: "lora", layers: config.layers - first,
            parameters: .init(rank: rank, scale: Double(scale), dropout: self.config.dropout, keys: Set(places.map(\.key)).sorted()),
            model: self.config.baseModel)
        try ModelFolder.makeFolder(url)
        var metadata = ["format": "mlx"]
        metadata[Self.baseKey] = baseFingerprint
        try SafetensorsWriter.write(tensors, metadata: metadata, to: url.appending(path: Self.mlxWeightsName))
        try JSONFile.write(about, to: url.appending(path: Self.configName))
    }

    /// Reads such a folder.
    ///
    /// - Throws: `ModelFileError.missing`, `.malformed`, `.unsupported`, `.notFinite`; `StorageError`.
    init(mlx url: URL) throws {
        let about = try JSONFile.read(
            MLXConfig.self, from: url.appending(path: Self.configName), hint: "an adapter of mlx-lm needs it beside \(Self.mlxWeightsName)")
        guard about.kind ?? "lora" == "lora" else {
            throw ModelFileError.unsupported(
                path: url.path, what: "fine-tuning of type \((about.kind ?? "").quoted)", supported: "LoRA adapters (fine_tune_type lora)")
        }
        let scale = Float(about.parameters.scale)
        let file = try SafetensorsFile(url.appending(path: Self.mlxWeightsName))
        guard scale.isFinite, scale > 0 else {
            throw ModelFileError.malformed(path: url.appending(path: Self.configName).path, fault: "«scale» is not a number above 0")
        }
        try file.checkFinite()
        let pairs = try file.names.compactMap { name -> (module: AdapterModule, scale: Float)? in
            if name.hasSuffix(".lora_b"), file.contains(name.dropLast() + "a") { return nil }
            guard name.hasSuffix(".lora_a") else {
                throw ModelFileError.unsupported(
                    path: file.url.path, what: "the tensor \(name.quoted)", supported: "pairs of lora_a and lora_b (LoRA without DoRA)")
            }
            let (a, b) = (try file.matrixAsFloats(name), try file.matrixAsFloats(name.dropLast() + "b"))
            guard a.columns == b.rows, (1...65_536).contains(a.columns) else {
                throw ModelFileError.malformed(
                    path: file.url.path, fault: "\(name.quoted) is \(a.shape) and its lora_b \(b.shape), which do not multiply")
            }
            return (AdapterModule(name: String(name.dropLast(".lora_a".count)), a: a.transposedMatrix, b: b.transposedMatrix), scale)
        }
        guard !pairs.isEmpty else { throw ModelFileError.malformed(path: file.url.path, fault: "the adapter has no tensors") }
        self.init(url: url, pairs: pairs, baseModel: about.model, baseFingerprint: file.metadata[Self.baseKey])
    }
}

extension SafetensorsFile {
    fileprivate func matrixAsFloats(_ name: String) throws -> Tensor {
        let found = try tensor(name)
        guard found.shape.rank == 2, [.f32, .f16, .bf16].contains(found.dtype) else {
            throw ModelFileError.malformed(path: url.path, fault: "tensor \(name.quoted) is no matrix: \(found.dtype) \(found.shape)")
        }
        return Tensor(found.floats(), shape: found.shape)
    }
}

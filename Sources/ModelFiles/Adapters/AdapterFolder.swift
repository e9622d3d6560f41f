import Foundation
import Tensors

/// A LoRA adapter as PEFT lays it out: `adapter_config.json` and `adapter_model.safetensors`.
package struct AdapterFolder: Sendable {
    static let configName = "adapter_config.json"
    static let weightsName = "adapter_model.safetensors"
    static let prefix = "base_model.model."
    /// Where this program notes the base's fingerprint, in the weights' metadata.
    static let baseKey = "engram.base"

    package let url: URL
    package let config: AdapterConfig
    /// Sorted by name.
    package let modules: [AdapterModule]
    /// The fingerprint of the base that it was trained on, if it was made here.
    package let baseFingerprint: String?

    /// Reads the whole adapter; weights in f16 and bf16 become f32.
    ///
    /// - Throws: `ModelFileError.missing`, `.malformed`, `.unsupported`, `.notFinite`, and `StorageError`.
    package init(_ url: URL) throws {
        self.url = url
        config = try AdapterConfig(url.appending(path: Self.configName))
        let weights = url.appending(path: Self.weightsName)
        guard FileManager.default.fileExists(atPath: weights.path) else {
            throw ModelFileError.missing(path: weights.path, hint: "an adapter needs it beside \(Self.configName)")
        }
        let file = try SafetensorsFile(weights)
        try file.checkFinite()
        modules = try Self.modules(in: file, config: config)
        baseFingerprint = file.metadata[Self.baseKey]
    }

    /// An adapter that was read from another form.
    init(url: URL, config: AdapterConfig, modules: [AdapterModule], baseFingerprint: String?) {
        self.url = url
        self.config = config
        self.modules = modules
        self.baseFingerprint = baseFingerprint
    }

    /// What B A of a module is multiplied by.
    package func scale(of module: AdapterModule) -> Float { config.scale(rank: module.rank) }

    private static func modules(in file: SafetensorsFile, config: AdapterConfig) throws -> [AdapterModule] {
        var halves: [String: (a: String?, b: String?)] = [:]
        for name in file.names {
            guard let half = Half(tensor: name) else {
                throw ModelFileError.unsupported(
                    path: file.url.path, what: "adapter tensor \(name.quoted)", supported: "lora_A and lora_B of linear layers")
            }
            let path = half.isB ? \(a: String?, b: String?).b : \.a
            guard halves[half.module]?[keyPath: path] == nil else {
                throw ModelFileError.malformed(path: file.url.path, fault: "tensor \(name.quoted) is there under two names")
            }
            halves[half.module, default: (nil, nil)][keyPath: path] = name
        }
        guard !halves.isEmpty else { throw ModelFileError.malformed(path: file.url.path, fault: "the adapter has no tensors") }
        return try halves.sorted { $0.key < $1.key }.map { module, names in
            guard let a = names.a, let b = names.b else {
                throw ModelFileError.malformed(path: file.url.path, fault: "\(module.quoted) has only one of lora_A and lora_B")
            }
            return try Self.module(module, a: file.matrix(a), b: file.matrix(b), ranks: [config.rank] + config.rankPattern.values, in: file)
        }
    }

    private static func module(_ name: String, a: Tensor, b: Tensor, ranks: [Int], in file: SafetensorsFile) throws -> AdapterModule {
        guard a.shape[0] == b.shape[1], ranks.contains(a.shape[0]) else {
            throw ModelFileError.malformed(
                path: file.url.path, fault: "\(name.quoted) has A \(a.shape) and B \(b.shape), but the config says rank \(ranks[0])")
        }
        return AdapterModule(name: name, a: a, b: b)
    }

    /// The parts of `base_model.model.<module>.lora_A[.default].weight`.
    private struct Half {
        let module: String
        let isB: Bool

        init?(tensor name: String) {
            guard name.hasPrefix(AdapterFolder.prefix) else { return nil }
            let rest = name.dropFirst(AdapterFolder.prefix.count)
            for (part, isB) in [(".lora_A", false), (".lora_B", true)] {
                for suffix in ["\(part).weight", "\(part).default.weight"] where rest.hasSuffix(suffix) && rest.count > suffix.count {
                    self.module = String(rest.dropLast(suffix.count))
                    self.isB = isB
                    return
                }
            }
            return nil
        }
    }
}

extension SafetensorsFile {
    /// A matrix as f32, in memory of its own.
    fileprivate func matrix(_ name: String) throws -> Tensor {
        let found = try tensor(name)
        guard found.shape.rank == 2, [.f32, .f16, .bf16].contains(found.dtype) else {
            throw ModelFileError.malformed(path: url.path, fault: "tensor \(name.quoted) is no matrix: \(found.dtype) \(found.shape)")
        }
        let own = Tensor(uninitialized: found.shape, dtype: .f32)
        found.convert(into: own)
        return own
    }
}

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
    /// What replaces weights of the base, sorted by name.
    package let weights: [AdapterWeight]
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
        let parts = try AdapterParts(file)
        modules = try parts.modules(config)
        self.weights = try parts.weights(config)
        try parts.checkWhole(config, weights: self.weights)
        baseFingerprint = file.metadata[Self.baseKey]
    }

    /// An adapter that was read from another form.
    init(url: URL, config: AdapterConfig, modules: [AdapterModule], baseFingerprint: String?) {
        self.url = url
        self.config = config
        self.modules = modules
        weights = []
        self.baseFingerprint = baseFingerprint
    }

    /// What B A of a module is multiplied by.
    package func scale(of module: AdapterModule) -> Float { config.scale(of: module.name) }
}

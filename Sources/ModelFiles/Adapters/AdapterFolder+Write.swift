import Foundation
import Tensors

extension AdapterFolder {
    /// Writes an adapter folder that PEFT loads, in f32.
    ///
    /// - Parameter base: the fingerprint of the base (`ModelFolder.fingerprint`), by which an adapter for another base is known.
    /// - Throws: `ModelFileError.notWritten`; each file is whole or not there.
    package static func write(
        config: AdapterConfig, modules: [AdapterModule], weights: [AdapterWeight] = [], base: String?, to url: URL
    ) throws {
        try ModelFolder.makeFolder(url)
        var metadata = ["format": "pt"]
        metadata[baseKey] = base
        let tensors = modules.flatMap(\.tensors) + weights.map { $0.named(modules) }
        try SafetensorsWriter.write(tensors.map { (prefix + $0.name, $0.tensor) }, metadata: metadata, to: url.appending(path: weightsName))
        var config = config
        let names = modules.map(\.name)
        config.rankPattern = config.rankPattern.settled(for: names)
        config.alphaPattern = config.alphaPattern.settled(for: names)
        try JSONFile.write(config, to: url.appending(path: configName))
    }

    /// Writes the same adapter once more.
    ///
    /// - Throws: as the other.
    package func write(to url: URL) throws {
        try Self.write(config: config, modules: modules, weights: weights, base: baseFingerprint, to: url)
    }
}

extension AdapterModule {
    /// By PEFT's names, without what stands before every name.
    fileprivate var tensors: [(name: String, tensor: Tensor)] {
        guard !isEmbedding else { return [("\(name).lora_embedding_A", a), ("\(name).lora_embedding_B", b)] }
        var tensors = [("\(name).lora_A.weight", a), ("\(name).lora_B.weight", b)]
        if let bias { tensors.append(("\(name).lora_B.bias", bias)) }
        if let lengths { tensors.append(("\(name).lora_magnitude_vector", lengths)) }
        return tensors
    }
}

extension AdapterWeight {
    fileprivate func named(_ modules: [AdapterModule]) -> (name: String, tensor: Tensor) {
        let (module, ending) = (name.split(separator: ".").dropLast().joined(separator: "."), name.split(separator: ".").last ?? "")
        if rows != nil { return ("\(module).token_adapter.trainable_tokens_delta", tensor) }
        return modules.contains { $0.name == module } ? ("\(module).base_layer.\(ending)", tensor) : (name, tensor)
    }
}

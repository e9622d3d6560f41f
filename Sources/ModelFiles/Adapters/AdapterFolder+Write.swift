import Foundation
import Tensors

extension AdapterFolder {
    /// Writes an adapter folder that PEFT loads, in f32.
    ///
    /// - Parameter base: the fingerprint of the base (`ModelFolder.fingerprint`), by which an adapter for another base is known.
    /// - Throws: `ModelFileError.notWritten`; each file is whole or not there.
    package static func write(config: AdapterConfig, modules: [AdapterModule], base: String?, to url: URL) throws {
        try ModelFolder.makeFolder(url)
        var metadata = ["format": "pt"]
        metadata[baseKey] = base
        let tensors = modules.flatMap { module in
            [
                (name: "\(prefix)\(module.name).lora_A.weight", tensor: module.a),
                (name: "\(prefix)\(module.name).lora_B.weight", tensor: module.b),
            ]
        }
        try SafetensorsWriter.write(tensors, metadata: metadata, to: url.appending(path: weightsName))
        try JSONFile.write(config, to: url.appending(path: configName))
    }
}

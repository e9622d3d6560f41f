import Foundation
import Tensors

extension ModelFolder {
    /// Writes a model folder that Hugging Face's transformers load; the tokenizer's files are not its business.
    ///
    /// - Throws: `ModelFileError.notWritten`; each file is whole or not there.
    package static func write(config: ModelConfig, tensors: [(name: String, tensor: Tensor)], to url: URL) throws {
        try makeFolder(url)
        // transformers refuses a file that does not say which framework its tensors are laid out for.
        try SafetensorsWriter.write(tensors, metadata: ["format": "pt"], to: url.appending(path: weightsName))
        try JSONFile.write(config, to: url.appending(path: configName))
    }

    static func makeFolder(_ url: URL) throws {
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw ModelFileError.notWritten(path: url.path, reason: "the folder cannot be made")
        }
    }
}

import Foundation
import Tensors

/// A Hugging Face folder of a model that was changed: its weights anew, everything else as it was.
package enum MergedFolder {
    /// Files beside the weights that make a folder whole.
    private static let companions = [
        "generation_config.json", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "added_tokens.json", "vocab.json",
        "merges.txt", "tokenizer.model", "chat_template.jinja", "chat_template.json", "additional_chat_templates", "LICENSE", "LICENSE.txt",
    ]

    /// Writes the folder; what the base's config says stays, except for what is no longer so.
    ///
    /// - Parameters:
    ///   - isTied: whether the head is still the embedding.
    ///   - dtype: bf16 or f16.
    /// - Throws: `ModelFileError.notWritten`, `.malformed`; what making a weight throws.
    package static func write(base: URL, weights: [GGUFModel.Weight], as dtype: DType, isTied: Bool, to url: URL) throws {
        try ModelFolder.makeFolder(url)
        for name in companions { try copy(name, from: base, to: url) }
        let source = base.appending(path: ModelFolder.configName)
        guard var config = try JSONSerialization.jsonObject(with: Data(contentsOf: source)) as? [String: Any] else {
            throw ModelFileError.malformed(path: source.path, fault: "it is no object")
        }
        let name = dtype == .f16 ? "float16" : "bfloat16"
        // Newer versions of transformers say `dtype`, and read both.
        config[config["dtype"] != nil ? "dtype" : "torch_dtype"] = name
        if config["tie_word_embeddings"] != nil || !isTied { config["tie_word_embeddings"] = isTied }
        config["quantization_config"] = nil
        let text = try JSONSerialization.data(withJSONObject: config, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        try AtomicFile.write(text + Data("\n".utf8), to: url.appending(path: ModelFolder.configName))
        // Last: a folder without weights is not taken for a model.
        try SafetensorsWriter.write(weights, as: dtype, metadata: ["format": "pt"], to: url.appending(path: ModelFolder.weightsName))
    }

    private static func copy(_ name: String, from base: URL, to url: URL) throws {
        let (source, target) = (base.appending(path: name), url.appending(path: name))
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: source.path, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue else { return try AtomicFile.write(try contents(source), to: target) }
        try ModelFolder.makeFolder(target)
        for child in (try? FileManager.default.contentsOfDirectory(atPath: source.path)) ?? [] {
            try AtomicFile.write(try contents(source.appending(path: child)), to: target.appending(path: child))
        }
    }

    private static func contents(_ url: URL) throws -> Data {
        do { return try Data(contentsOf: url) } catch {
            throw ModelFileError.missing(path: url.path, hint: "it cannot be read; fetch it from where the others came")
        }
    }
}

extension ModelFolder {
    /// What its weights are rounded to in 16 bits: what they are in already, else bf16.
    package var halfDType: DType {
        let dtypes = tensorNames.prefix(8).compactMap { name in shape(of: name).flatMap { try? tensor(name, shape: $0).dtype } }
        return dtypes.contains(.f16) ? .f16 : .bf16
    }
}

import Digests
import Foundation
import ModelFiles

/// A small adapter that taught a base to study: what a note says, and how it may be asked for. It is never part of what remembers.
///
/// Those that ship lie in `Resources/StudySkills`: a PEFT folder each, with the `config.json` of the base that it was fitted on. It is taken for every
/// base of that shape and vocabulary, since tunings of one model differ less than what they learnt here; fitted and measured on the one it names.
struct StudySkill {
    let folder: AdapterFolder
    /// Tells its weights from others.
    let id: String

    /// The skill that is named, else the one that ships for this base; nil where there is none.
    ///
    /// - Throws: `ModelFileError`, `WorkflowError.nothingThere` where a folder was named that holds no adapter.
    static func of(_ base: BaseModel, named url: URL?) throws -> StudySkill? {
        if let url {
            guard AdapterFolder.isThere(url) else {
                throw WorkflowError.nothingThere(
                    what: .said("problem.noAdapterFolder", ["path": .text(url.path)]), hint: .said("hint.skill"))
            }
            return try StudySkill(url, base)
        }
        return try shipped(for: base.config).map { try StudySkill($0, base) }
    }

    private init(_ url: URL, _ base: BaseModel) throws {
        folder = try AdapterFolder(url, for: base.config)
        id = try Self.id(of: url)
    }

    private static func id(of url: URL) throws -> String {
        let weights = url.appending(path: "adapter_model.safetensors")
        guard let data = try? Data(contentsOf: weights, options: .alwaysMapped) else {
            throw WorkflowError.nothingThere(what: .said("problem.cannotRead", ["path": .text(weights.path)]), hint: .said("hint.skill"))
        }
        return String(Digest.hexadecimal(data).prefix(16))
    }

    static func shipped(for config: ModelConfig) throws -> URL? {
        let skills = Bundle.module.resourceURL?.appending(path: "StudySkills")
        let folders = skills.flatMap { try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil) } ?? []
        return try folders.sorted { $0.path < $1.path }.first { folder in
            try ModelConfig(folder.appending(path: "config.json")).hasShape(of: config)
        }
    }
}

extension ModelConfig {
    /// Whether weights of one fit into the other, and a token is the same number in both as far as can be told.
    fileprivate func hasShape(of other: ModelConfig) -> Bool {
        modelType == other.modelType && hiddenSize == other.hiddenSize && intermediateSize == other.intermediateSize
            && layers == other.layers && heads == other.heads && kvHeads == other.kvHeads && headDim == other.headDim
            && vocabularySize == other.vocabularySize
    }
}

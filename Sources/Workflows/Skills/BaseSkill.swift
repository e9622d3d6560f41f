import Digests
import Foundation
import ModelFiles

/// A small adapter that taught a base to do some work with notes. It is never part of what remembers.
///
/// Those that ship lie in `Resources/Skills`: a folder for each base with its `config.json`, and in it a PEFT folder for each work. They are
/// taken for every base of that shape and vocabulary, since tunings of one model differ less than what they learnt here; fitted and measured
/// on the one that is named there.
struct BaseSkill {
    /// What was learnt; its raw value is the folder's name.
    enum Work: String, CaseIterable {
        /// Writing what a note says, and questions that ask for it.
        case study
        /// Answering with what the notes before a question say, and refusing what they do not.
        case reading
    }

    let work: Work
    let folder: AdapterFolder

    /// The skill that is named, else the one that ships for this base; nil where there is none.
    ///
    /// - Throws: `ModelFileError`, `WorkflowError.nothingThere` where a folder was named that holds no adapter.
    static func of(_ base: BaseModel, for work: Work, named url: URL? = nil) throws -> BaseSkill? {
        if let url {
            guard AdapterFolder.isThere(url) else {
                throw WorkflowError.nothingThere(
                    what: .said("problem.noAdapterFolder", ["path": .text(url.path)]), hint: .said("hint.skill"))
            }
            return try BaseSkill(url, base, work)
        }
        return try shipped(for: base.config, work).map { try BaseSkill($0, base, work) }
    }

    private init(_ url: URL, _ base: BaseModel, _ work: Work) throws {
        self.work = work
        folder = try AdapterFolder(url, for: base.config)
    }

    /// Tells its weights from others; all of them are read for it.
    ///
    /// - Throws: `WorkflowError.nothingThere`.
    func id() throws -> String {
        let weights = folder.url.appending(path: "adapter_model.safetensors")
        guard let data = try? Data(contentsOf: weights, options: .alwaysMapped) else {
            throw WorkflowError.nothingThere(what: .said("problem.cannotRead", ["path": .text(weights.path)]), hint: .said("hint.skill"))
        }
        return String(Digest.hexadecimal(data).prefix(16))
    }

    static func shipped(for config: ModelConfig, _ work: Work) throws -> URL? {
        let place = try folder(for: config)?.appending(path: work.rawValue)
        return place.flatMap { AdapterFolder.isThere($0) ? $0 : nil }
    }

    /// All that ships for a base; nil where nothing does.
    static func folder(for config: ModelConfig) throws -> URL? {
        let skills = Bundle.module.resourceURL?.appending(path: "Skills")
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

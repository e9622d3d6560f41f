import Digests
import Foundation
import ModelFiles

/// A small adapter that taught a base to study: what a note says, and how it may be asked for. It is never part of what remembers.
///
/// Those that ship lie in `Resources/StudySkills`, each a PEFT folder with `bases.txt`: the fingerprints of the bases that it is for.
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
                throw WorkflowError.nothingThere(what: "\(url.path) is no adapter's folder", hint: "leave --skill out to study without one")
            }
            return try StudySkill(url, base)
        }
        return try shipped(for: base.fingerprint).map { try StudySkill($0, base) }
    }

    private init(_ url: URL, _ base: BaseModel) throws {
        folder = try AdapterFolder(url, for: base.config)
        id = try Self.id(of: url)
    }

    private static func id(of url: URL) throws -> String {
        let weights = url.appending(path: "adapter_model.safetensors")
        guard let data = try? Data(contentsOf: weights, options: .alwaysMapped) else {
            throw WorkflowError.nothingThere(what: "\(weights.path) cannot be read", hint: "leave --skill out to study without one")
        }
        var digest = Digest()
        digest.add(data)
        return String(digest.hexadecimal.prefix(16))
    }

    private static func shipped(for fingerprint: String) -> URL? {
        let skills = Bundle.module.resourceURL?.appending(path: "StudySkills")
        let folders = skills.flatMap { try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil) } ?? []
        return folders.sorted { $0.path < $1.path }.first { folder in
            let bases = (try? String(contentsOf: folder.appending(path: "bases.txt"), encoding: .utf8)) ?? ""
            return bases.split(whereSeparator: \.isNewline).contains { $0 == fingerprint }
        }
    }
}

import Foundation
import ModelFiles
import Transformers

/// A model that can be named with `--model`.
package struct ShelvedModel: Sendable, Equatable, Encodable {
    package enum Origin: String, Sendable, Encodable { case embedded, pulled, huggingFaceCache = "hugging_face_cache" }

    package let name: String
    package let origin: Origin
    package let folder: String
    /// `model_type` of its config.
    package let family: String?
    package let parameters: Int?
    /// Of its weights and other files.
    package let bytes: Int
    /// Why it cannot be used; nil where it can.
    package let problem: String?
}

extension ModelShelf {
    /// The embedded model, then those on the shelf by name. Opens headers, reads no weights.
    package func list() -> [ShelvedModel] {
        var found: [ShelvedModel] = []
        if let base = try? BaseModel(nil) { found.append(Self.entry(BaseModel.embeddedName, .embedded, base.folder.url)) }
        var names: Set<ModelName> = []
        for (owner, name) in Self.folders(in: models).flatMap({ owner in Self.folders(in: owner).map { (owner, $0) } }) {
            guard let name = ModelName("\(owner.lastPathComponent)/\(name.lastPathComponent)"), names.insert(name).inserted else {
                continue
            }
            found.append(Self.entry(name.description, .pulled, pulled(name)))
        }
        for repository in hubCache.map(Self.folders) ?? [] {
            let parts = repository.lastPathComponent.components(separatedBy: "--")
            guard parts.count == 3, parts[0] == "models", let name = ModelName("\(parts[1])/\(parts[2])"), !names.contains(name),
                let snapshot = cached(name), Self.isWhole(snapshot)
            else { continue }
            // The cache holds what other programs fetched: only what can be used here is of interest.
            let entry = Self.entry(name.description, .huggingFaceCache, snapshot)
            if entry.problem == nil { found.append(entry) }
        }
        return found
    }

    private static func entry(_ name: String, _ origin: ShelvedModel.Origin, _ folder: URL) -> ShelvedModel {
        var (family, parameters, problem): (String?, Int?, String?)
        do {
            let config = try ModelFolder(folder).config
            family = config.modelType
            parameters = try Architecture(config).parameters
        } catch {
            problem = "\(error)"
        }
        return ShelvedModel(
            name: name, origin: origin, folder: folder.path, family: family, parameters: parameters, bytes: bytes(in: folder),
            problem: problem)
    }

    /// Folders beneath, by name; hidden ones are downloads that are not finished.
    private static func folders(in url: URL) -> [URL] {
        let found = try? FileManager.default.contentsOfDirectory(
            at: url, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles)
        return (found ?? []).filter(\.hasDirectoryPath).sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    private static func bytes(in folder: URL) -> Int {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.reduce(0) { sum, name in
            let file = folder.appending(path: name).resolvingSymlinksInPath()
            return sum + ((try? file.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0)
        }
    }
}

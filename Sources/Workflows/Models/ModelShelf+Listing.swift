import Foundation
import ModelFiles
import Transformers

/// A model that can be named with `--model`.
package struct ShelvedModel: Sendable, Equatable, Encodable {
    package enum Origin: String, Sendable, Encodable {
        case embedded, pulled, ollama
        case huggingFaceCache = "hugging_face_cache"
        case lmStudio = "lm_studio"
        case llamaCpp = "llama_cpp"

        init(_ program: ModelStore.Program) {
            switch program {
            case .ollama: self = .ollama
            case .lmStudio: self = .lmStudio
            case .llamaCpp: self = .llamaCpp
            }
        }
    }

    package let name: String
    package let origin: Origin
    /// Or its file.
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
        if let base = try? BaseModel(nil) { found.append(Self.entry(BaseModel.embeddedName, .embedded, base.source.url)) }
        var names: Set<ModelName> = []
        for (owner, name) in Folder.folders(in: models).flatMap({ owner in Folder.folders(in: owner).map { (owner, $0) } }) {
            guard let name = ModelName("\(owner.lastPathComponent)/\(name.lastPathComponent)"), names.insert(name).inserted else {
                continue
            }
            found.append(Self.entry(name.description, .pulled, pulled(name)))
        }
        // What other programs fetched: only what can be used here is of interest.
        var others: [ShelvedModel] = []
        for name in cachedNames where !names.contains(name) {
            guard let snapshot = cached(name), Self.isWhole(snapshot) else { continue }
            others.append(Self.entry(name.description, .huggingFaceCache, snapshot))
        }
        others += cachedFiles().map { Self.entry($0.name, .huggingFaceCache, $0.file) }
        for store in stores { others += store.models().map { Self.entry($0.name, .init(store.program), $0.file) } }
        var known = Set(found.map(\.name))
        for entry in others where entry.problem == nil && known.insert(entry.name).inserted { found.append(entry) }
        return found
    }

    private static func entry(_ name: String, _ origin: ShelvedModel.Origin, _ place: URL) -> ShelvedModel {
        var (family, parameters, problem): (String?, Int?, String?)
        do {
            let source = try ModelSource(place)
            family = source.config.modelType
            parameters = try Architecture(source.config).parameters
            if case .gguf(let model) = source { try model.file.requireKnownTokenizer() }
        } catch {
            problem = "\(error)"
        }
        return ShelvedModel(
            name: name, origin: origin, folder: place.path, family: family, parameters: parameters, bytes: bytes(in: place),
            problem: problem)
    }

    /// Of a folder's files, or of one file with all parts that it was split into.
    static func bytes(in place: URL) -> Int {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        let files = names.isEmpty ? (try? GGUFFile(place).fileURLs) ?? [place] : names.map { place.appending(path: $0) }
        return files.reduce(0) { sum, file in
            sum + ((try? file.resolvingSymlinksInPath().resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0)
        }
    }
}

import Foundation
import ModelFiles
import Transformers

/// Where base models stand that have a name: those that were pulled, and Hugging Face's own cache.
package struct ModelShelf: Sendable, Equatable {
    /// `<models>/<owner>/<name>`.
    package var models: URL
    /// `$HF_HOME/hub`, with `models--<owner>--<name>/snapshots/<commit>`; only ever read.
    package var hubCache: URL?
    /// Other programs' models, in the order in which a name is looked up.
    package var stores: [ModelStore]

    package init(models: URL, hubCache: URL? = nil, stores: [ModelStore] = []) {
        self.models = models
        self.hubCache = hubCache
        self.stores = stores
    }

    /// What somebody means by `--model`: the path of a folder or a GGUF file, or the name of a model that is here.
    ///
    /// - Throws: `WorkflowError.nothingThere`, which names `engram pull`.
    package func locate(_ text: String) throws -> URL {
        let path = URL(filePath: text)
        if FileManager.default.fileExists(atPath: path.path) { return path }
        if text == BaseModel.embeddedName { return try BaseModel.embedded() }
        if let name = ModelName(text), let found = find(name) { return found }
        if let found = file(named: text) { return found }
        guard let name = ModelName(text) else { return path }
        throw WorkflowError.nothingThere(
            what: .said("problem.noModel", ["name": "\(name)"]), hint: .said("hint.pull", ["name": "\(name)"]))
    }

    /// A whole model of that name, a folder or a GGUF file in one; nil where there is none.
    package func find(_ name: ModelName) -> URL? {
        let folders = [pulled(name), cached(name)].compactMap { $0 }
        return folders.first(where: Self.isWhole) ?? folders.lazy.flatMap { GGUFFile.models(in: $0) }.first
    }

    /// A GGUF file by the name under which `list` shows it; Ollama's «latest» need not be said.
    private func file(named text: String) -> URL? {
        let names = [text, text + ":latest"]
        let lists = [{ self.cachedFiles() }] + stores.map { store in { store.models() } }
        return lists.lazy.compactMap { list in list().first { names.contains($0.name) } }.first?.file
    }

    /// GGUF files in Hugging Face's cache.
    func cachedFiles() -> [ModelStore.Found] {
        cachedNames.flatMap { name in
            cached(name).map { Self.isFolder($0) ? [] : ModelStore.models(in: $0, named: name.description) } ?? []
        }
    }

    /// Models that Hugging Face's cache has a folder of, by name.
    var cachedNames: [ModelName] {
        (hubCache.map(Folder.folders) ?? []).compactMap { repository in
            let parts = repository.lastPathComponent.components(separatedBy: "--")
            return parts.count == 3 && parts[0] == "models" ? ModelName("\(parts[1])/\(parts[2])") : nil
        }
    }

    /// Whether it is laid out as a Hugging Face folder, and not one of GGUF files.
    private static func isFolder(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "config.json").path) && GGUFFile.models(in: folder).isEmpty
    }

    /// The name under which a model's folder or file stands below `models`; nil where it stands elsewhere.
    func name(of model: URL) -> ModelName? {
        let (root, parts) = (models.standardizedFileURL.pathComponents, model.standardizedFileURL.pathComponents)
        guard parts.starts(with: root), parts.count >= root.count + 2 else { return nil }
        return ModelName(parts[root.count..<root.count + 2].joined(separator: "/"))
    }

    package func pulled(_ name: ModelName) -> URL { models.appending(path: name.owner).appending(path: name.name) }

    /// The snapshot that `main` stands for in Hugging Face's cache; nil where that has none.
    package func cached(_ name: ModelName) -> URL? {
        guard let repository = hubCache?.appending(path: "models--\(name.owner)--\(name.name)"),
            let text = try? String(contentsOf: repository.appending(path: "refs/main"), encoding: .utf8)
        else { return nil }
        let commit = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !commit.isEmpty, commit.allSatisfy(\.isHexDigit) else { return nil }
        let snapshot = repository.appending(path: "snapshots").appending(path: commit)
        return FileManager.default.fileExists(atPath: snapshot.path) ? snapshot : nil
    }

    /// Whether every file of a model is in the folder; what is in them is judged where it is read.
    static func isWhole(_ folder: URL) -> Bool {
        let tokenizers = ["tokenizer.json", "tokenizer.model", "vocab.json"]
        guard tokenizers.contains(where: { FileManager.default.fileExists(atPath: folder.appending(path: $0).path) }) else { return false }
        do {
            _ = try ModelFolder(folder)
            return true
        } catch ModelFileError.missing {
            return false
        } catch {
            return true
        }
    }
}

import Foundation
import ModelFiles
import Transformers

/// Where base models stand that have a name: those that were pulled, and Hugging Face's own cache.
package struct ModelShelf: Sendable, Equatable {
    /// `<models>/<owner>/<name>`.
    package var models: URL
    /// `$HF_HOME/hub`, with `models--<owner>--<name>/snapshots/<commit>`; only ever read.
    package var hubCache: URL?

    package init(models: URL, hubCache: URL? = nil) {
        self.models = models
        self.hubCache = hubCache
    }

    /// The folder that somebody means by `--model`: a folder's path, or the name of a model that is here.
    ///
    /// - Throws: `WorkflowError.nothingThere`, which names `engram pull`.
    package func locate(_ text: String) throws -> URL {
        let path = URL(filePath: text)
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path.path, isDirectory: &isFolder) { return path }
        guard let name = ModelName(text) else { return path }
        if let found = find(name) { return found }
        throw WorkflowError.nothingThere(
            what: "the model \(name) is not on this computer, and no folder has that name", hint: "fetch it first: engram pull \(name)")
    }

    /// A whole model of that name; nil where there is none.
    package func find(_ name: ModelName) -> URL? {
        [pulled(name), cached(name)].compactMap { $0 }.first(where: Self.isWhole)
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

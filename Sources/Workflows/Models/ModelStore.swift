import Foundation
import ModelFiles
import Tokenization

/// A place where another program keeps GGUF models; only ever read, and used where they lie.
package struct ModelStore: Sendable, Equatable {
    package enum Program: String, Sendable, Equatable {
        /// `manifests/<registry>/<namespace>/<name>/<tag>`, which name files in `blobs`.
        case ollama
        /// `<publisher>/<repository>/<file>.gguf`
        case lmStudio
        /// `<file>.gguf`
        case llamaCpp
    }

    package let program: Program
    package let url: URL

    package init(_ program: Program, _ url: URL) {
        self.program = program
        self.url = url
    }

    /// A file under the name by which its own program knows it.
    struct Found {
        let name: String
        let file: URL
    }

    /// By name; what is in the files is judged where they are read.
    func models() -> [Found] {
        switch program {
        case .ollama: Folder.files(beneath: url.appending(path: "manifests"), depth: 4).compactMap(ollamaModel)
        case .lmStudio:
            Folder.folders(in: url).flatMap { publisher in
                Folder.folders(in: publisher).flatMap { repository in
                    Self.models(in: repository, named: "\(publisher.lastPathComponent)/\(repository.lastPathComponent)")
                }
            }
        case .llamaCpp: GGUFFile.models(in: url).map { Found(name: $0.lastPathComponent, file: $0) }
        }
    }

    /// The GGUF models of a repository's folder: under its own name where there is one, else with the file's beside it.
    static func models(in folder: URL, named name: String) -> [Found] {
        let files = GGUFFile.models(in: folder) + Folder.folders(in: folder).flatMap { GGUFFile.models(in: $0) }
        guard files.count > 1 else { return files.map { Found(name: name, file: $0) } }
        return files.map { Found(name: "\(name)/\($0.lastPathComponent)", file: $0) }
    }

    /// Ollama's own spelling: `llama3.2:1b`, `someone/model:tag`, `hf.co/owner/name:tag`.
    private func ollamaModel(_ manifest: URL) -> Found? {
        let parts = manifest.pathComponents.suffix(4)
        guard parts.count == 4, let tag = parts.last, let data = try? Data(contentsOf: manifest), data.count < 1 << 20,
            let layers = try? JSONDecoder().decode(Manifest.self, from: data).layers,
            let model = layers.first(where: { $0.mediaType == "application/vnd.ollama.image.model" }), let blob = model.blobName,
            !layers.contains(where: { $0.mediaType == "application/vnd.ollama.image.adapter" })
        else { return nil }
        let usual = ["registry.ollama.ai", "library"]
        var names = Array(parts.dropLast())
        while let first = names.first, usual.contains(first) { names.removeFirst() }
        return Found(name: names.joined(separator: "/") + ":" + tag, file: url.appending(path: "blobs").appending(path: blob))
    }

    private struct Manifest: Decodable {
        struct Layer: Decodable {
            let mediaType: String
            let digest: String

            /// Never a name that leads out of the folder.
            var blobName: String? {
                let parts = digest.split(separator: ":", omittingEmptySubsequences: false)
                guard parts.count == 2, parts[0] == "sha256", parts[1].count == 64, parts[1].allSatisfy(\.isHexDigit) else { return nil }
                return "sha256-\(parts[1])"
            }
        }

        let layers: [Layer]
    }
}

/// What lies in folders, by name; hidden things are downloads that are not finished.
enum Folder {
    static func folders(in url: URL) -> [URL] { contents(of: url).filter(\.hasDirectoryPath) }

    /// Files exactly so many folders deeper.
    static func files(beneath url: URL, depth: Int) -> [URL] {
        depth == 1 ? contents(of: url).filter { !$0.hasDirectoryPath } : folders(in: url).flatMap { files(beneath: $0, depth: depth - 1) }
    }

    private static func contents(of url: URL) -> [URL] {
        let found = try? FileManager.default.contentsOfDirectory(
            at: url, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles)
        return (found ?? []).sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}

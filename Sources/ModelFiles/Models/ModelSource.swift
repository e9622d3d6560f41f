import Foundation
import Tensors

/// A model on disk, whichever way it is kept: opened and checked, its weights not read yet.
package enum ModelSource: Sendable {
    case folder(ModelFolder)
    case gguf(GGUFModel)

    /// Opens a Hugging Face folder, a GGUF file, any part of a split one, or a folder that holds one GGUF model.
    ///
    /// - Throws: `ModelFileError.missing`, `.malformed`, `.unsupported`, `.missingTensor`; `StorageError`.
    package init(_ url: URL) throws {
        if let file = try Self.file(at: url) { self = .gguf(try GGUFModel(file)) } else { self = .folder(try ModelFolder(url)) }
    }

    package var url: URL {
        switch self {
        case .folder(let folder): folder.url
        case .gguf(let model): model.url
        }
    }

    package var config: ModelConfig {
        switch self {
        case .folder(let folder): folder.config
        case .gguf(let model): model.config
        }
    }

    /// What is odd about it and how it is read, a sentence each, to be told to who uses it.
    package var remarks: [String] {
        switch self {
        case .folder(let folder): folder.remarks
        case .gguf: []
        }
    }

    /// Hugging Face's names of all tensors, sorted.
    package var tensorNames: [String] {
        switch self {
        case .folder(let folder): folder.tensorNames
        case .gguf(let model): model.tensorNames
        }
    }

    /// A matrix, norm or bias by Hugging Face's name, to be read only: its memory may be the file's.
    ///
    /// - Throws: `ModelFileError.missingTensor`, `.wrongShape`, `.unsupportedDType`.
    package func matrix(_ name: String, shape: Shape) throws -> Matrix {
        switch self {
        case .folder(let folder): .dense(try folder.tensor(name, shape: shape))
        case .gguf(let model): try model.matrix(name, shape: shape)
        }
    }

    /// 16 hexadecimal digits; see `Fingerprint`.
    package func fingerprint() throws -> String {
        switch self {
        case .folder(let folder): try folder.fingerprint()
        case .gguf(let model): model.fingerprint()
        }
    }

    /// The GGUF file that is meant: the file itself, or the only model in a folder without `config.json`; nil for other folders.
    ///
    /// - Throws: `ModelFileError.missing`; `.unsupported` for a folder with several, with their names.
    package static func file(at url: URL) throws -> URL? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
            throw ModelFileError.missing(path: url.path, hint: "name a model's folder or a GGUF file")
        }
        guard isFolder.boolValue else { return url }
        return FileManager.default.fileExists(atPath: url.appending(path: ModelFolder.configName).path) ? nil : try onlyFile(in: url)
    }

    private static func onlyFile(in folder: URL) throws -> URL? {
        let files = GGUFFile.models(in: folder)
        guard files.count > 1 else { return files.first }
        let names = files.map(\.lastPathComponent).joined(separator: ", ")
        throw ModelFileError.unsupported(path: folder.path, what: "a folder with several models", supported: "one of its files: \(names)")
    }
}

extension GGUFFile {
    /// The GGUF files that lie directly in a folder, by name; of a split one the first part, and none that completes a model.
    package static func models(in folder: URL) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().filter { name in
            name.hasSuffix(".gguf") && !name.hasPrefix(".") && !name.hasPrefix("mmproj") && PartName(name)?.number ?? 1 == 1
        }.map { folder.appending(path: $0) }
    }
}

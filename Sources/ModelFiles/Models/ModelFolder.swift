import Foundation
import Tensors

/// A model as Hugging Face lays it out: `config.json` and weights in one or several safetensors files, mapped.
package struct ModelFolder: Sendable {
    static let configName = "config.json"
    static let weightsName = "model.safetensors"

    package let url: URL
    package let config: ModelConfig
    private let files: [SafetensorsFile]
    /// Each tensor's place in `files`.
    private let places: [String: Int]

    /// Opens the folder: reads the config, the index and every header, and no weights.
    ///
    /// - Throws: `ModelFileError.missing`, `.malformed`, `.unsupported`, `.missingTensor` where a shard lacks what the index promises.
    package init(_ url: URL) throws {
        self.url = url
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw ModelFileError.missing(path: url.path, hint: "name the folder that holds config.json and *.safetensors")
        }
        config = try ModelConfig(url.appending(path: Self.configName))
        let single = url.appending(path: Self.weightsName)
        if FileManager.default.fileExists(atPath: single.path) {
            let file = try SafetensorsFile(single)
            files = [file]
            places = Dictionary(uniqueKeysWithValues: file.names.map { ($0, 0) })
        } else {
            (files, places) = try Self.shards(in: url)
        }
    }

    private static func shards(in url: URL) throws -> ([SafetensorsFile], [String: Int]) {
        let indexURL = url.appending(path: ShardIndex.fileName)
        let index = try JSONFile.read(
            ShardIndex.self, from: indexURL, hint: "neither it nor model.safetensors is there; weights in other formats are not read")
        let names = Set(index.files.values).sorted()
        let files = try names.map { name in
            let shard = url.appending(path: name)
            guard FileManager.default.fileExists(atPath: shard.path) else {
                throw ModelFileError.missing(path: shard.path, hint: "\(ShardIndex.fileName) names it; fetch it from where the others came")
            }
            return try SafetensorsFile(shard)
        }
        let positions = Dictionary(uniqueKeysWithValues: zip(names, files.indices))
        let places = index.files.compactMapValues { positions[$0] }
        for (tensor, place) in places.sorted(by: { $0.key < $1.key }) where !files[place].contains(tensor) {
            throw ModelFileError.missingTensor(name: tensor, path: files[place].url.path)
        }
        return (files, places)
    }

    /// The names of all tensors, sorted.
    package var tensorNames: [String] { places.keys.sorted() }

    package func contains(_ name: String) -> Bool { places[name] != nil }

    /// A tensor in the dtype that it has on disk, to be read only: its memory is the file's.
    ///
    /// - Throws: `ModelFileError.missingTensor`, `.wrongShape`, `.unsupportedDType`.
    package func tensor(_ name: String, shape: Shape) throws -> Tensor {
        guard let place = places[name] else { throw ModelFileError.missingTensor(name: name, path: url.path) }
        let file = files[place]
        if let found = file.shape(of: name), found != shape {
            throw ModelFileError.wrongShape(tensor: name, expected: shape, found: found, path: file.url.path)
        }
        return try file.tensor(name)
    }

    /// A tensor, whatever its shape.
    func tensor(_ name: String) throws -> Tensor {
        guard let place = places[name] else { throw ModelFileError.missingTensor(name: name, path: url.path) }
        return try files[place].tensor(name)
    }

    /// - Throws: `ModelFileError.notFinite`, with the first weight that is NaN or infinite. Reads all weights.
    package func checkFinite() throws {
        for file in files { try file.checkFinite() }
    }
}

import Foundation
import Tensors

/// A model as Hugging Face lays it out: `config.json` and weights in one or several safetensors files, mapped.
package struct ModelFolder: Sendable {
    static let configName = "config.json"
    static let weightsName = "model.safetensors"

    package let url: URL
    /// As the weights are: a head that is said to be the embedding and is another counts as another.
    package private(set) var config: ModelConfig
    /// What is odd about the folder and how it is read, a sentence each, to be told to who uses it.
    package private(set) var remarks: [String]
    private let files: [SafetensorsFile]
    /// By its usual name, each tensor's place in `files` and its name there.
    private var places: [String: (file: Int, name: String)]

    /// Opens the folder: reads the config, the index and every header, and no weights.
    ///
    /// - Throws: `ModelFileError.missing`, `.malformed`, `.unsupported`, `.missingTensor` where a shard lacks what the index promises.
    package init(_ url: URL) throws {
        self.url = url
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw ModelFileError.missing(path: url.path, hint: "name the folder that holds config.json and *.safetensors")
        }
        let configURL = url.appending(path: Self.configName)
        config = try ModelConfig(configURL)
        remarks = try ConfigOddities(configURL).remarks
        let single = url.appending(path: Self.weightsName)
        if FileManager.default.fileExists(atPath: single.path) {
            let file = try SafetensorsFile(single)
            files = [file]
            places = TensorNames(file.names).fileNames.mapValues { (0, $0) }
        } else {
            (files, places) = try Self.shards(in: url)
        }
        try settleHead()
    }

    /// What to make of a head beside tied embeddings: a copy is the embedding, another one is kept, and one alone serves as both.
    private mutating func settleHead() throws {
        guard config.tiesEmbeddings, let head = places[TensorNames.head] else { return }
        guard let embedding = places[TensorNames.embedding] else {
            places[TensorNames.embedding] = head
            return
        }
        guard try !isSame(embedding, head) else { return }
        config.tiesEmbeddings = false
        remarks.append(
            "tie_word_embeddings is true, but \(TensorNames.head) differs from \(TensorNames.embedding): the head in the file is used")
    }

    /// Whether two tensors have the same shape and values. Stops at the first difference.
    private func isSame(_ a: (file: Int, name: String), _ b: (file: Int, name: String)) throws -> Bool {
        let (first, second) = (try files[a.file].tensor(a.name), try files[b.file].tensor(b.name))
        guard first.shape == second.shape else { return false }
        if first.dtype == second.dtype {
            return first.withBytes { a in
                second.withBytes { b in
                    guard let x = a.baseAddress, let y = b.baseAddress else { return a.isEmpty && b.isEmpty }
                    return a.count == b.count && memcmp(x, y, a.count) == 0
                }
            }
        }
        return (0..<first.rows).allSatisfy { first.rows($0..<$0 + 1).floats() == second.rows($0..<$0 + 1).floats() }
    }

    private static func shards(in url: URL) throws -> ([SafetensorsFile], [String: (file: Int, name: String)]) {
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
        let found = index.files.compactMapValues { positions[$0] }
        for (tensor, place) in found.sorted(by: { $0.key < $1.key }) where !files[place].contains(tensor) {
            throw ModelFileError.missingTensor(name: tensor, path: files[place].url.path)
        }
        let places = TensorNames(found.keys.sorted()).fileNames.mapValues { (file: found[$0] ?? 0, name: $0) }
        return (files, places)
    }

    /// The usual names of all tensors, sorted.
    package var tensorNames: [String] { places.keys.sorted() }

    package func contains(_ name: String) -> Bool { places[name] != nil }

    /// The shape of a tensor by its usual name; nil where there is no such tensor.
    package func shape(of name: String) -> Shape? { places[name].flatMap { files[$0.file].shape(of: $0.name) } }

    /// A tensor by its usual name, in the dtype that it has on disk, to be read only: its memory is the file's.
    ///
    /// - Throws: `ModelFileError.missingTensor`, `.wrongShape`, `.unsupportedDType`.
    package func tensor(_ name: String, shape: Shape) throws -> Tensor {
        guard let place = places[name] else { throw ModelFileError.missingTensor(name: name, path: url.path) }
        let file = files[place.file]
        if let found = file.shape(of: place.name), found != shape {
            throw ModelFileError.wrongShape(tensor: place.name, expected: shape, found: found, path: file.url.path)
        }
        return try file.tensor(place.name)
    }

    /// The bytes of a tensor, whatever it is.
    func withBytes<Result>(
        of name: String, _ body: (_ shape: Shape, _ dtype: String, UnsafeRawBufferPointer) -> Result
    ) throws -> Result {
        guard let place = places[name] else { throw ModelFileError.missingTensor(name: name, path: url.path) }
        return try files[place.file].withBytes(of: place.name, body)
    }

    /// - Throws: `ModelFileError.notFinite`, with the first weight that is NaN or infinite. Reads all weights.
    package func checkFinite() throws {
        for file in files { try file.checkFinite() }
    }
}

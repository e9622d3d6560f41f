import Foundation

/// `model.safetensors.index.json`: which file holds which tensor.
struct ShardIndex: Decodable {
    static let fileName = "model.safetensors.index.json"

    let files: [String: String]

    enum CodingKeys: String, CodingKey { case files = "weight_map" }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        files = try values.decode([String: String].self, forKey: .files)
        // A name must not lead out of the folder.
        for name in Set(files.values) where name.isEmpty || name.hasPrefix(".") || name.contains(where: { "/\\\0".contains($0) }) {
            throw values.fault(.files, "\(name.quoted) is not the name of a file in this folder")
        }
        guard !files.isEmpty else { throw values.fault(.files, "it names no tensor") }
    }
}

extension ModelFolder {
    /// The names of the files that an index spreads the tensors over, sorted.
    ///
    /// - Throws: `ModelFileError.missing`, `.malformed`.
    package static func shards(of index: URL) throws -> [String] {
        Set(try JSONFile.read(ShardIndex.self, from: index, hint: "it says which file holds which tensor").files.values).sorted()
    }
}

import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing

@Suite("Model folders")
struct ModelFolderTests {
    static let config = ModelConfig(
        architectures: ["LlamaForCausalLM"], modelType: "llama", hiddenSize: 4, intermediateSize: 8, layers: 1, heads: 2, kvHeads: 1,
        headDim: 2, vocabularySize: 3, maxPositions: 16, tiesEmbeddings: true)

    @Test("A folder that was written is read back")
    func roundTrip() throws {
        try withTemporaryFolder { folder in
            let url = folder.appending(path: "new/model")
            let weights = Tensor([1, 2, 3, 4, 5, 6], shape: [3, 2])
            try ModelFolder.write(config: Self.config, tensors: [("w", weights)], to: url)
            let model = try ModelFolder(url)
            #expect(model.config == Self.config)
            #expect(model.tensorNames == ["w"])
            #expect(model.contains("w"))
            #expect(!model.contains("v"))
            #expect(try model.tensor("w", shape: [3, 2]).floats() == [1, 2, 3, 4, 5, 6])
            #expect(try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() == ["config.json", "model.safetensors"])
        }
    }

    @Test("A missing tensor and one of the wrong shape are named, with the file")
    func tensors() throws {
        try withTemporaryFolder { folder in
            try ModelFolder.write(config: Self.config, tensors: [("w", Tensor(zeros: [3, 2]))], to: folder)
            let model = try ModelFolder(folder)
            #expect(throws: ModelFileError.missingTensor(name: "v", path: folder.path)) { try model.tensor("v", shape: [1]) }
            let weights = folder.appending(path: "model.safetensors").path
            let error = #expect(throws: ModelFileError.self) { try model.tensor("w", shape: [2, 3]) }
            #expect(error == .wrongShape(tensor: "w", expected: [2, 3], found: [3, 2], path: weights))
            #expect(error?.description.contains("has shape [3, 2], expected [2, 3]") == true)
        }
    }

    @Test("Two shards are one model")
    func shards() throws {
        try withTemporaryFolder { folder in
            try writeShards(["a": "one.safetensors", "b": "two.safetensors"], in: folder)
            let model = try ModelFolder(folder)
            #expect(model.tensorNames == ["a", "b"])
            #expect(try model.tensor("a", shape: [1]).floats() == [1])
            #expect(try model.tensor("b", shape: [1]).floats() == [2])
        }
    }

    @Test("A shard that is not there is named, with what to do")
    func missingShard() throws {
        try withTemporaryFolder { folder in
            try writeShards(["a": "one.safetensors", "b": "two.safetensors"], in: folder)
            try FileManager.default.removeItem(at: folder.appending(path: "two.safetensors"))
            let error = #expect(throws: ModelFileError.self) { try ModelFolder(folder) }
            #expect(error?.description.contains("two.safetensors is missing: model.safetensors.index.json names it") == true)
        }
    }

    @Test("A tensor that the index promises and the shard lacks is named")
    func lyingIndex() throws {
        try withTemporaryFolder { folder in
            try writeShards(["a": "one.safetensors", "b": "two.safetensors"], in: folder)
            try index(["a": "one.safetensors", "b": "one.safetensors"]).write(to: folder.appending(path: "model.safetensors.index.json"))
            #expect(throws: ModelFileError.missingTensor(name: "b", path: folder.appending(path: "one.safetensors").path)) {
                try ModelFolder(folder)
            }
        }
    }

    @Test(
        "A shard's name that leads out of the folder is refused",
        arguments: ["../one.safetensors", "/etc/passwd", "sub/one.safetensors", "..", ".", "", ".hidden", "a\\b", "a\0b"])
    func traversal(_ name: String) throws {
        try withTemporaryFolder { folder in
            let inner = folder.appending(path: "model")
            try writeShards(["a": "one.safetensors"], in: folder)
            try ModelFolder.write(config: Self.config, tensors: [], to: inner)
            try FileManager.default.removeItem(at: inner.appending(path: "model.safetensors"))
            try index(["a": name]).write(to: inner.appending(path: "model.safetensors.index.json"))
            let error = #expect(throws: ModelFileError.self) { try ModelFolder(inner) }
            #expect(error?.description.contains("is not the name of a file in this folder") == true)
        }
    }

    @Test(
        "An index without its map, or with an empty one, is refused", arguments: ["{}", #"{"weight_map":{}}"#, #"{"weight_map":[]}"#, "x"])
    func emptyIndex(_ text: String) throws {
        try withTemporaryFolder { folder in
            try writeShards(["a": "one.safetensors"], in: folder)
            try Data(text.utf8).write(to: folder.appending(path: "model.safetensors.index.json"))
            #expect(throws: ModelFileError.self) { try ModelFolder(folder) }
        }
    }

    @Test("What is missing is said: folder, config, weights")
    func missing() throws {
        try withTemporaryFolder { folder in
            let none = folder.appending(path: "none")
            #expect(throws: ModelFileError.missing(path: none.path, hint: "name the folder that holds config.json and *.safetensors")) {
                try ModelFolder(none)
            }
            let noConfig = #expect(throws: ModelFileError.self) { try ModelFolder(folder) }
            #expect(noConfig?.description.contains("config.json is missing") == true)
            try ModelFolder.write(config: Self.config, tensors: [], to: folder)
            try FileManager.default.removeItem(at: folder.appending(path: "model.safetensors"))
            let noWeights = #expect(throws: ModelFileError.self) { try ModelFolder(folder) }
            #expect(noWeights?.description.contains("neither it nor model.safetensors is there") == true)
        }
    }

    @Test("Two bases are told apart by one weight, one name or one shape, and the same base is known again")
    func fingerprint() throws {
        func fingerprint(_ tensors: [(name: String, tensor: Tensor)]) throws -> String {
            try withTemporaryFolder { folder in
                try ModelFolder.write(config: Self.config, tensors: tensors, to: folder)
                return try ModelFolder(folder).fingerprint()
            }
        }
        let one = try fingerprint([("w", Tensor([1, 2], shape: [2]))])
        #expect(one.count == 16)
        #expect(one == (try fingerprint([("w", Tensor([1, 2], shape: [2]))])))
        #expect(one != (try fingerprint([("w", Tensor([1, 3], shape: [2]))])))
        #expect(one != (try fingerprint([("v", Tensor([1, 2], shape: [2]))])))
        #expect(one != (try fingerprint([("w", Tensor([1, 2], shape: [1, 2]))])))
    }

    @Test("NaN in a shard is reported when asked")
    func notFinite() throws {
        try withTemporaryFolder { folder in
            try ModelFolder.write(config: Self.config, tensors: [("w", Tensor([1, .nan], shape: [2]))], to: folder)
            let path = folder.appending(path: "model.safetensors").path
            #expect(throws: ModelFileError.notFinite(tensor: "w", element: 1, path: path)) { try ModelFolder(folder).checkFinite() }
        }
    }

    /// One file for each name in the map's values; the tensors hold 1, 2, … in the order of their names.
    private func writeShards(_ map: [String: String], in folder: URL) throws {
        try ModelFolder.write(config: Self.config, tensors: [], to: folder)
        try FileManager.default.removeItem(at: folder.appending(path: "model.safetensors"))
        for (place, (tensor, file)) in map.sorted(by: { $0.key < $1.key }).enumerated() {
            try SafetensorsWriter.write([(tensor, Tensor([Float(place + 1)], shape: [1]))], to: folder.appending(path: file))
        }
        try index(map).write(to: folder.appending(path: "model.safetensors.index.json"))
    }

    private func index(_ map: [String: String]) throws -> Data {
        try JSONSerialization.data(withJSONObject: ["metadata": ["total_size": 8], "weight_map": map])
    }
}

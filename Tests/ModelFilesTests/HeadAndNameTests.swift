import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing

@Suite("Heads beside ties, and names of tensors")
struct HeadAndNameTests {
    private static let table = Tensor([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], shape: [3, 4])
    private static let other = Tensor([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13], shape: [3, 4])
    private static let norm = Tensor([1, 1, 1, 1], shape: [4])

    private func folder<Result>(_ tensors: [(String, Tensor)], _ body: (ModelFolder) throws -> Result) throws -> Result {
        try withTemporaryFolder { url in
            try ModelFolder.write(config: ModelFolderTests.config, tensors: tensors.map { (name: $0.0, tensor: $0.1) }, to: url)
            return try body(ModelFolder(url))
        }
    }

    @Test("A copy of the embedding is no head of its own, in another dtype neither")
    func copies() throws {
        for copy in [Self.table, Self.table.converted(to: .bf16)] {
            try folder([("model.embed_tokens.weight", Self.table), ("lm_head.weight", copy)]) { model in
                #expect(model.config.tiesEmbeddings && model.remarks.isEmpty)
            }
        }
    }

    @Test("A head that differs is kept, with a word")
    func differs() throws {
        try folder([("model.embed_tokens.weight", Self.table), ("lm_head.weight", Self.other)]) { model in
            #expect(!model.config.tiesEmbeddings)
            #expect(model.remarks.count == 1 && model.remarks[0].contains("the head in the file is used"))
            let head = try model.tensor("lm_head.weight", shape: [3, 4])
            #expect(head.floats() == Self.other.floats())
        }
    }

    @Test("A head alone serves as the embedding too")
    func alone() throws {
        try folder([("lm_head.weight", Self.table)]) { model in
            #expect(model.config.tiesEmbeddings)
            let embedding = try model.tensor("model.embed_tokens.weight", shape: [3, 4])
            #expect(embedding.floats() == Self.table.floats())
        }
    }

    @Test(
        "Names with more before them, or less, are the usual ones",
        arguments: [
            ("", "lm_head."), ("model.", "lm_head."), ("language_model.model.", "language_model.lm_head."),
            ("model.language_model.", "lm_head."),
            ("_orig_mod.model.", "_orig_mod.lm_head."), ("module.model._orig_mod.", "module.lm_head."),
        ])
    func prefixes(_ stem: String, head: String) throws {
        let tensors = [
            ("\(stem)embed_tokens.weight", Self.table), ("\(stem)layers.0.input_layernorm.weight", Self.norm),
            ("\(stem)norm.weight", Self.norm), ("\(head)weight", Self.other), ("vision.norm.weight", Self.norm),
        ]
        try folder(tensors) { model in
            let usual = ["lm_head.weight", "model.embed_tokens.weight", "model.layers.0.input_layernorm.weight", "model.norm.weight"]
            #expect(Set(usual).isSubset(of: model.tensorNames))
            #expect(model.contains("vision.norm.weight"))
            #expect(try model.tensor("lm_head.weight", shape: [3, 4]).floats() == Self.other.floats())
            let error = #expect(throws: ModelFileError.self) { try model.tensor("model.norm.weight", shape: [9]) }
            #expect(error?.description.contains("«\(stem)norm.weight»") == true)
            _ = try model.fingerprint()
        }
    }

    @Test("A part of each head that no family here turns is worth a word")
    func turnedShare() throws {
        try withTemporaryFolder { url in
            try ModelFolder.write(config: ModelFolderTests.config, tensors: [("w", Self.table)], to: url)
            for json in [#""partial_rotary_factor": 0.5"#, #""rope_parameters": {"partial_rotary_factor": 0.5, "rope_theta": 1e4}"#] {
                let config = url.appending(path: "config.json")
                let text = try String(contentsOf: config, encoding: .utf8)
                try Data(text.replacing(/^\{/, with: "{\(json),").utf8).write(to: config)
                #expect(try ModelFolder(url).remarks.count == 1)
                try Data(text.utf8).write(to: config)
            }
            #expect(try ModelFolder(url).remarks.isEmpty)
        }
    }
}

import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing
import Transformers

/// What transformers compute with the values that gguf-py decodes (`Tools/reference/make_gguf_fixtures.py`), element by element.
@Suite("Models in GGUF files")
struct GGUFTests {
    static let device = Device(threads: 2)
    static let files = [("llama", "llama.gguf"), ("qwen2", "qwen2.gguf"), ("qwen3", "qwen3-00002-of-00003.gguf")]

    private func logits(_ source: ModelSource, _ format: WeightFormat, _ ids: [Int32], _ precision: Precision = .f32) throws -> [Float] {
        let model = try LanguageModel(source, format: format, contextLength: 64, device: Self.device)
        return model.logits(ids, layout: PackedLayout(count: ids.count), pass: Pass(device: Self.device, precision: precision)).floats()
    }

    @Test("logits in the file's own encodings and in f32", arguments: files)
    func golden(name: String, file: String) throws {
        let source = try ModelSource(TestFiles.fixture("GGUF/\(file)"))
        let expected = try SafetensorsFile(TestFiles.fixture("GGUF/\(name).expected.safetensors"))
        let ids = try expected.tensor("ids").elements(Int32.self)
        let golden = try expected.tensor("logits").floats()
        expectClose(try logits(source, .f32, ids), golden, absolute: 1e-4, "f32")
        expectClose(try logits(source, .file, ids), golden, absolute: 1e-4, "file")
        // A random model magnifies what products round, at some tokens tenfold: so all together, by their root mean square.
        let rounded = try logits(source, .file, ids, .bf16)
        let squares = zip(rounded, golden).reduce((error: Float(0), all: Float(0))) { sums, pair in
            (sums.error + (pair.0 - pair.1) * (pair.0 - pair.1), sums.all + pair.1 * pair.1)
        }
        #expect((squares.error / squares.all).squareRoot() < 0.05, "file, products in bf16")
    }

    @Test("a model that is written as a Hugging Face folder gives the same", arguments: files)
    func folder(name: String, file: String) throws {
        let source = try ModelSource(TestFiles.fixture("GGUF/\(file)"))
        let model = try LanguageModel(source, format: .f32, trainable: true, contextLength: 64, device: Self.device)
        let url = FileManager.default.temporaryDirectory.appending(path: "gguf-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        try ModelFolder.write(config: source.config, tensors: model.parameters.map { ($0.name, $0.value) }, to: url)
        let folder = try ModelSource(url)
        #expect(folder.tensorNames == source.tensorNames)
        let ids: [Int32] = [1, 2, 3, 40, 5, 63]
        #expect(try logits(folder, .f32, ids) == logits(source, .f32, ids))
    }

    @Test("a scale that is no number is named", arguments: [WeightFormat.file, .nf4])
    func notFinite(_ format: WeightFormat) throws {
        var bytes = try Data(contentsOf: TestFiles.fixture("GGUF/qwen2.gguf"))
        let file = try GGUFFile(TestFiles.fixture("GGUF/qwen2.gguf"))
        guard case .quantized(let matrix) = try file.matrix("blk.1.ffn_up.weight") else {
            Issue.record("not in blocks")
            return
        }
        bytes.replaceSubrange(matrix.blocks.byteOffset + 34..<matrix.blocks.byteOffset + 36, with: [0, 0x7c])
        let url = FileManager.default.temporaryDirectory.appending(path: "gguf-\(UUID().uuidString).gguf")
        defer { try? FileManager.default.removeItem(at: url) }
        try bytes.write(to: url)
        #expect(throws: ModelFileError.notFinite(tensor: "model.layers.1.mlp.up_proj.weight", element: 32, path: url.path)) {
            try LanguageModel(ModelSource(url), format: format, contextLength: 64, device: Self.device)
        }
    }
}

import Foundation
import Tensors
import TestSupport
import Testing

@testable import ModelFiles

@Suite("Adapters as other programs keep them")
struct AdapterFormsTests {
    /// Two layers, four heads of 16, two of keys.
    private static func config(_ modelType: String) -> ModelConfig {
        ModelConfig(
            architectures: [], modelType: modelType, hiddenSize: 64, intermediateSize: 128, layers: 2, heads: 4, kvHeads: 2, headDim: 16,
            vocabularySize: 96, maxPositions: 256)
    }

    private static let shapes: [(name: String, out: Int, input: Int)] = [
        ("model.layers.0.self_attn.q_proj", 64, 64), ("model.layers.0.self_attn.k_proj", 32, 64),
        ("model.layers.1.self_attn.v_proj", 32, 64), ("model.layers.1.mlp.down_proj", 64, 128),
    ]

    /// - Parameter ranks: of the modules in turn.
    private func adapter(in folder: URL, ranks: [Int] = [4], alpha: Double = 10) throws -> AdapterFolder {
        var random = RandomNumbers(seed: 9)
        let pairs = Self.shapes.enumerated().map { index, shape in
            let rank = ranks[index % ranks.count]
            let module = AdapterModule(
                name: shape.name, a: Tensor(random.floats(rank * shape.input), shape: [rank, shape.input]),
                b: Tensor(random.floats(shape.out * rank), shape: [shape.out, rank]))
            return (module: module, scale: Float(alpha) / Float(rank))
        }
        let made = AdapterFolder(url: folder, pairs: pairs, baseModel: "somebody/model", baseFingerprint: "0123")
        let url = folder.appending(path: "peft")
        try AdapterFolder.write(config: made.config, modules: made.modules, base: "0123", to: url)
        return try AdapterFolder(url)
    }

    /// scale · B A, in the order of the modules.
    private func changes(_ adapter: AdapterFolder) -> [[Float]] {
        adapter.modules.map { module in
            let (a, b, scale) = (module.a.floats(), module.b.floats(), adapter.scale(of: module))
            return (0..<module.b.rows).flatMap { row in
                (0..<module.a.columns).map { column in
                    scale
                        * (0..<module.rank).reduce(Float(0)) { $0 + b[row * module.rank + $1] * a[$1 * module.a.columns + column] }
                }
            }
        }
    }

    private func expectSame(_ a: AdapterFolder, _ b: AdapterFolder) {
        #expect(a.modules.map(\.name) == b.modules.map(\.name))
        for (left, right) in zip(changes(a), changes(b)) {
            #expect(left.count == right.count)
            #expect(zip(left, right).allSatisfy { abs($0 - $1) < 1e-5 })
        }
    }

    @Test("An adapter goes to MLX and comes back", arguments: [[4], [2, 4, 3]])
    func mlx(ranks: [Int]) throws {
        try withTemporaryFolder { folder in
            let adapter = try adapter(in: folder, ranks: ranks)
            let url = folder.appending(path: "mlx")
            try adapter.writeMLX(for: Self.config("qwen2"), to: url)
            let back = try AdapterFolder(url, for: Self.config("qwen2"))
            expectSame(adapter, back)
            #expect(back.baseFingerprint == "0123")
            #expect(back.config.baseModel == "somebody/model")
            let file = try SafetensorsFile(url.appending(path: "adapters.safetensors"))
            #expect(file.shape(of: "model.layers.1.mlp.down_proj.lora_a") == [128, 4])
            #expect(file.shape(of: "model.layers.1.mlp.down_proj.lora_b") == [4, 64])
            let about = try #require(
                try JSONSerialization.jsonObject(with: Data(contentsOf: url.appending(path: "adapter_config.json"))) as? [String: Any])
            let parameters = try #require(about["lora_parameters"] as? [String: Any])
            #expect(about["fine_tune_type"] as? String == "lora")
            #expect(about["num_layers"] as? Int == 2)
            #expect(parameters["rank"] as? Int == 4)
            #expect(parameters["keys"] as? [String] == ["mlp.down_proj", "self_attn.k_proj", "self_attn.q_proj", "self_attn.v_proj"])
        }
    }

    @Test("MLX's scale is PEFT's alpha / rank")
    func scale() throws {
        try withTemporaryFolder { folder in
            let adapter = try adapter(in: folder, ranks: [16], alpha: 32)
            try adapter.writeMLX(for: Self.config("llama"), to: folder)
            let text = try String(contentsOf: folder.appending(path: "adapter_config.json"), encoding: .utf8)
            #expect(text.contains("\"scale\" : 2"))
        }
    }

    @Test("An adapter goes to llama.cpp and comes back", arguments: ["llama", "mistral", "qwen2", "qwen3"])
    func gguf(_ modelType: String) throws {
        try withTemporaryFolder { folder in
            let adapter = try adapter(in: folder, ranks: [2, 4])
            let url = folder.appending(path: "lora.gguf")
            try adapter.writeGGUF(for: Self.config(modelType), name: "notes", to: url)
            expectSame(adapter, try AdapterFolder(url, for: Self.config(modelType)))
            expectSame(adapter, try AdapterFolder(folder.appending(path: "lora.gguf"), for: Self.config(modelType)))
            let file = try GGUFFile(url)
            #expect(try file.text("general.type") == "adapter")
            #expect(try file.text("adapter.type") == "lora")
            #expect(try file.number("adapter.lora.alpha") == 20)
            #expect(file.shape(of: "blk.1.ffn_down.weight.lora_a") == [4, 128])
            #expect(file.shape(of: "blk.1.ffn_down.weight.lora_b") == [64, 4])
        }
    }

    @Test("Rows of queries and keys lie in pairs for llama, and as they are for qwen2")
    func rows() throws {
        try withTemporaryFolder { folder in
            let adapter = try adapter(in: folder)
            let query = try #require(adapter.modules.first { $0.name.hasSuffix("q_proj") })
            for (modelType, isPaired) in [("llama", true), ("qwen2", false)] {
                let url = folder.appending(path: "\(modelType).gguf")
                try adapter.writeGGUF(for: Self.config(modelType), name: "notes", to: url)
                let written = try GGUFFile(url)
                guard case .dense(let q) = try written.matrix("blk.0.attn_q.weight.lora_b"),
                    case .dense(let v) = try written.matrix("blk.1.attn_v.weight.lora_b")
                else {
                    Issue.record("blocks came back")
                    return
                }
                #expect(v.floats() == adapter.modules.first { $0.name.hasSuffix("v_proj") }?.b.floats())
                // Row 1 of a head is the partner of row 0: row 8 of 16.
                let source = isPaired ? 8 : 1
                #expect(Array(q.floats()[4..<8]) == Array(query.b.floats()[source * 4..<source * 4 + 4]))
                // And in the second head.
                #expect(Array(q.floats()[17 * 4..<18 * 4]) == Array(query.b.floats()[(16 + source) * 4..<(17 + source) * 4]))
            }
        }
    }

    @Test("What llama.cpp or MLX cannot hold is refused")
    func refusals() throws {
        try withTemporaryFolder { folder in
            let head = AdapterModule(name: "lm_head", a: Tensor(zeros: [1, 64]), b: Tensor(zeros: [96, 1]))
            let adapter = AdapterFolder(url: folder, pairs: [(head, 1)], baseModel: nil, baseFingerprint: nil)
            let url = folder.appending(path: "x.gguf")
            #expect(throws: ModelFileError.self) { try adapter.writeGGUF(for: Self.config("llama"), name: "x", to: url) }
            #expect(throws: ModelFileError.self) { try adapter.writeMLX(for: Self.config("llama"), to: folder) }
            #expect(!FileManager.default.fileExists(atPath: url.path))
            #expect(throws: ModelFileError.self) { try adapter.writeGGUF(for: Self.config("gpt2"), name: "x", to: url) }
        }
    }

    @Test("Files that are no adapter, or one for another network, are refused with what they are")
    func others() throws {
        let llama = Self.config("llama")
        try withTemporaryFolder { folder in
            let adapter = try adapter(in: folder)
            let url = folder.appending(path: "lora.gguf")
            try adapter.writeGGUF(for: llama, name: "notes", to: url)
            #expect(throws: ModelFileError.self) { try AdapterFolder(url, for: Self.config("qwen2")) }
            #expect(throws: ModelFileError.self) { try AdapterFolder(TestFiles.fixture("GGUF/llama.gguf"), for: llama) }
            #expect(throws: ModelFileError.self) { try AdapterFolder(folder.appending(path: "nothing"), for: llama) }
            let pairs: [GGUFWriter.Pair] = [
                .init("general.architecture", .text("llama")), .init("general.type", .text("adapter")), .init("adapter.type", .text("lora")),
            ]
            func refuses(_ extra: [GGUFWriter.Pair], _ a: Tensor, _ b: Tensor, _ name: String = "blk.0.ffn_up.weight") throws {
                let url = folder.appending(path: "bad.gguf")
                try GGUFWriter.write(
                    metadata: pairs + extra, tensors: [.init(name: name + ".lora_a", tensor: a), .init(name: name + ".lora_b", tensor: b)],
                    to: url)
                #expect(throws: ModelFileError.self) { try AdapterFolder(url, for: llama) }
            }
            let alpha = [GGUFWriter.Pair("adapter.lora.alpha", .f32(1))]
            let (a, b) = (Tensor(zeros: [2, 64]), Tensor(zeros: [128, 2]))
            try refuses([], a, b)
            try refuses([.init("adapter.lora.alpha", .f32(.nan))], a, b)
            try refuses([.init("adapter.lora.alpha", .f32(-1))], a, b)
            try refuses(alpha, a, Tensor(zeros: [128, 3]))
            try refuses(alpha, a, b, "blk.0.ffn_nothing.weight")
            try refuses(alpha, a, b, "token_embd.weight")
            try refuses(alpha, a, Tensor(zeros: [100, 2]), "blk.0.attn_q.weight")
            try refuses(alpha, Tensor(zeros: [70_000, 1]), Tensor(zeros: [1, 70_000]))
            try refuses(alpha, a, Tensor(Array(repeating: .infinity, count: 256), shape: [128, 2]))
        }
    }

    @Test("Cut off and damaged adapters are refused, or hold finite numbers", arguments: ["gguf", "mlx"])
    func damage(_ form: String) throws {
        let llama = Self.config("llama")
        try withTemporaryFolder { folder in
            let adapter = try adapter(in: folder)
            let place = folder.appending(path: form)
            let file: URL
            if form == "gguf" {
                file = folder.appending(path: "lora.gguf")
                try adapter.writeGGUF(for: llama, name: "notes", to: file)
            } else {
                file = place.appending(path: "adapters.safetensors")
                try adapter.writeMLX(for: llama, to: place)
            }
            let whole = Array(try Data(contentsOf: file))
            let subject = form == "gguf" ? file : place
            for count in stride(from: 0, to: whole.count, by: max(1, whole.count / 40)) {
                try Data(whole[..<count]).write(to: file)
                #expect(throws: (any Error).self) { try AdapterFolder(subject, for: llama) }
            }
            var mutator = Mutator(seed: 11, corpus: [whole])
            for _ in 0..<400 {
                try Data(mutator.next()).write(to: file)
                guard let read = try? AdapterFolder(subject, for: llama) else { continue }
                #expect(read.modules.allSatisfy { ($0.a.floats() + $0.b.floats()).allSatisfy(\.isFinite) })
            }
        }
    }

    @Test(
        "A config of mlx-lm that says nothing sensible is refused",
        arguments: [
            "{", "[]", #"{"num_layers":2}"#, #"{"num_layers":2,"lora_parameters":{"rank":4,"scale":0}}"#,
            #"{"num_layers":2,"lora_parameters":{"rank":4,"scale":-2}}"#, #"{"num_layers":2,"lora_parameters":{"rank":4,"scale":1e999}}"#,
            #"{"fine_tune_type":"dora","num_layers":2,"lora_parameters":{"rank":4,"scale":2}}"#,
        ])
    func badConfig(_ text: String) throws {
        try withTemporaryFolder { folder in
            let adapter = try adapter(in: folder)
            let url = folder.appending(path: "mlx")
            try adapter.writeMLX(for: Self.config("llama"), to: url)
            try Data(text.utf8).write(to: url.appending(path: "adapter_config.json"))
            #expect(throws: ModelFileError.self) { try AdapterFolder(url, for: Self.config("llama")) }
        }
    }
}

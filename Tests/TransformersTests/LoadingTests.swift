import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing
import Transformers

@Suite("Loading a model")
struct LoadingTests {
    static let device = Device(threads: 2)

    private func config(_ change: (inout ModelConfig) -> Void = { _ in }) throws -> ModelConfig {
        var config = try ModelFolder(TestFiles.fixture("Models/tiny-llama")).config
        change(&config)
        return config
    }

    /// A copy of `tiny-llama` with one tensor changed or left out.
    private func withModel(
        _ name: String, _ change: (Tensor) -> Tensor?, _ body: (URL) throws -> Void
    ) throws {
        let folder = try ModelFolder(TestFiles.fixture("Models/tiny-llama"))
        let url = FileManager.default.temporaryDirectory.appending(path: "engram-model-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        let file = try SafetensorsFile(folder.url.appending(path: "model.safetensors"))
        let tensors = try folder.tensorNames.compactMap { tensorName in
            let tensor = Tensor(try file.tensor(tensorName).floats(), shape: try file.tensor(tensorName).shape)
            return (tensorName == name ? change(tensor) : tensor).map { (name: tensorName, tensor: $0) }
        }
        try ModelFolder.write(config: folder.config, tensors: tensors, to: url)
        try body(url)
    }

    private func load(_ url: URL, _ format: WeightFormat) throws -> LanguageModel {
        try LanguageModel(ModelFolder(url), format: format, contextLength: 32, device: Self.device)
    }

    @Test("a model that was trained here loads as what it was", arguments: ["tiny-qwen2", "tiny-gemma3"])
    func roundTrip(_ name: String) throws {
        let folder = try ModelFolder(TestFiles.fixture("Models/\(name)"))
        let model = try LanguageModel(folder, format: .f32, trainable: true, contextLength: 32, device: Self.device)
        for parameter in model.parameters { parameter.value.f32[parameter.value.count / 2] += 0.25 }
        let url = FileManager.default.temporaryDirectory.appending(path: "engram-model-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        try ModelFolder.write(config: folder.config, tensors: model.parameters.map { ($0.name, $0.value) }, to: url)
        #expect(try ModelFolder(url).tensorNames == folder.tensorNames)
        let pass = Pass(device: Self.device, precision: .f32)
        let ids: [Int32] = [5, 9, 2, 47]
        let logits = try load(url, .f32).logits(ids, layout: PackedLayout(count: 4), pass: pass).floats()
        #expect(logits == model.logits(ids, layout: PackedLayout(count: 4), pass: pass).floats())
    }

    @Test("a weight that is no number is named", arguments: WeightFormat.allCases)
    func notFinite(_ format: WeightFormat) throws {
        let name = "model.layers.1.mlp.up_proj.weight"
        for value in [Float.nan, .infinity] {
            try withModel(name) { tensor in
                tensor.f32[70] = value
                return tensor
            } _: { url in
                #expect(throws: ModelFileError.notFinite(tensor: name, element: 70, path: url.path)) { try load(url, format) }
            }
        }
    }

    @Test("a missing tensor and one of the wrong shape are named")
    func damaged() throws {
        let name = "model.layers.1.self_attn.k_proj.weight"
        try withModel(name) { _ in
            nil
        } _: { url in
            #expect(throws: ModelFileError.missingTensor(name: name, path: url.path)) { try load(url, .nf4) }
        }
        try withModel(name) { tensor in
            tensor.rows(0..<8)
        } _: { url in
            let error = #expect(throws: ModelFileError.self) { try load(url, .nf4) }
            guard case .wrongShape(name, _, _, _)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test("an unknown family or activation is refused with the list of those known")
    func unsupported() throws {
        let gpt = try config { $0.modelType = "gpt_neox" }
        let known = ["llama", "mistral", "qwen2", "qwen3", "gemma3_text"]
        #expect(throws: ModelError.unsupported(what: "model type «gpt_neox»", supported: known)) { try Architecture(gpt) }
        let gelu = try config { $0.activation = "gelu_new" }
        #expect(throws: ModelError.unsupported(what: "activation «gelu_new»", supported: ["silu", "swish", "gelu_pytorch_tanh"])) {
            try Architecture(gelu)
        }
    }

    @Test("families differ by their biases and norms, and layers by their windows")
    func families() throws {
        func architecture(_ type: String, bias: Bool = false, window: Int? = nil) throws -> Architecture {
            try Architecture(
                config {
                    $0.modelType = type
                    $0.hasAttentionBias = bias
                    $0.maxPositions = 8_192
                    $0.slidingWindow = window
                })
        }
        let qwen2 = try architecture("qwen2")
        #expect(qwen2.hasQueryKeyValueBias && !qwen2.hasOutputBias && !qwen2.hasQueryKeyNorm)
        let qwen3 = try architecture("qwen3")
        #expect(!qwen3.hasQueryKeyValueBias && qwen3.hasQueryKeyNorm)
        let llama = try architecture("llama", bias: true)
        #expect(llama.hasQueryKeyValueBias && llama.hasOutputBias)
        #expect(llama.maxPositions == 8_192)
        #expect(llama.layerKinds.allSatisfy { $0.window == nil })
        let mistral = try architecture("mistral", window: 4_096)
        #expect(mistral.maxPositions == 8_192)
        #expect(mistral.layerKinds.allSatisfy { $0 == LayerKind(window: 4_096, rotation: llama.layerKinds[0].rotation) })
    }

    @Test("Gemma 3 differs by what its config says, layer by layer")
    func gemma() throws {
        let gemma = try Architecture(ModelFolder(TestFiles.fixture("Models/tiny-gemma3")).config)
        let local = LayerKind(window: 4, rotation: Rotation(base: 10_000, scaling: .none))
        let global = LayerKind(window: nil, rotation: Rotation(base: 1_000_000, scaling: .linear(factor: 8)))
        #expect(gemma.layerKinds == [local, local, global, local, local, global])
        #expect(gemma.hasQueryKeyNorm && gemma.hasResultNorms && gemma.isTied && gemma.normOffset == 1)
        #expect(gemma.embeddingScale == 4 && gemma.activation == .gelu)
        expectClose([gemma.scoreScale ?? 0], [1 / Float(8).squareRoot()], absolute: 1e-7)
    }
}

import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing

@Suite("Golden fixtures")
struct GoldenFixtureTests {
    static let models = [
        "tiny-llama", "tiny-qwen2", "tiny-qwen3", "tiny-mistral", "tiny-llama-linear", "tiny-llama-biases", "tiny-llama-f16-shards",
        "tiny-gemma3",
    ]

    @Test("Each has a gradient of its own shape for every parameter, and logits for every token", arguments: models)
    func complete(_ name: String) throws {
        let folder = try ModelFolder(TestFiles.fixture("Models/\(name)"))
        let golden = try SafetensorsFile(TestFiles.fixture("Models/\(name)/golden.safetensors"))
        try folder.checkFinite()
        try golden.checkFinite()
        let prefix = "full.grad."
        #expect(golden.names.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }.sorted() == folder.tensorNames)
        for tensor in folder.tensorNames {
            let gradient = try golden.tensor(prefix + tensor)
            let weight = try folder.tensor(tensor, shape: gradient.shape)
            #expect(weight.dtype == (name == "tiny-llama-f16-shards" ? .f16 : .f32))
            #expect(gradient.floats().contains { abs($0) > 1e-3 }, "\(tensor)")
        }
        #expect(try golden.tensor("full.logits").shape == [30, folder.config.vocabularySize])
        #expect(try golden.tensor("boundaries").elements(Int32.self) == [0, 9, 23, 30])
        let targets = try golden.tensor("targets").elements(Int32.self)
        #expect(try golden.tensor("weights").floats() == targets.map { $0 < 0 ? 0 : 1 })
    }

    @Test("Their losses follow from their logits", arguments: models)
    func losses(_ name: String) throws {
        let golden = try SafetensorsFile(TestFiles.fixture("Models/\(name)/golden.safetensors"))
        let targets = try golden.tensor("targets").elements(Int32.self)
        for kind in ["full", "lora", "nf4"] where golden.contains("\(kind).loss") {
            let logits = try golden.tensor("\(kind).logits")
            let values = logits.floats()
            var nats: [Double] = []
            for (row, target) in targets.enumerated() where target >= 0 {
                let line = values[row * logits.columns..<(row + 1) * logits.columns].map(Double.init)
                nats.append(log(line.map { exp($0) }.reduce(0, +)) - line[Int(target)])
            }
            let loss = try golden.tensor("\(kind).loss").floats()
            expectClose([Float(nats.reduce(0, +) / Double(nats.count))], loss, absolute: 1e-5, "\(name) \(kind)")
            if golden.contains("\(kind).losses") {
                let losses = try golden.tensor("\(kind).losses").floats()
                #expect(losses.count == 11)
                #expect(losses[0] == loss[0])
                #expect(zip(losses, losses.dropFirst()).allSatisfy { $0 > $1 })
            }
        }
    }

    @Test("The configs say what the weights are")
    func configs() throws {
        func config(_ name: String) throws -> ModelConfig { try ModelFolder(TestFiles.fixture("Models/\(name)")).config }
        let llama = try config("tiny-llama")
        #expect(llama.ropeScaling == .llama3(factor: 8, lowFrequencyFactor: 1, highFrequencyFactor: 4, originalMaxPositions: 32))
        #expect(llama.ropeTheta == 10_000)
        #expect(llama.tiesEmbeddings)
        #expect(llama.dtype == "float32")
        #expect(try config("tiny-qwen2").ropeTheta == 1_000_000)
        #expect(try config("tiny-qwen2").slidingWindow == nil)
        #expect(try config("tiny-qwen3").headDim == 16)
        #expect(try config("tiny-mistral").slidingWindow == nil)
        #expect(try config("tiny-llama-linear").ropeScaling == .linear(factor: 4))
        #expect(try config("tiny-llama-biases").hasAttentionBias)
        #expect(try config("tiny-llama-biases").hasMLPBias)
        #expect(try config("tiny-llama-f16-shards").dtype == "float16")
        let gemma = try config("tiny-gemma3")
        #expect(gemma.slidingWindow == 4)
        #expect(gemma.slidingLayers == [true, true, false, true, true, false])
        #expect(gemma.ropeTheta == 1_000_000 && gemma.ropeScaling == .linear(factor: 8))
        #expect(gemma.slidingRope == ModelConfig.Rope(theta: 10_000))
        #expect(gemma.queryPreAttentionScalar == 8)
        #expect(gemma.tiesEmbeddings && gemma.activation == "gelu_pytorch_tanh")
    }
}

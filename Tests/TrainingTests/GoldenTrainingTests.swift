import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing
import Training
import Transformers

@Suite("Ten steps of PyTorch's AdamW")
struct GoldenTrainingTests {
    static let device = Device(threads: 2)

    /// The loss before each of ten updates, and after the last.
    private func losses(_ model: LanguageModel, row: PackedSequence, rate: Float) -> [Float] {
        let pass = Pass(device: Self.device, precision: .f32)
        var optimizer = Optimizer(Optimizer.Settings(weightDecay: 0.01), parameters: model.parameters, device: Self.device)
        var losses: [Float] = []
        for _ in 0..<10 {
            let sum = model.lossAndGradients(row, pass: pass)
            losses.append(Float(sum.mean))
            _ = optimizer.update(learningRate: rate, scale: 1 / sum.weight, device: Self.device)
        }
        return losses + [Float(model.loss(row, pass: pass).mean)]
    }

    private func row(_ file: SafetensorsFile) throws -> PackedSequence {
        PackedSequence(
            ids: try file.tensor("ids").elements(), layout: PackedLayout(boundaries: try file.tensor("boundaries").elements()),
            targets: try file.tensor("targets").elements(), weights: try file.tensor("weights").floats())
    }

    @Test("on the low-rank pairs", arguments: ["tiny-llama", "tiny-qwen2", "tiny-gemma3"])
    func lowRank(_ name: String) throws {
        let url = TestFiles.fixture("Models/\(name)")
        let golden = try SafetensorsFile(url.appending(path: "golden.safetensors"))
        var model = try LanguageModel(ModelFolder(url), format: .f32, contextLength: 64, device: Self.device)
        try model.attach(AdapterFolder(url.appending(path: "adapter")), fingerprint: nil)
        let expected = try golden.tensor("lora.losses").floats()
        #expect(expected[10] < expected[0] - 1)
        expectClose(losses(model, row: try row(golden), rate: 1e-2), expected, absolute: 2e-3, relative: 1e-3, "losses")
    }

    @Test("on every weight", arguments: ["tiny-llama", "tiny-qwen2", "tiny-gemma3"])
    func full(_ name: String) throws {
        let url = TestFiles.fixture("Models/\(name)")
        let golden = try SafetensorsFile(url.appending(path: "golden.safetensors"))
        let model = try LanguageModel(ModelFolder(url), format: .f32, trainable: true, contextLength: 64, device: Self.device)
        let expected = try golden.tensor("full.losses").floats()
        expectClose(losses(model, row: try row(golden), rate: 2e-3), expected, absolute: 2e-3, relative: 1e-3, "losses")
    }
}

import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing
import Transformers

@Suite("Adapters")
struct AdapterTests {
    static let device = Device(threads: 2)
    static let f32 = Pass(device: device, precision: .f32)

    /// A pair that hangs on the linear's name alone, so that models with more or fewer pairs share it.
    private func pair(_ linear: Linear, rank: Int = 4, isSilent: Bool = false) -> (a: Tensor, b: Tensor) {
        var random = RandomNumbers(seed: linear.name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
        let a = Tensor(random.floats(rank * linear.inputs, scale: 0.2), shape: [rank, linear.inputs])
        let b = Tensor(random.floats(linear.outputs * rank, scale: 0.2), shape: [linear.outputs, rank])
        return (a, isSilent ? Tensor(zeros: b.shape) : b)
    }

    private func settings(_ targets: [String], rank: Int = 4) -> LowRankSettings {
        LowRankSettings(rank: rank, alpha: 8, dropout: 0, targets: targets)
    }

    /// Runs with a folder that is there for that long.
    private func withFolder(_ body: (URL) throws -> Void) throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "engram-adapter-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        try body(url)
    }

    @Test("written and read again it says the same, bit for bit")
    func roundTrip() throws {
        var model = try TinyModel.make(format: .nf4, device: Self.device)
        let settings = settings(["q_proj", "v_proj", "down_proj"])
        model.attach(settings) { pair($0) }
        let ids = TinyModel.row(lengths: [20]).ids
        let before = model.logits(ids, layout: PackedLayout(count: 20), pass: Self.f32).floats()
        try withFolder { url in
            try model.writeAdapter(settings, baseModel: "tiny", fingerprint: "f00d", to: url)
            var other = try TinyModel.make(format: .nf4, device: Self.device)
            // Pairs that are there already go.
            other.attach(self.settings(["gate_proj"])) { pair($0) }
            try other.attach(AdapterFolder(url), fingerprint: "f00d")
            #expect(other.logits(ids, layout: PackedLayout(count: 20), pass: Self.f32).floats() == before)
            #expect(other.parameters.map(\.name) == model.parameters.map(\.name))
        }
    }

    @Test("of another base it is refused in one line, and the model stays as it was")
    func foreign() throws {
        var model = try TinyModel.make(device: Self.device)
        let settings = settings(["v_proj", "gate_proj"])
        model.attach(settings) { pair($0) }
        try withFolder { url in
            try model.writeAdapter(settings, baseModel: "tiny", fingerprint: "f00d", to: url)
            let folder = try AdapterFolder(url)
            var wide = TinyModel.architecture
            wide.intermediate = 192
            var shallow = TinyModel.architecture
            shallow.layerKinds.removeLast()
            let cases: [(Architecture, String?, String)] = [
                (TinyModel.architecture, "beef", "it was trained on tiny"),
                (wide, nil, "model.layers.0.mlp.gate_proj is [192, 64], the adapter's [128, 64]"),
                (shallow, nil, "the base has no linear model.layers.2.mlp.gate_proj"),
            ]
            for (architecture, fingerprint, reason) in cases {
                var other = try TinyModel.make(architecture, device: Self.device)
                let expected = ModelError.adapterForAnotherBase(adapter: url.path, reason: reason)
                #expect(throws: expected) { try other.attach(folder, fingerprint: fingerprint) }
                #expect(other.parameters.isEmpty)
                #expect(expected.description.split(separator: "\n").count == 1)
            }
        }
    }

    @Test(
        "what learns has the same gradient whatever else learns",
        arguments: LowRankSettings.allLinears.map { [$0] } + [["q_proj", "v_proj"], ["gate_proj", "down_proj"], ["o_proj", "up_proj"]])
    func subsets(_ targets: [String]) throws {
        let row = TinyModel.row(lengths: [21, 12])
        var all = try TinyModel.make(device: Self.device)
        all.attach(settings(LowRankSettings.allLinears)) { linear in
            pair(linear, isSilent: !targets.contains { linear.name.hasSuffix($0) })
        }
        var some = try TinyModel.make(device: Self.device)
        some.attach(settings(targets)) { pair($0) }
        let expected = all.lossAndGradients(row, pass: Self.f32)
        let gradients = Dictionary(uniqueKeysWithValues: all.parameters.map { ($0.name, $0.gradient.floats()) })
        for lowest in 0..<3 {
            // Only layers from `lowest` up learn; those below keep their pairs in the base.
            var model = some
            for layer in 0..<lowest {
                model.blocks[layer] = try merged(model.blocks[layer], of: model)
            }
            model.parameters.forEach { Self.device.clear($0.gradient) }
            let sum = model.lossAndGradients(row, pass: Self.f32)
            #expect(abs(sum.nats - expected.nats) < 1e-3)
            #expect(model.parameters.count == (3 - lowest) * targets.count * 2)
            for parameter in model.parameters {
                let reference = gradients[parameter.name] ?? []
                let scale = reference.map(abs).max() ?? 0
                #expect(scale > 0)
                expectClose(parameter.gradient.floats(), reference, absolute: 1e-4 * scale, relative: 1e-3, parameter.name)
            }
        }
    }

    /// The block with its pairs added to its weights.
    private func merged(_ block: TransformerBlock, of model: LanguageModel) throws -> TransformerBlock {
        var alone = model
        alone.blocks = [block]
        alone.mergeAdapter(device: Self.device)
        return alone.blocks[0]
    }
}

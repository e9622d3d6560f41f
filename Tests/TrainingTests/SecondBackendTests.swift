import Tensors
import TestSupport
import Testing
import Training
import Transformers

/// Whatever stands on `Device` runs on a backend of other memory, and says the same there.
struct SecondBackendTests {
    private static let processor = Device(threads: 2)
    private static let reference = Device(ReferenceBackend())

    private static let cases: [(Architecture, WeightFormat)] = [
        (TinyModel.architecture, .f32), (TinyModel.architecture, .nf4), (TinyModel.windowed, .bf16),
    ]

    private func model(_ architecture: Architecture, _ format: WeightFormat, _ device: Device) throws -> LanguageModel {
        var model = try TinyModel.make(architecture, format: format, device: device)
        model.attachAdapter(LowRankSettings(rank: 4, alpha: 8, dropout: 0.1, targets: LowRankSettings.allLinears), seed: 5)
        var random = RandomNumbers(seed: 5)
        for parameter in model.parameters where parameter.name.contains("lora_B") {
            device.write((0..<parameter.value.count).map { _ in Float.random(in: -0.1...0.1, using: &random) }, into: parameter.value)
        }
        return model
    }

    @Test("Logits, of a whole sequence and token by token", arguments: cases)
    func logits(_ architecture: Architecture, _ format: WeightFormat) throws {
        let ids = TinyModel.row(lengths: [20]).ids
        let results = try [Self.processor, Self.reference].map { device in
            var model = try model(architecture, format, device)
            model.sketchHead(device: device)
            model.compactScales(device: device)
            let pass = Pass(device: device, precision: .f32)
            var cache = KeyValueCache(for: model, capacity: 32)
            var all = model.logits(ids, layout: PackedLayout(count: ids.count), pass: pass).floats()
            all += model.logits(after: Array(ids.prefix(12)), cache: &cache, pass: pass).floats()
            for id in ids.dropFirst(12) { all += model.logits(after: [id], cache: &cache, pass: pass).floats() }
            return all
        }
        expectClose(results[0], results[1], absolute: 2e-4, relative: 2e-4, "logits")
    }

    @Test("Steps of both optimisers, with examples that go on from others", arguments: cases, [Optimizer.Method.adamW, .muon])
    func steps(_ test: (Architecture, WeightFormat), _ method: Optimizer.Method) throws {
        let (architecture, format) = test
        let row = TinyModel.row(lengths: [9, 14, 6])
        let parents: [Int32] = architecture.layerKinds.contains { $0.window != nil } ? [] : [-1, 0, 0]
        let sequence = PackedSequence(
            ids: row.ids, layout: PackedLayout(boundaries: row.layout.boundaries, parents: parents), targets: row.targets,
            weights: row.weights)
        let results = try [Self.processor, Self.reference].map { device in
            let model = try model(architecture, format, device)
            var optimizer = Optimizer(.init(method: method, clipNorm: 1), parameters: model.parameters, device: device)
            var losses: [Float] = []
            for step in 0..<2 {
                let pass = Pass(device: device, precision: .f32, dropoutSeed: UInt64(step))
                let sum = model.lossAndGradients(sequence, recompute: step == 1, pass: pass)
                losses.append(Float(sum.mean))
                _ = optimizer.update(learningRate: 0.01, scale: 1 / sum.weight, device: device)
            }
            return (losses: losses, parameters: model.parameters.flatMap { device.read($0.value) })
        }
        expectClose(results[0].losses, results[1].losses, absolute: 1e-4, relative: 1e-4, "losses")
        // A step of AdamW from a gradient near zero may go either way.
        let apart = zip(results[0].parameters, results[1].parameters).filter { abs($0 - $1) > 1e-4 }.count
        #expect(apart <= results[0].parameters.count / 500, "\(apart) of \(results[0].parameters.count) parameters")
        #expect(results[0].losses[1] != results[0].losses[0])
    }
}

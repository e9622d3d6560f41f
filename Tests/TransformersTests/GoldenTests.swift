import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing
import Transformers

/// What PyTorch, transformers and PEFT compute for tiny models (`Tools/reference/make_fixtures.py`), element by element.
struct Golden {
    static let families = [
        "tiny-llama", "tiny-qwen2", "tiny-qwen3", "tiny-mistral", "tiny-llama-linear", "tiny-llama-biases", "tiny-llama-f16-shards",
        "tiny-gemma3",
    ]
    /// Those with adapters and training, over 4-bit weights too.
    static let trained = ["tiny-llama", "tiny-qwen2"]
    /// Those with an adapter.
    static let adapted = trained + ["tiny-gemma3"]

    let folder: ModelFolder
    let url: URL
    private let file: SafetensorsFile

    init(_ name: String) throws {
        url = TestFiles.fixture("Models/\(name)")
        folder = try ModelFolder(url)
        file = try SafetensorsFile(url.appending(path: "golden.safetensors"))
    }

    func values(_ name: String) throws -> [Float] { try file.tensor(name).floats() }

    func row() throws -> PackedSequence {
        func integers(_ name: String) throws -> [Int32] { try file.tensor(name).elements() }
        return PackedSequence(
            ids: try integers("ids"), layout: PackedLayout(boundaries: try integers("boundaries")), targets: try integers("targets"),
            weights: try values("weights"))
    }

    func model(_ format: WeightFormat = .f32, trainable: Bool = false, device: Device) throws -> LanguageModel {
        try LanguageModel(folder, format: format, trainable: trainable, contextLength: 64, device: device)
    }

    func adapted(_ format: WeightFormat, device: Device) throws -> LanguageModel {
        var model = try model(format, device: device)
        try model.attach(AdapterFolder(url.appending(path: "adapter")), fingerprint: nil)
        return model
    }
}

@Suite("Golden numbers from PyTorch")
struct GoldenTests {
    static let device = Device(threads: 2)
    static let f32 = Pass(device: device, precision: .f32)

    private func expectGradients(_ model: LanguageModel, weight: Double, _ golden: Golden, prefix: String) throws {
        for parameter in model.parameters {
            let expected = try golden.values(prefix + parameter.name)
            let actual = parameter.gradient.floats().map { $0 / Float(weight) }
            // Elements far below the largest of their tensor carry its rounding.
            let floor = 1e-4 * (expected.map(abs).max() ?? 0)
            expectClose(actual, expected, absolute: floor, relative: 1e-3, prefix + parameter.name)
        }
    }

    @Test("logits, loss and every gradient of every family", arguments: Golden.families)
    func full(_ name: String) throws {
        let golden = try Golden(name)
        let row = try golden.row()
        let model = try golden.model(trainable: true, device: Self.device)
        let logits = model.logits(row.ids, layout: row.layout, pass: Self.f32)
        expectClose(logits.floats(), try golden.values("full.logits"), absolute: 1e-4, "logits")
        let sum = model.lossAndGradients(row, pass: Self.f32)
        expectClose([Float(sum.mean)], try golden.values("full.loss"), absolute: 1e-5, "loss")
        try expectGradients(model, weight: sum.weight, golden, prefix: "full.grad.")
    }

    @Test("the same on every path of this processor", arguments: KernelPath.available, ["tiny-qwen2", "tiny-gemma3"])
    func paths(_ path: KernelPath, _ name: String) throws {
        let golden = try Golden(name)
        let row = try golden.row()
        let device = Device(threads: 1, path: path)
        let model = try golden.model(trainable: true, device: device)
        let sum = model.lossAndGradients(row, pass: Pass(device: device, precision: .f32))
        expectClose([Float(sum.mean)], try golden.values("full.loss"), absolute: 1e-5, "loss")
        try expectGradients(model, weight: sum.weight, golden, prefix: "full.grad.")
    }

    @Test("an adapter that PEFT wrote: logits, loss and every gradient", arguments: Golden.adapted)
    func adapter(_ name: String) throws {
        let golden = try Golden(name)
        let row = try golden.row()
        let kinds = [(WeightFormat.f32, "lora.")] + (Golden.trained.contains(name) ? [(.nf4, "nf4.")] : [])
        for (format, prefix) in kinds {
            let model = try golden.adapted(format, device: Self.device)
            expectClose(
                model.logits(row.ids, layout: row.layout, pass: Self.f32).floats(), try golden.values(prefix + "logits"), absolute: 1e-4,
                "\(prefix)logits")
            let sum = model.lossAndGradients(row, pass: Self.f32)
            expectClose([Float(sum.mean)], try golden.values(prefix + "loss"), absolute: 1e-5, "loss")
            try expectGradients(model, weight: sum.weight, golden, prefix: prefix + "grad.")
        }
    }

    @Test(
        "a cache gives the logits that PyTorch gives, beyond the window too", arguments: KernelPath.available,
        ["tiny-gemma3", "tiny-qwen3"])
    func cached(_ path: KernelPath, _ name: String) throws {
        let golden = try Golden(name)
        let row = try golden.row()
        let device = Device(threads: 1, path: path)
        let model = try golden.model(device: device)
        let expected = try golden.values("full.logits")
        let vocabulary = model.architecture.vocabulary
        for (begin, end) in zip(row.layout.boundaries, row.layout.boundaries.dropFirst()) {
            for counts in [[Int](repeating: 1, count: Int(end - begin)), [2, 1, 3, Int(end - begin) - 6]] {
                var cache = KeyValueCache(for: model, capacity: Int(end - begin))
                var at = Int(begin)
                for count in counts {
                    let logits = model.logits(
                        after: Array(row.ids[at..<at + count]), cache: &cache, pass: Pass(device: device, precision: .f32))
                    at += count
                    expectClose(
                        logits.floats(), Array(expected[(at - 1) * vocabulary..<at * vocabulary]), absolute: 1e-4, "after \(at) tokens")
                }
            }
        }
    }

    @Test("bf16 and 8-bit products stay near f32", arguments: Golden.trained, [Precision.bf16, .int8])
    func precision(_ name: String, _ precision: Precision) throws {
        let golden = try Golden(name)
        let row = try golden.row()
        let model = try golden.adapted(.nf4, device: Self.device)
        let pass = Pass(device: Self.device, precision: precision)
        let expected = try golden.values("nf4.logits")
        let scale = expected.map(abs).max() ?? 0
        let logits = model.logits(row.ids, layout: row.layout, pass: pass).floats()
        // bf16 keeps 8 bits of each operand, and the roundings of some twenty products in a row add up: 1.4 % root mean square
        // here, 3.1 % at worst. 8-bit inputs and codes: 4.1 % and 6.8 to 9.4 % in a model of width 64, where little averages out; with codes
        // in 7 bits (AVX2) 5.5 % and, where attention turns to another token, 16 %.
        let worstOfBytes: Float =
            switch Self.device.cpu?.path {
            case .avx2: 0.2
            case .avx2vnni: 0.12
            default: 0.09
            }
        let worst = precision == .bf16 ? 0.04 : worstOfBytes
        expectClose(logits, expected, absolute: worst * scale, "logits")
        func meanSquare(_ values: [Float]) -> Float { values.reduce(0) { $0 + $1 * $1 } / Float(values.count) }
        let errors = zip(logits, expected).map { $0 - $1 }
        #expect(meanSquare(errors) < (precision == .bf16 ? 0.02 * 0.02 : 0.065 * 0.065) * meanSquare(expected))
        let loss = Double(try golden.values("nf4.loss")[0])
        #expect(abs(model.loss(row, pass: pass).mean - loss) < 0.02 * loss)
    }
}

import ModelFiles
import Tensors
import TestSupport
import Testing
import Transformers

@testable import Training

@Suite("Muon")
struct MuonTests {
    static let device = Device(threads: 2)

    @Test("takes the steps of PyTorch's Muon", arguments: ["wide", "tall", "square", "lowrank"])
    func golden(_ name: String) throws {
        let file = try SafetensorsFile(TestFiles.fixture("Training/muon.safetensors"))
        let value = Tensor(try file.tensor("\(name).start").floats(), shape: try file.tensor("\(name).start").shape)
        let gradient = Tensor(zeros: value.shape)
        let parameter = NamedParameter(name: "model.layers.0.mlp.up_proj.weight", value: value, gradient: gradient)
        var optimizer = Optimizer(.init(method: .muon, weightDecay: 0.1), parameters: [parameter], device: Self.device)
        for step in 0..<4 {
            gradient.f32 = try file.tensor("\(name).gradient.\(step)").floats()
            _ = optimizer.update(learningRate: 0.02, scale: 1, device: Self.device)
            // A step moves an element by about 0.005. Small singular values suffer in f32 from being squared; PyTorch itself takes bf16.
            expectClose(value.floats(), try file.tensor("\(name).value.\(step)").floats(), absolute: 1e-5, "step \(step)")
        }
    }

    @Test("a step's singular values are near one, however unequal those of the gradient", arguments: [(6, 20), (20, 6), (9, 9)])
    func orthogonal(_ rows: Int, _ columns: Int) {
        var random = RandomNumbers(seed: 5)
        let values = (0..<rows * columns).map { Float.random(in: -1...1, using: &random) * [1, 0.3, 0.1][$0 / columns % 3] }
        let x = Tensor(values, shape: [rows, columns])
        let y = MuonStep.orthogonalized(x, device: Self.device)
        let small = min(rows, columns)
        let gram = Tensor(zeros: [small, small])
        if rows <= columns {
            Self.device.multiply(Self.device.pack(y, precision: .f32), transposed: .dense(y), into: gram)
        } else {
            Self.device.multiply(Self.device.pack(y, transposed: true, precision: .f32), .dense(y), into: gram)
        }
        // Singular values between 0.6 and 1.3: so their squares' mean, which is the diagonal's.
        let diagonal = (0..<small).map { gram.f32[$0 * small + $0] }
        #expect(diagonal.allSatisfy { (0.36...1.69).contains($0) })
    }

    @Test("a gradient of zeros moves nothing")
    func zeros() {
        let value = Tensor([1, 2, 3, 4, 5, 6], shape: [2, 3])
        let parameter = NamedParameter(name: "p", value: value, gradient: Tensor(zeros: [2, 3]))
        var optimizer = Optimizer(.init(method: .muon), parameters: [parameter], device: Self.device)
        #expect(optimizer.update(learningRate: 0.1, scale: 1, device: Self.device) == 0)
        #expect(value.floats() == [1, 2, 3, 4, 5, 6])
    }

    @Test("moves tables and vectors as AdamW does")
    func tables() {
        var values: [[Float]] = []
        for method in [Optimizer.Method.muon, .adamW] {
            let names = ["model.embed_tokens.weight", "lm_head.weight", "model.norm.weight"]
            let parameters = names.enumerated().map { index, name in
                let shape: Shape = index < 2 ? [2, 2] : [4]
                return NamedParameter(
                    name: name, value: Tensor([1, 2, 3, 4], shape: shape), gradient: Tensor([0.5, -1, 2, 0], shape: shape))
            }
            var optimizer = Optimizer(.init(method: method), parameters: parameters, device: Self.device)
            _ = optimizer.update(learningRate: 0.1, scale: 1, device: Self.device)
            values.append(parameters.flatMap { $0.value.floats() })
        }
        #expect(values[0] == values[1])
    }

    @Test("the same bits with one thread as with four")
    func threads() throws {
        var bits: [[UInt32]] = []
        for threads in [1, 4] {
            var random = RandomNumbers(seed: 9)
            let parameters = (0..<5).map { index in
                let shape: Shape = index % 2 == 0 ? [35, 70] : [70, 35]
                func matrix() -> Tensor {
                    Tensor((0..<35 * 70).map { _ in Float.random(in: -1...1, using: &random) }, shape: shape)
                }
                return NamedParameter(name: "p\(index)", value: matrix(), gradient: matrix())
            }
            var optimizer = Optimizer(.init(method: .muon), parameters: parameters, device: Self.device)
            _ = optimizer.update(learningRate: 0.1, scale: 1, device: Device(threads: threads))
            bits.append(parameters.flatMap { $0.value.floats().map(\.bitPattern) })
        }
        #expect(bits[0] == bits[1])
    }
}

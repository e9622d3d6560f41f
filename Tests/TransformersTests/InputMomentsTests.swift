import ModelFiles
import Tensors
import TestSupport
import Testing
import Transformers

@Suite("What linears read, by columns")
struct InputMomentsTests {
    private let device = Device(threads: 2)
    private let texts: [[Int32]] = [[1, 2, 3, 40, 5], [7, 63, 9]]

    private func model() throws -> LanguageModel {
        try LanguageModel(ModelSource(TestFiles.fixture("GGUF/qwen2.gguf")), format: .f32, contextLength: 64, device: device)
    }

    @Test("the head's are the mean squares of the states that it reads")
    func head() throws {
        let model = try model()
        let moments = try #require(model.inputMoments(of: texts, device: device).mean(of: "lm_head")).floats()
        var squares = [Float](repeating: 0, count: moments.count)
        let pass = Pass(device: device, precision: .bf16)
        for ids in texts {
            let states = model.states(ids, layout: PackedLayout(count: ids.count), pass: pass).floats()
            for (index, value) in states.enumerated() { squares[index % squares.count] += value * value }
        }
        expectClose(moments, squares.map { $0 / 8 }, absolute: 1e-5, "means of eight rows")
    }

    @Test("every linear has some, as wide as its inputs; what reads the same has the same")
    func all() throws {
        let model = try model()
        let moments = model.inputMoments(of: texts, device: device)
        for block in model.blocks {
            for linear in block.linears {
                let mean = try #require(moments.mean(of: linear.name))
                #expect(mean.count == linear.inputs && mean.floats().allSatisfy { $0 >= 0 && $0.isFinite })
            }
            let names = block.linears.map(\.name)
            #expect(moments.mean(of: names[0])?.floats() == moments.mean(of: names[1])?.floats())
            #expect(moments.mean(of: names[4])?.floats() == moments.mean(of: names[5])?.floats())
            #expect(moments.mean(of: names[0])?.floats() != moments.mean(of: names[4])?.floats())
        }
        #expect(moments.mean(of: "nobody") == nil)
        #expect(model.inputMoments(of: [], device: device).mean(of: "lm_head") == nil)
    }
}

import Tensors
import TestSupport
import Testing
import Tokenization
import Training
import Transformers

@Suite("What cannot be trained")
struct TrainerErrorTests {
    static let device = Device(threads: 2)

    private func row(_ ids: [TokenID]) -> TokenBatch { TokenBatch([TokenExample(ids: ids, weights: ids.map { _ in 1 })]) }

    private func trainer(_ rows: [TokenBatch], targets: [String] = ["q_proj"]) throws -> Trainer {
        var model = try TinyModel.make(device: Self.device)
        model.attachAdapter(LowRankSettings(rank: 2, alpha: 4, dropout: 0, targets: targets), seed: 6)
        return try Trainer(
            TrainingRecipe(learningRate: 1e-2, optimizer: .init(), precision: .f32), model: model, sequences: rows, device: Self.device)
    }

    @Test("rows that the model cannot read, and models in which nothing learns, are refused")
    func refused() throws {
        let good = row([1, 2, 3])
        #expect(throws: TrainingError(.noTargets)) { try trainer([]) }
        #expect(throws: TrainingError(.nothingLearns)) { try trainer([good], targets: ["lm_head"]) }
        #expect(throws: TrainingError(.tokenDoesNotExist(id: 96, vocabulary: 96))) { try trainer([good, row([1, 96])]) }
        #expect(throws: TrainingError(.tokenDoesNotExist(id: -4, vocabulary: 96))) { try trainer([row([-4, 1])]) }
        #expect(throws: TrainingError(.exampleIsTooLong(tokens: 257, limit: 256))) {
            try trainer([good, row([TokenID](repeating: 7, count: 257))])
        }
        _ = try trainer([TokenBatch([TokenExample](repeating: TokenExample(ids: [1, 2], weights: [1, 1]), count: 200))])
    }

    @Test("rows without a target among others are left out")
    func emptyRows() throws {
        let silent = TokenBatch([TokenExample(ids: [1, 2, 3], weights: [0, 0, 0])])
        let trainer = try trainer([silent, row([1, 2, 3]), silent])
        #expect(trainer.stepsPerEpoch == 1)
    }

    @Test("a loss or a gradient that is no number stops it, and the weights stay as they were", arguments: [Float.nan, 3e38])
    func notFinite(_ bad: Float) throws {
        var trainer = try trainer([row([1, 2, 3, 4, 5, 6])])
        _ = try trainer.step()
        let before = trainer.model.parameters.map { $0.value.floats() }
        trainer.model.finalNorm.weight.f32[0] = bad
        let error = #expect(throws: TrainingError.self) { try trainer.step() }
        #expect(error == TrainingError(.lossIsNotFinite(step: 2)) || error == TrainingError(.gradientIsNotFinite(step: 2)))
        #expect(trainer.model.parameters.map { $0.value.floats() } == before)
        #expect(trainer.model.parameters.allSatisfy { $0.gradient.floats().allSatisfy { $0 == 0 } })
        #expect(trainer.stepsTaken == 1)
    }

    @Test("an update along a gradient that is no number is not taken")
    func gradient() {
        let value = Tensor([1, 2], shape: [2])
        let gradient = Tensor([.infinity, 1], shape: [2])
        var optimizer = Optimizer(.init(), parameters: [NamedParameter(name: "p", value: value, gradient: gradient)], device: Self.device)
        #expect(!optimizer.update(learningRate: 1, scale: 1, device: Self.device).isFinite)
        #expect(value.floats() == [1, 2] && gradient.floats() == [0, 0] && optimizer.step == 0)
    }
}

import Tensors
import TestSupport
import Testing
import Tokenization
import Training
import Transformers

@Suite("The order of training")
struct TrainerOrderTests {
    static let device = Device(threads: 2)

    private func example(_ length: Int) -> TokenExample {
        let ids = (0..<Int32(length)).map { ($0 * 29 + Int32(length)) % 96 }
        return TokenExample(ids: ids, weights: ids.map { _ in 1 })
    }

    private func trainer(_ recipe: TrainingRecipe, rows: [TokenBatch], dropout: Float = 0) throws -> Trainer {
        var model = try TinyModel.make(device: Self.device)
        model.attachAdapter(LowRankSettings(rank: 2, alpha: 4, dropout: dropout, targets: ["v_proj"]), seed: 6)
        return try Trainer(recipe, model: model, sequences: rows, device: Self.device)
    }

    /// The lengths of the rows as they come, epoch by epoch.
    private func lengths(seed: UInt64) throws -> [[Int]] {
        let rows = (5...12).map { TokenBatch([example($0)]) }
        var trainer = try trainer(TrainingRecipe(learningRate: 1e-3, epochs: 3, seed: seed), rows: rows)
        return try (1...3).map { epoch in
            try (0..<8).map { _ in
                let step = try trainer.step()
                #expect(step.epoch == epoch && step.totalSteps == 24)
                return step.tokens
            }
        }
    }

    @Test("every row comes once an epoch, each time in another order, which the seed alone decides")
    func shuffled() throws {
        let first = try lengths(seed: 1)
        for epoch in first { #expect(epoch.sorted() == Array(5...12)) }
        #expect(Set(first).count == 3)
        #expect(try lengths(seed: 1) == first)
        #expect(try lengths(seed: 2) != first)
    }

    @Test("rows with a place open the first epoch and close the last one, and are mixed with the others elsewhere")
    func phases() throws {
        let rows = (5...14).map { TokenBatch([example($0)]) }
        var model = try TinyModel.make(device: Self.device)
        model.attachAdapter(LowRankSettings(rank: 2, alpha: 4, dropout: 0, targets: ["v_proj"]), seed: 6)
        var trainer = try Trainer(
            TrainingRecipe(learningRate: 1e-3, epochs: 3), model: model, sequences: rows, phases: SequencePhases(first: 3, last: 2),
            device: Self.device)
        let epochs = try (1...3).map { _ in try (0..<10).map { _ in try trainer.step().tokens } }
        for epoch in epochs { #expect(epoch.sorted() == Array(5...14)) }
        #expect(Set(epochs[0].prefix(3)) == [5, 6, 7])
        #expect(Set(epochs[2].suffix(2)) == [13, 14])
        #expect(Set(epochs[1].prefix(3)) != [5, 6, 7] || Set(epochs[1].suffix(2)) != [13, 14])
    }

    @Test("each row of a step has dropout masks of its own")
    func masks() throws {
        let recipe = TrainingRecipe(learningRate: 1e-3, rowsPerStep: 2, precision: .f32)
        var losses: [Double] = []
        for count in [1, 2] {
            var trainer = try trainer(recipe, rows: [TokenBatch](repeating: TokenBatch([example(20)]), count: count), dropout: 0.5)
            for parameter in trainer.model.parameters where parameter.name.contains("lora_B") {
                parameter.value.f32 = (0..<parameter.value.count).map { index in Float(index % 5 - 2) * 0.1 }
            }
            losses.append(try trainer.step().loss)
        }
        // Two equal rows under one mask would have the loss of one.
        #expect(abs(losses[0] - losses[1]) > 1e-4)
    }

    @Test("the gradient is clipped by its global norm, and the norm before that is told")
    func clipping() {
        let values = [Tensor([1, 2], shape: [2]), Tensor([3], shape: [1])]
        let gradients = [Tensor([6, 0], shape: [2]), Tensor([-8], shape: [1])]
        let parameters = zip(values, gradients).enumerated().map { NamedParameter(name: "p\($0)", value: $1.0, gradient: $1.1) }
        var optimizer = Optimizer(Optimizer.Settings(clipNorm: 1), parameters: parameters, device: Self.device)
        #expect(optimizer.update(learningRate: 0, scale: 0.5, device: Self.device) == 5)
        // m = (1 - 0.9) g, with g of norm 1.
        expectClose(optimizer.firstMoments[0].floats() + optimizer.firstMoments[1].floats(), [0.06, 0, -0.08], absolute: 1e-7)
        expectClose(optimizer.secondMoments[1]?.floats() ?? [], [0.000_64], absolute: 0, relative: 1e-4)
        #expect(gradients[0].floats() == [0, 0] && optimizer.step == 1)
    }
}

import Foundation
import Tensors
import TestSupport
import Testing
import Tokenization
import Training
import Transformers

@Suite("The training loop")
struct TrainerTests {
    static let device = Device(threads: 2)

    private func rows() -> [TokenBatch] {
        var random = RandomNumbers(seed: 8)
        let examples = (0..<9).map { _ in
            let ids = (0..<Int.random(in: 8...20, using: &random)).map { _ in Int32.random(in: 0..<96, using: &random) }
            return TokenExample(ids: ids, weights: ids.indices.map { $0 > 4 ? 1 : 0 })
        }
        return TokenBatch.pack(examples, capacity: 40)
    }

    private func trainer(_ recipe: TrainingRecipe, full: Bool = false, steps: Int? = nil) throws -> Trainer {
        var model = try TinyModel.make(format: full ? .f32 : .nf4, trainable: full, device: Self.device)
        if !full { model.attachAdapter(LowRankSettings(rank: 4, alpha: 8, dropout: 0.1, targets: ["q_proj", "up_proj"]), seed: 6) }
        return try Trainer(recipe, model: model, sequences: rows(), steps: steps, device: Self.device)
    }

    private func bits(_ trainer: Trainer) -> [[UInt32]] { trainer.model.parameters.map { $0.value.floats().map(\.bitPattern) } }

    @Test("lowers the loss, and takes as many steps as the epochs need")
    func learns() throws {
        var trainer = try trainer(TrainingRecipe(learningRate: 1e-2, epochs: 12, rowsPerStep: 2))
        var losses: [Double] = []
        while !trainer.isDone { losses.append(try trainer.step().loss) }
        #expect(losses.count == 12 * ((rows().count + 1) / 2))
        #expect(trainer.loss(of: rows()) < losses[0] * 0.6)
    }

    @Test("a resumed run equals one that was never interrupted, bit for bit", arguments: [false, true], Optimizer.Method.allCases)
    func resume(_ full: Bool, _ method: Optimizer.Method) throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "engram-checkpoint-\(UUID().uuidString).safetensors")
        defer { try? FileManager.default.removeItem(at: url) }
        let recipe = TrainingRecipe(learningRate: 5e-3, decay: .cosine, epochs: 4, optimizer: .init(method: method, clipNorm: 1))
        var whole = try trainer(recipe, full: full)
        var first = try trainer(recipe, full: full)
        for step in 0..<7 {
            #expect(try whole.step() == first.step())
            if step == 4 { try first.writeCheckpoint(to: url) }
        }
        var second = try trainer(recipe, full: full)
        try second.readCheckpoint(from: url)
        #expect(second.stepsTaken == 5)
        while second.stepsTaken < 7 { _ = try second.step() }
        #expect(bits(second) == bits(whole))
        #expect(try second.step() == whole.step())
    }

    @Test("answers are recalled that always taking the likeliest token would write")
    func recall() throws {
        var trainer = try trainer(TrainingRecipe(learningRate: 2e-2, epochs: 30))
        let before = trainer.recall(of: rows())
        while !trainer.isDone { _ = try trainer.step() }
        let after = trainer.recall(of: rows())
        #expect(before.asked == 9 && after.asked == 9)
        #expect(before.said == 0 && after.said > 3)
        var written = 0
        for batch in rows() {
            for (start, end) in zip(batch.boundaries, batch.boundaries.dropFirst()) {
                let example = Array(batch.ids[Int(start)..<Int(end)])
                var said = Array(example.prefix(5))
                while said.count < example.count {
                    let pass = Pass(device: Self.device, precision: trainer.recipe.precision)
                    let logits = trainer.model.logits(said, layout: PackedLayout(count: said.count), pass: pass)
                    let last = logits.rows(said.count - 1..<said.count).floats()
                    said.append(Int32(last.indices.max { last[$0] < last[$1] } ?? 0))
                }
                written += said == example ? 1 : 0
            }
        }
        #expect(written == after.said)
        #expect(trainer.recall(of: rows(), mostTargets: 2).asked == 0)
    }

    @Test("a checkpoint of another run is refused")
    func foreignCheckpoint() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "engram-checkpoint-\(UUID().uuidString).safetensors")
        defer { try? FileManager.default.removeItem(at: url) }
        let recipe = TrainingRecipe(learningRate: 5e-3)
        try trainer(recipe).writeCheckpoint(to: url)
        var other = try trainer(TrainingRecipe(learningRate: 5e-3, seed: 2))
        #expect(throws: TrainingError(.checkpointDoesNotFit(found: "another recipe", expected: "the one of this run"))) {
            try other.readCheckpoint(from: url)
        }
        var full = try trainer(recipe, full: true)
        #expect(throws: TrainingError.self) { try full.readCheckpoint(from: url) }
        // As many rows, but not the same ones.
        let reversed = rows().map { row in TokenBatch([TokenExample(ids: row.ids.reversed(), weights: row.ids.map { _ in 1 })]) }
        var elsewhere = try Trainer(recipe, model: trainer(recipe).model, sequences: reversed, device: Self.device)
        #expect(throws: TrainingError(.checkpointDoesNotFit(found: "other examples", expected: "those of this run"))) {
            try elsewhere.readCheckpoint(from: url)
        }
    }

    @Test("gradients of two rows added up equal those of both in one row")
    func accumulation() throws {
        // With so large an epsilon AdamW's step grows with the gradient, so that the weights show it.
        let recipe = TrainingRecipe(learningRate: 1, decay: .constant, optimizer: .init(epsilon: 1), precision: .f32)
        let examples = [12, 17].map { length in
            let ids = (0..<Int32(length)).map { ($0 * 31 + Int32(length)) % 96 }
            return TokenExample(ids: ids, weights: ids.map { $0 % 3 == 0 ? 0 : 1 })
        }
        var weights: [[Float]] = []
        for rows in [[TokenBatch(examples)], examples.map { TokenBatch([$0]) }] {
            var recipe = recipe
            recipe.rowsPerStep = rows.count
            var model = try TinyModel.make(device: Self.device)
            model.attachAdapter(LowRankSettings(rank: 4, alpha: 8, dropout: 0, targets: ["v_proj"]), seed: 6)
            var trainer = try Trainer(recipe, model: model, sequences: rows, device: Self.device)
            let before = trainer.model.parameters.flatMap { $0.value.floats() }
            _ = try trainer.step()
            weights.append(zip(trainer.model.parameters.flatMap { $0.value.floats() }, before).map { $0 - $1 })
        }
        #expect((weights[0].map(abs).max() ?? 0) > 1e-2)
        expectClose(weights[1], weights[0], absolute: 1e-6, relative: 1e-3)
    }

    @Test("examples about one text learn from a row that has it once what they learn from rows that have it each")
    func sharedTexts() throws {
        var random = RandomNumbers(seed: 3)
        func ids(_ count: Int) -> [Int32] { (0..<count).map { _ in Int32.random(in: 0..<96, using: &random) } }
        let system = ids(6)
        let texts = [ids(50), ids(41)]
        let examples = (0..<11).map { index in
            let begin = system + (index % 3 < 2 ? texts[index % 3] : [])
            let own = begin + ids(12)
            return TokenExample(ids: own, weights: own.indices.map { $0 > begin.count + 4 ? 1 : 0 })
        }
        let recipe = TrainingRecipe(learningRate: 1, decay: .constant, optimizer: .init(epsilon: 1), precision: .f32)
        var (steps, weights, tokens): ([TrainingStep], [[Float]], [Int]) = ([], [], [])
        for rows in [
            TokenBatch.pack(examples, capacity: 2_000), TokenBatch.pack(examples, capacity: 2_000, mostShared: 2_000),
            TokenBatch.pack(examples, capacity: 90, mostShared: 200),
        ] {
            var recipe = recipe
            recipe.rowsPerStep = rows.count
            var model = try TinyModel.make(device: Self.device)
            model.attachAdapter(LowRankSettings(rank: 4, alpha: 8, dropout: 0, targets: ["v_proj", "up_proj"]), seed: 6)
            var trainer = try Trainer(recipe, model: model, sequences: rows, device: Self.device)
            let before = trainer.model.parameters.flatMap { $0.value.floats() }
            steps.append(try trainer.step())
            weights.append(zip(trainer.model.parameters.flatMap { $0.value.floats() }, before).map { $0 - $1 })
            tokens.append(rows.reduce(0) { $0 + $1.count })
        }
        // The system's line once, each text once.
        #expect(tokens[1] == tokens[0] - 10 * 6 - 3 * 50 - 3 * 41)
        #expect(tokens[1] < tokens[2] && tokens[2] < tokens[0])
        #expect((weights[0].map(abs).max() ?? 0) > 1e-3)
        for index in 1...2 {
            #expect(steps[index].targets == steps[0].targets && abs(steps[index].loss - steps[0].loss) < 1e-6 * steps[0].loss)
            expectClose(weights[index], weights[0], absolute: 1e-6, relative: 1e-3)
        }
    }

    @Test("rows without a target are refused")
    func nothingToLearn() throws {
        let row = TokenBatch([TokenExample(ids: [1, 2, 3], weights: [0, 0, 0])])
        let model = try TinyModel.make(device: Self.device)
        #expect(throws: TrainingError(.noTargets)) {
            try Trainer(TrainingRecipe(learningRate: 1e-3), model: model, sequences: [row], device: Self.device)
        }
    }

    @Test("the learning rate rises, then falls as asked")
    func schedule() {
        let linear = LearningRateSchedule(peak: 1, warmupSteps: 4, totalSteps: 12, decay: .linear)
        #expect((0..<12).map { linear.rate(at: $0) } == [0.25, 0.5, 0.75, 1, 1, 0.875, 0.75, 0.625, 0.5, 0.375, 0.25, 0.125])
        let cosine = LearningRateSchedule(peak: 2, warmupSteps: 0, totalSteps: 4, decay: .cosine, floorShare: 0.5)
        expectClose((0..<5).map { cosine.rate(at: $0) }, [2, 1.853_553, 1.5, 1.146_447, 1], absolute: 1e-5)
        let constant = LearningRateSchedule(peak: 3, warmupSteps: 1, totalSteps: 4, decay: .constant)
        #expect((0..<4).map { constant.rate(at: $0) } == [3, 3, 3, 3])
    }
}

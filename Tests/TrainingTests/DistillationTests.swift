import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing
import Tokenization
import Training
import Transformers

@Suite("Learning from a teacher")
struct DistillationTests {
    static let device = Device(threads: 2)
    static let pass = Pass(device: device, precision: .f32)
    static let shares: [Float] = [1, 0, 0.4, 1, 0.7, 1]
    static let weights: [Float] = [1, 1, 0.5, 0, 3, 1]

    struct Golden: Sendable {
        let name: String
        let entries: Int
        let temperature: Float
    }

    static let goldens = [
        Golden(name: "plain", entries: 8, temperature: 1), Golden(name: "warm", entries: 8, temperature: 2.5),
        Golden(name: "narrow", entries: 1, temperature: 1), Golden(name: "all", entries: 16, temperature: 1),
        Golden(name: "sharp", entries: 64, temperature: 0.5),
    ]

    @Test("entries, losses and gradients are PyTorch's", arguments: goldens, KernelPath.available)
    func golden(_ golden: Golden, _ path: KernelPath) throws {
        let file = try SafetensorsFile(TestFiles.fixture("Training/distillation.safetensors"))
        func tensor(_ part: String) throws -> Tensor { try file.tensor("\(golden.name).\(part)") }
        let device = Device(threads: 2, path: path)
        var teacher = TeacherDistribution(entries: golden.entries, temperature: golden.temperature)
        teacher.append(logits: Tensor(try tensor("teacher").floats(), shape: try tensor("teacher").shape), device: device)
        #expect(teacher.ids == (try tensor("ids").floats().map { Int32($0) }))
        expectClose(teacher.probabilities, try tensor("probabilities").floats(), absolute: 1e-6, "probabilities")
        for gradient in [false, true] {
            let logits = Tensor(try tensor("student").floats(), shape: try tensor("student").shape)
            let losses = Tensor(zeros: [logits.rows])
            device.distill(
                logits: logits, teacher: teacher, shares: Self.shares, targets: try tensor("targets").floats().map { Int32($0) },
                weights: Self.weights, losses: losses, gradient: gradient)
            expectClose(losses.floats(), try tensor("losses").floats(), absolute: 2e-5, "losses")
            if gradient { expectClose(logits.floats(), try tensor("gradient").floats(), absolute: 5e-6, "gradient") }
        }
    }

    private func adapted() throws -> LanguageModel {
        var model = try TinyModel.make(device: Self.device)
        model.attachAdapter(LowRankSettings(rank: 4, alpha: 8, dropout: 0, targets: LowRankSettings.allLinears), seed: 3)
        return model
    }

    private func taught(_ model: LanguageModel, share: Float = 1) -> PackedSequence {
        var row = TinyModel.row(lengths: [20, 13])
        let tokens = row.targets.indices.filter { row.targets[$0] >= 0 }
        let teacher = model.teach(row, tokens: tokens, pass: Self.pass)
        row.teacher = SequenceTeacher(teacher, tokens: tokens, share: share)
        return row
    }

    @Test("who thinks as the teacher has nothing to learn, and is drawn back as soon as it does not")
    func atHome() throws {
        let model = try adapted()
        let row = taught(model)
        let same = model.lossAndGradients(row, pass: Self.pass)
        #expect(abs(same.mean) < 1e-5)
        #expect(model.parameters.allSatisfy { $0.gradient.floats().allSatisfy { abs($0) < 1e-4 } })
        var random = RandomNumbers(seed: 2)
        for parameter in model.parameters where parameter.name.contains("lora_B") {
            parameter.value.f32 = (0..<parameter.value.count).map { _ in Float.random(in: -0.1...0.1, using: &random) }
        }
        #expect(model.loss(row, pass: Self.pass).mean > 0.01)
        // The teacher is the base without the adapter, whatever the adapter has become.
        #expect(taught(model).teacher == row.teacher)
    }

    @Test("a teacher without a share changes nothing")
    func noShare() throws {
        let model = try adapted()
        var row = taught(model, share: 0)
        let with = model.loss(row, pass: Self.pass)
        row.teacher = nil
        #expect(abs(with.nats - model.loss(row, pass: Self.pass).nats) < 1e-4)
    }

    /// Ids of 16 examples; those with an even number are to stay as they are, the others are learnt.
    private static func example(_ index: Int) -> [Int32] {
        var random = RandomNumbers(seed: UInt64(index))
        return (0..<12).map { _ in Int32.random(in: 0..<96, using: &random) }
    }

    private static func rows(_ examples: some Sequence<Int>, distilled: Bool = false) -> [TokenBatch] {
        let encoded = examples.map { index in
            let ids = example(index)
            return TokenExample(ids: ids, weights: ids.indices.map { $0 > 3 ? 1 : 0 }, isDistilled: distilled && index % 2 == 0)
        }
        return TokenBatch.pack(encoded, capacity: 40)
    }

    /// Nats from the base on what is to stay, and the loss of what is learnt, after some steps.
    private func trained(on rows: [TokenBatch]) throws -> (moved: Double, loss: Double) {
        var trainer = try Trainer(
            TrainingRecipe(learningRate: 1e-2, precision: .f32), model: adapted(), sequences: rows, steps: 40, device: Self.device)
        while !trainer.isDone { _ = try trainer.step() }
        var moved = 0.0
        for batch in Self.rows(stride(from: 0, to: 16, by: 2), distilled: true) {
            var row = PackedSequence(batch)
            let teacher = trainer.model.teach(row, tokens: batch.distilled, pass: Self.pass)
            row.teacher = SequenceTeacher(teacher, tokens: batch.distilled)
            moved += trainer.model.loss(row, pass: Self.pass).mean
        }
        return (moved, trainer.loss(of: Self.rows(stride(from: 1, to: 16, by: 2))))
    }

    @Test("examples that are to stay as they are keep the model where it was while others are learnt")
    func rehearsal() throws {
        let free = try trained(on: Self.rows(stride(from: 1, to: 16, by: 2)))
        let held = try trained(on: Self.rows(0..<16, distilled: true))
        #expect(held.moved < free.moved / 3, "\(held.moved) nats from the base, \(free.moved) without")
        #expect(held.loss < 3.5, "\(held.loss)")
    }
}

import Foundation
import ModelFiles
import Tensors
import Training
import Transformers

/// What a real model does beside another implementation: the losses of a few steps, and the words that it goes on with.
extension Runner {
    /// AdamW at one rate over the rows of a text, a step a row, as `real_models.py` takes them with PEFT.
    ///
    /// - Parameters:
    ///   - adapter: a PEFT folder with the weights of the start, so that both sides begin alike; read without dropout.
    ///   - rows: token ids, a row each.
    /// - Returns: with the loss of each row before its step, nats a token.
    func losses(adapter: URL, rows: [[Int32]], learningRate: Float) throws -> BenchResult {
        var model = try self.model(context: rows.map(\.count).max() ?? tokens)
        try model.attach(AdapterFolder(adapter), fingerprint: nil)
        var optimizer = Optimizer(.init(clipNorm: 1), parameters: model.parameters, device: device)
        var losses: [Double] = []
        let seconds = Self.seconds {
            for row in rows {
                let targets = row.dropFirst() + [-1]
                let sum = model.lossAndGradients(
                    PackedSequence(
                        ids: row, layout: PackedLayout(count: row.count), targets: Array(targets), weights: targets.map { $0 < 0 ? 0 : 1 }),
                    pass: Pass(device: device, precision: precision))
                losses.append(sum.mean)
                _ = optimizer.update(learningRate: learningRate, scale: 1 / sum.weight, device: device)
            }
        }
        return BenchResult(
            seconds: seconds / Double(rows.count), tokensPerSecond: Double(rows.reduce(0) { $0 + $1.count }) / seconds, losses: losses)
    }

    /// The likeliest token, `count` times over, after each row.
    func greedy(rows: [[Int32]], count: Int) throws -> BenchResult {
        let model = try self.model(context: (rows.map(\.count).max() ?? 0) + count)
        let pass = Pass(device: device, precision: precision)
        var written: [[Int]] = []
        let seconds = try Self.seconds {
            for row in rows {
                var cache = KeyValueCache(for: model, capacity: row.count + count)
                var next = row
                var answer: [Int] = []
                for _ in 0..<count {
                    let logits = try checked(model.logits(after: next, cache: &cache, pass: pass)).floats()
                    let best = logits.indices.max { logits[$0] < logits[$1] } ?? 0
                    answer.append(best)
                    next = [Int32(best)]
                }
                written.append(answer)
            }
        }
        return BenchResult(seconds: seconds, tokensPerSecond: Double(rows.count * count) / seconds, written: written)
    }

    private func checked(_ logits: Tensor) throws -> Tensor {
        guard logits.floats().allSatisfy(\.isFinite) else { throw WrongResult(description: "a logit is not finite") }
        return logits
    }
}

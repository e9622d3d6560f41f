import Tensors

/// A packed sequence to learn from.
package struct PackedSequence: Sendable {
    package let ids: [Int32]
    package let layout: PackedLayout
    /// The token that each one should predict; -1 where none is asked for.
    package let targets: [Int32]
    /// Of each target; 0 where none is asked for.
    package let weights: [Float]
    /// Nil where every target is learnt as it stands.
    package var teacher: SequenceTeacher?

    package init(ids: [Int32], layout: PackedLayout, targets: [Int32], weights: [Float], teacher: SequenceTeacher? = nil) {
        precondition(
            ids.count == layout.tokens && targets.count == ids.count && weights.count == ids.count,
            "\(ids.count) tokens, \(layout.tokens) positions, \(targets.count) targets, \(weights.count) weights")
        self.ids = ids
        self.layout = layout
        self.targets = targets
        self.weights = weights
        self.teacher = teacher
    }
}

extension PackedSequence {
    /// The places whose next token is learnt.
    var learnt: [Int] { targets.indices.filter { targets[$0] >= 0 && weights[$0] != 0 } }
}

/// Sums over the weighted targets of some rows.
package struct LossSum: Sendable, Equatable {
    /// Σ weight · nats.
    package var nats: Double
    /// Σ weight.
    package var weight: Double
    /// Targets with a weight.
    package var targets: Int

    package static let zero = LossSum(nats: 0, weight: 0, targets: 0)

    /// Nats per target token, weighted; 0 without targets.
    package var mean: Double { weight > 0 ? nats / weight : 0 }

    package static func += (a: inout LossSum, b: LossSum) {
        a.nats += b.nats
        a.weight += b.weight
        a.targets += b.targets
    }
}

extension LanguageModel {
    /// Rows of logits that exist at once: at most 96 MiB, but 64 rows.
    var mostLogitRows: Int { max(64, min(1_024, (96 << 20) / (architecture.vocabulary * 4))) }

    /// The loss of a sequence, without gradients.
    package func loss(_ sequence: PackedSequence, pass: Pass) -> LossSum {
        let (x, _) = forward(sequence.ids, layout: sequence.layout, saving: .nothing, pass: pass)
        return headLoss(x, sequence: sequence, d: nil, pass: pass)
    }

    /// The loss of a sequence; adds Σ weight · gradient to every gradient. Who takes the step divides by Σ weight.
    ///
    /// With `recompute`, only each layer's input is saved and its forward is done again: less memory, a third more work.
    ///
    /// - Parameter edge: of this sequence, as `frozenEdge` gave it; the layers below are not computed again.
    package func lossAndGradients(_ sequence: PackedSequence, edge: Tensor? = nil, recompute: Bool = false, pass: Pass) -> LossSum {
        let (x, saved) = forward(
            sequence.ids, layout: sequence.layout, edge: edge, saving: recompute ? .inputOnly : .everything, pass: pass)
        let d = pass.device.zeros(x.shape)
        let sum = headLoss(x, sequence: sequence, d: d, pass: pass)
        backward(d, ids: sequence.ids, saved: saved, layout: sequence.layout, pass: pass)
        return sum
    }

    /// Final norm, head and cross-entropy over the tokens with a target, some rows at a time: logits never exist for all of them.
    private func headLoss(_ x: Tensor, sequence: PackedSequence, d: Tensor?, pass: Pass) -> LossSum {
        let device = pass.device
        let picked = sequence.learnt
        // All of about one size, so that they share their memory.
        let chunks = max(1, (picked.count + mostLogitRows - 1) / mostLogitRows)
        let chunk = max(1, (picked.count + chunks - 1) / chunks)
        var sum = LossSum.zero
        for start in stride(from: 0, to: picked.count, by: chunk) {
            let rows = Array(picked[start..<min(start + chunk, picked.count)])
            let stream = device.tensor([rows.count, architecture.hidden])
            device.gather(rows, of: x, into: stream)
            let normed = device.tensor(stream.shape)
            let reciprocal = finalNorm.forward(stream, into: normed, pass: pass)
            let input = pass.input(normed, for: head)
            let logits = device.tensor([rows.count, architecture.vocabulary])
            head.forward(input, into: logits, pass: pass)
            let losses = device.tensor([rows.count])
            let weights = rows.map { sequence.weights[$0] }
            let targets = rows.map { sequence.targets[$0] }
            if let teacher = sequence.teacher {
                device.distill(
                    logits: logits, teacher: teacher.distribution(at: rows), shares: teacher.shares(at: rows), targets: targets,
                    weights: weights, losses: losses, gradient: d != nil)
            } else {
                device.crossEntropy(logits: logits, targets: targets, weights: weights, losses: losses, gradient: d != nil)
            }
            sum += LossSum(
                nats: device.read(losses).reduce(0) { $0 + Double($1) }, weight: weights.reduce(0) { $0 + Double($1) }, targets: rows.count)
            guard let d else { continue }
            let dNormed = device.tensor(stream.shape)
            head.backward(dy: logits, input: input, dx: dNormed, adding: false, pass: pass)
            let dStream = device.zeros(stream.shape)
            finalNorm.backward(dy: dNormed, x: stream, reciprocal: reciprocal, dx: dStream, pass: pass)
            device.scatterAdd(dStream, to: d, rows: rows)
        }
        return sum
    }
}

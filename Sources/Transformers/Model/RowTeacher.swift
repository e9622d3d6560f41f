import Tensors

/// What some targets of a row learn from a teacher: not one token each, but how likely each token is.
package struct RowTeacher: Sendable, Equatable {
    package let distribution: TeacherDistribution
    /// The place in `distribution` of each token of the row that a teacher speaks for.
    private let places: [Int: Int]
    /// How much of such a token's loss is the teacher's; the rest is cross-entropy.
    package let share: Float

    /// - Parameter tokens: the row's tokens that the places of `distribution` are of, in their order.
    package init(_ distribution: TeacherDistribution, tokens: [Int], share: Float = 1) {
        precondition(distribution.places == tokens.count, "\(distribution.places) places for \(tokens.count) tokens")
        precondition((0...1).contains(share), "a share of \(share)")
        self.distribution = distribution
        self.share = share
        places = Dictionary(zip(tokens, 0...)) { first, _ in first }
    }

    func distribution(at tokens: [Int]) -> TeacherDistribution {
        var picked = TeacherDistribution(entries: distribution.entries, temperature: distribution.temperature)
        for token in tokens { picked.append(places[token], of: distribution) }
        return picked
    }

    func shares(at tokens: [Int]) -> [Float] { tokens.map { places[$0] == nil ? 0 : share } }
}

extension LanguageModel {
    /// What this model thinks comes after each of some tokens of a row; without its adapter, so that the frozen base teaches itself.
    ///
    /// - Parameters:
    ///   - tokens: places in the row, ascending.
    ///   - entries: likeliest entries that are told apart; 64 hold nearly all of what a trained model thinks.
    package func teach(
        _ ids: [Int32], layout: RowLayout, tokens: [Int], entries: Int = TeacherDistribution.mostEntries, temperature: Float = 1, pass: Pass
    ) -> TeacherDistribution {
        var base = self
        base.detachAdapter()
        let (x, _) = base.forward(ids, layout: layout, keep: .nothing, pass: pass)
        var distribution = TeacherDistribution(entries: min(entries, architecture.vocabulary), temperature: temperature)
        // As many logits at once as `headLoss` has.
        let most = max(64, min(1_024, (96 << 20) / (architecture.vocabulary * 4)))
        for start in stride(from: 0, to: tokens.count, by: most) {
            let rows = Array(tokens[start..<min(start + most, tokens.count)])
            let stream = Tensor(uninitialized: [rows.count, architecture.hidden])
            pass.device.gather(rows, of: x, into: stream)
            distribution.append(logits: base.project(stream, pass: pass), device: pass.device)
        }
        return distribution
    }
}

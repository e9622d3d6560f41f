import Tensors

/// What some targets of a sequence learn from a teacher: not one token each, but how likely each token is.
package struct SequenceTeacher: Sendable, Equatable {
    package let distribution: TeacherDistribution
    /// The place in `distribution` of each token of the sequence that a teacher speaks for.
    private let places: [Int: Int]
    /// How much of such a token's loss is the teacher's; the rest is cross-entropy.
    package let share: Float

    /// - Parameter tokens: the sequence's tokens that the places of `distribution` are of, in their order.
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
    /// What the frozen base by itself thinks comes after some tokens of a sequence: this model without its adapter.
    package func teach(_ sequence: PackedSequence, tokens: [Int], pass: Pass) -> TeacherDistribution {
        var base = self
        base.detachAdapter()
        return base.likeliest(after: tokens, of: sequence, entries: TeacherDistribution.mostEntries, pass: pass)
    }

    /// The likeliest tokens after some tokens of a sequence.
    ///
    /// - Parameters:
    ///   - tokens: places in the sequence, ascending.
    ///   - entries: how many are told apart; 64 hold nearly all of what a trained model thinks.
    package func likeliest(
        after tokens: [Int], of sequence: PackedSequence, entries: Int, temperature: Float = 1, pass: Pass
    ) -> TeacherDistribution {
        let (x, _) = forward(sequence.ids, layout: sequence.layout, saving: .nothing, pass: pass)
        var distribution = TeacherDistribution(entries: min(entries, architecture.vocabulary), temperature: temperature)
        for start in stride(from: 0, to: tokens.count, by: mostLogitRows) {
            let rows = Array(tokens[start..<min(start + mostLogitRows, tokens.count)])
            let stream = pass.device.tensor([rows.count, architecture.hidden])
            pass.device.gather(rows, of: x, into: stream)
            distribution.append(logits: project(stream, isExact: true, pass: pass), device: pass.device)
        }
        return distribution
    }
}

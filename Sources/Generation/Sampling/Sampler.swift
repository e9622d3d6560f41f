import Foundation
import Tokenization
import Transformers

/// Picks tokens, one after the other, the same ones for the same seed.
package struct Sampler: Sendable {
    package let settings: SamplingSettings
    private var random: SplitMix64

    package init(_ settings: SamplingSettings) {
        self.settings = settings
        random = SplitMix64(seed: settings.seed)
    }

    /// The next token, and the natural logarithm of the probability that the model itself gave it.
    ///
    /// - Parameter answer: the tokens picked so far, for the repetition penalty.
    package mutating func pick(_ logits: [Float], after answer: [TokenID]) -> (token: TokenID, logProbability: Float) {
        let top = logits.max() ?? 0
        let total = logits.reduce(Double(0)) { $0 + exp(Double($1 - top)) }
        let token = choose(penalized(logits, after: answer))
        return (TokenID(token), logits[token] - top - Float(log(total)))
    }

    private func penalized(_ logits: [Float], after answer: [TokenID]) -> [Float] {
        guard settings.repetitionPenalty != 1 else { return logits }
        var logits = logits
        for token in Set(answer) {
            let value = logits[Int(token)]
            logits[Int(token)] = value > 0 ? value / settings.repetitionPenalty : value * settings.repetitionPenalty
        }
        return logits
    }

    private mutating func choose(_ logits: [Float]) -> Int {
        guard settings.temperature > 0 else { return Self.likeliest(logits) }
        var ranked = logits.indices.sorted { (logits[$0], $1) > (logits[$1], $0) }
        if settings.topK > 0 { ranked = Array(ranked.prefix(settings.topK)) }
        let top = logits[ranked[0]]
        var weights = ranked.map { exp(Double((logits[$0] - top) / settings.temperature)) }
        if settings.topP < 1 {
            let limit = Double(settings.topP) * weights.reduce(0, +)
            var sum = 0.0
            let kept = weights.firstIndex { weight in
                sum += weight
                return sum >= limit
            }
            weights = Array(weights.prefix((kept ?? weights.count - 1) + 1))
        }
        var rest = Double.random(in: 0..<weights.reduce(0, +), using: &random)
        for (index, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return ranked[index] }
        }
        return ranked[weights.count - 1]
    }

    /// The first of the largest.
    static func likeliest(_ logits: [Float]) -> Int {
        var best = 0
        for index in logits.indices where logits[index] > logits[best] { best = index }
        return best
    }
}

import Foundation
import Seeding
import Tokenization
import Transformers

/// Picks tokens, one after the other, the same ones for the same seed.
package struct Sampler: Sendable {
    package let settings: SamplingSettings
    private var random: SeededGenerator

    package init(_ settings: SamplingSettings) {
        self.settings = settings
        random = SeededGenerator(seed: settings.seed)
    }

    /// The next token.
    ///
    /// - Parameters:
    ///   - logits: V finite numbers.
    ///   - answer: the tokens picked so far, for the penalties.
    package mutating func pick(_ logits: [Float], after answer: [TokenID]) -> TokenID {
        logits.withUnsafeBufferPointer { pick($0, after: answer) }
    }

    /// The same of logits where they lie.
    mutating func pick(_ logits: UnsafeBufferPointer<Float>, after answer: [TokenID]) -> TokenID {
        guard settings.penalizes else { return pick(logits) }
        return penalized(logits, after: answer).withUnsafeBufferPointer { pick($0) }
    }

    private mutating func pick(_ logits: UnsafeBufferPointer<Float>) -> TokenID {
        let best = Self.likeliest(logits)
        guard settings.temperature > 0 else { return TokenID(best) }
        let weights = logits.map { exp(Double(($0 - logits[best]) / settings.temperature)) }
        let candidates = settings.topK > 0 || settings.topP < 1 ? likeliest(weights) : Array(weights.indices)
        var rest = Double.random(in: 0..<candidates.reduce(0) { $0 + weights[$1] }, using: &random)
        for candidate in candidates {
            rest -= weights[candidate]
            if rest < 0 { return TokenID(candidate) }
        }
        return TokenID(best)
    }

    private func penalized(_ logits: UnsafeBufferPointer<Float>, after answer: [TokenID]) -> [Float] {
        var logits = Array(logits)
        for (token, count) in Dictionary(answer.map { ($0, 1) }, uniquingKeysWith: +) {
            let value = logits[Int(token)]
            let repeated = value > 0 ? value / settings.repetitionPenalty : value * settings.repetitionPenalty
            logits[Int(token)] = repeated - settings.presencePenalty - Float(count) * settings.frequencyPenalty
        }
        return logits
    }

    /// The tokens that top-k and then top-p leave, likeliest first.
    private func likeliest(_ weights: [Double]) -> [Int] {
        var ranked = head(of: weights).sorted { (weights[$0], $1) > (weights[$1], $0) }
        if settings.topK > 0 { ranked = Array(ranked.prefix(settings.topK)) }
        guard settings.topP < 1 else { return ranked }
        let total = settings.topK > 0 ? ranked.reduce(0) { $0 + weights[$1] } : weights.reduce(0, +)
        var sum = 0.0
        let last = ranked.firstIndex { index in
            sum += weights[index]
            return sum >= Double(settings.topP) * total
        }
        return Array(ranked.prefix((last ?? ranked.count - 1) + 1))
    }

    /// All tokens above some weight, enough of them for top-k and top-p: sorting a few hundred of a hundred thousand is quick.
    private func head(of weights: [Double]) -> [Int] {
        let total = weights.reduce(0, +)
        for threshold in [1e-3, 1e-6] {
            let head = weights.indices.filter { weights[$0] >= threshold }
            let isEnough =
                settings.topK > 0
                ? head.count >= settings.topK : head.reduce(0) { $0 + weights[$1] } >= Double(settings.topP) * total
            if isEnough { return head }
        }
        return Array(weights.indices)
    }

    /// The first of the largest.
    private static func likeliest(_ logits: UnsafeBufferPointer<Float>) -> Int {
        var best = 0
        for index in logits.indices where logits[index] > logits[best] { best = index }
        return best
    }
}

import Foundation
import Tensors
import Tokenization
import Transformers

/// How likely an answer is to begin with a phrase, and how it would begin otherwise.
package struct PhraseOdds: Sendable, Equatable {
    /// 0 to 1.
    package var probability: Double
    /// The likeliest beginning that leaves the phrase: some of its tokens, possibly none, and then another.
    package var otherwise: [TokenID]
    /// Whether the likeliest token, again and again, says the phrase.
    package var isLikeliest: Bool

    /// The logarithm of p / (1 − p), at most 14 from nought: p = 0 and p = 1 are only roundings.
    package var logOdds: Double { min(14, max(-14, log(probability) - log1p(-probability))) }
}

extension Generator {
    /// - Throws: `GenerationError`.
    /// - Precondition: the phrase has a token and fits the room of the prompt.
    package func odds(of phrase: [TokenID], after prompt: PreparedPrompt) throws -> PhraseOdds {
        try check(prompt.tokens + phrase)
        var (cache, scores) = (prompt.cache, prompt.scores)
        precondition(prompt.tokens.count + phrase.count <= cache.capacity, "\(phrase.count) tokens in the room of \(cache.capacity)")
        var odds = PhraseOdds(probability: 1, otherwise: [], isLikeliest: true)
        var best = -1.0
        for (place, token) in phrase.enumerated() {
            if place > 0 { scores = try self.scores(after: [phrase[place - 1]], &cache) }
            let logits = scores.logits
            // Not by the normalizer, which has f32: 1 − p is wanted too.
            let most = Double(logits.max() ?? 0)
            let sum = logits.reduce(0) { $0 + exp(Double($1) - most) }
            func probability(_ id: Int) -> Double { exp(Double(logits[id]) - most) / sum }
            if let other = logits.indices.filter({ $0 != Int(token) }).max(by: { logits[$0] < logits[$1] }) {
                if logits[other] > logits[Int(token)] { odds.isLikeliest = false }
                if odds.probability * probability(other) > best {
                    best = odds.probability * probability(other)
                    odds.otherwise = phrase.prefix(place) + [TokenID(other)]
                }
            }
            odds.probability *= probability(Int(token))
        }
        return odds
    }
}

import Foundation
import Tokenization

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

/// The odds of a phrase on their way.
struct PhraseWeighing: Sendable {
    private let phrase: [TokenID]
    private var place = 0
    private var best = -1.0
    private(set) var odds = PhraseOdds(probability: 1, otherwise: [], isLikeliest: true)

    init(_ phrase: [TokenID]) { self.phrase = phrase }

    /// Takes the logits of the next token; returns the token of the phrase to go on with, nil where that was the last.
    mutating func append(_ logits: UnsafeBufferPointer<Float>) -> TokenID? {
        guard place < phrase.count else { return nil }
        let token = phrase[place]
        // Not by the normalizer, which has f32: 1 − p is wanted too.
        let most = Double(logits.max() ?? 0)
        let sum = logits.reduce(0) { $0 + exp(Double($1) - most) }
        func probability(_ id: Int) -> Double { exp(Double(logits[id]) - most) / sum }
        var other: Int?
        for id in logits.indices where id != Int(token) && other.map({ logits[$0] < logits[id] }) ?? true { other = id }
        if let other {
            if logits[other] > logits[Int(token)] { odds.isLikeliest = false }
            if odds.probability * probability(other) > best {
                best = odds.probability * probability(other)
                odds.otherwise = phrase.prefix(place) + [TokenID(other)]
            }
        }
        odds.probability *= probability(Int(token))
        place += 1
        return place < phrase.count ? token : nil
    }
}

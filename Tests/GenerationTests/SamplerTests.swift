import Foundation
import Generation
import Seeding
import TestSupport
import Testing
import Tokenization
import Transformers

@Suite("The sampler")
struct SamplerTests {
    /// log of 0.5, 0.3, 0.15, 0.05.
    static let logits: [Float] = [0.5, 0.3, 0.15, 0.05].map { Foundation.log($0) }

    /// The share of each of the four tokens in 20,000 draws.
    private func shares(_ settings: SamplingSettings) -> [Double] {
        var sampler = Sampler(settings)
        var counts = [0, 0, 0, 0]
        for _ in 0..<20_000 { counts[Int(sampler.pick(Self.logits, after: []))] += 1 }
        return counts.map { Double($0) / 20_000 }
    }

    /// Within four standard deviations; what cannot come never comes.
    private func expectShares(_ actual: [Double], _ expected: [Double]) {
        for (a, e) in zip(actual, expected) { #expect(abs(a - e) <= 4 * (e * (1 - e) / 20_000).squareRoot(), "\(actual)") }
    }

    @Test("without temperature the likeliest token comes, of equals the first")
    func greedy() {
        var sampler = Sampler(.greedy)
        #expect(sampler.pick([1, 3, 2], after: []) == 1)
        #expect(sampler.pick([-5, -4, -4, -6], after: []) == 1)
    }

    @Test("tokens come as often as their probabilities say")
    func temperature() {
        expectShares(shares(SamplingSettings(temperature: 1)), [0.5, 0.3, 0.15, 0.05])
        let squares = [0.25, 0.09, 0.0225, 0.0025]
        expectShares(shares(SamplingSettings(temperature: 0.5)), squares.map { $0 / 0.365 })
    }

    @Test("top-k and top-p leave the likeliest alone")
    func nucleus() {
        expectShares(shares(SamplingSettings(temperature: 1, topK: 2)), [0.625, 0.375, 0, 0])
        expectShares(shares(SamplingSettings(temperature: 1, topP: 0.79)), [0.625, 0.375, 0, 0])
        expectShares(shares(SamplingSettings(temperature: 1, topP: 0.81)), [50, 30, 15, 0].map { $0 / 95 })
        // Of the two that top-k leaves, the first alone has 0.6 of the probability.
        expectShares(shares(SamplingSettings(temperature: 1, topP: 0.6, topK: 2)), [1, 0, 0, 0])
        expectShares(shares(SamplingSettings(temperature: 1, topP: 1e-6)), [1, 0, 0, 0])
    }

    @Test("the nucleus is what sorting the whole vocabulary gives", arguments: [Float(0.3), 1, 8])
    func sorted(_ spread: Float) {
        var random = RandomNumbers(seed: 3)
        for (topK, topP) in [(0, Float(0.9)), (40, 1), (3_000, 1), (50, 0.7), (0, 0.999_999)] {
            let logits = random.floats(3_000, scale: spread)
            let settings = SamplingSettings(temperature: 0.7, topP: topP, topK: topK, seed: 5)
            var sampler = Sampler(settings)
            var reference = SeededGenerator(seed: 5)
            for _ in 0..<20 {
                #expect(Int(sampler.pick(logits, after: [])) == Self.reference(logits, settings, &reference), "\(topK) \(topP)")
            }
        }
    }

    /// Sorts everything.
    private static func reference(_ logits: [Float], _ settings: SamplingSettings, _ random: inout SeededGenerator) -> Int {
        var ranked = logits.indices.sorted { (logits[$0], $1) > (logits[$1], $0) }
        if settings.topK > 0 { ranked = Array(ranked.prefix(settings.topK)) }
        var weights = ranked.map { exp(Double((logits[$0] - logits[ranked[0]]) / settings.temperature)) }
        let limit = Double(settings.topP) * weights.reduce(0, +)
        var (sum, kept) = (0.0, 0)
        while sum < limit, kept < weights.count {
            sum += weights[kept]
            kept += 1
        }
        weights = Array(weights.prefix(kept))
        var rest = Double.random(in: 0..<weights.reduce(0, +), using: &random)
        for (index, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return ranked[index] }
        }
        return ranked[0]
    }

    @Test("a repetition penalty makes tokens of the answer less likely, on both sides of zero")
    func penalty() {
        var sampler = Sampler(SamplingSettings(repetitionPenalty: 2))
        #expect(sampler.pick([4, 3, 1], after: []) == 0)
        #expect(sampler.pick([4, 3, 1], after: [0, 0]) == 1)
        #expect(sampler.pick([-1, -1.5, -3], after: [0]) == 1)
    }

    @Test("OpenAI's penalties take from a token of the answer: once, and for each time that it is there")
    func openAIPenalties() {
        var settings = SamplingSettings()
        settings.presencePenalty = 1.5
        var present = Sampler(settings)
        #expect(present.pick([4, 3, 1], after: [0, 0, 0]) == 1)
        #expect(present.pick([5, 3, 1], after: [0, 0, 0]) == 0)
        settings.presencePenalty = 0
        settings.frequencyPenalty = 0.4
        var frequent = Sampler(settings)
        #expect(frequent.pick([4, 3, 1], after: [0, 0]) == 0)
        #expect(frequent.pick([4, 3, 1], after: [0, 0, 0]) == 1)
    }
}

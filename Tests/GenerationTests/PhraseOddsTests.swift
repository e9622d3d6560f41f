import Foundation
import Tensors
import TestSupport
import Testing
import Tokenization

@testable import Generation

@Suite("The odds of a phrase")
struct PhraseOddsTests {
    private let parrot: ParrotModel
    private let generator: Generator

    init() throws {
        parrot = try ParrotModel("abcdefg", device: GeneratorTests.device)
        generator = parrot.generator(GeneratorTests.device)
    }

    /// The probability that the model gives to each follower, and to every other token.
    private var probabilities: (follower: Double, other: Double) {
        let best = exp(Double(ParrotModel.hidden).squareRoot())
        let sum = best + Double(ParrotModel.vocabulary - 1)
        return (best / sum, 1 / sum)
    }

    private func odds(of phrase: [TokenID]) throws -> PhraseOdds {
        try generator.odds(of: phrase, after: generator.prepare([parrot.bytes[0]], room: phrase.count))
    }

    @Test("are the product of its tokens' probabilities")
    func probability() throws {
        let said = try odds(of: Array(parrot.bytes[1...3]))
        #expect(abs(said.probability - pow(probabilities.follower, 3)) < 1e-5)
        #expect(said.isLikeliest)
        #expect(abs(said.logOdds - log(said.probability / (1 - said.probability))) < 1e-9)
        let other = try odds(of: [parrot.bytes[3]])
        #expect(abs(other.probability - probabilities.other) < 1e-6 && !other.isLikeliest && other.logOdds < 0)
        #expect(other.otherwise == [parrot.bytes[1]])
    }

    @Test("leave it where it is cheapest: by a token that is no part of it, behind those before")
    func otherwise() throws {
        // The second token of this phrase is a strange one: the likeliest way out says the first and goes on as the model would.
        let odds = try odds(of: [parrot.bytes[1], parrot.bytes[5]])
        #expect(odds.otherwise == [parrot.bytes[1], parrot.bytes[2]] && !odds.isLikeliest)
    }

    @Test("stay finite where nothing else is likely")
    func finite() {
        #expect(PhraseOdds(probability: 1, otherwise: [], isLikeliest: true).logOdds == 14)
        #expect(PhraseOdds(probability: 0, otherwise: [], isLikeliest: false).logOdds == -14)
    }

    @Test("an answer begins with what it has to, and goes on by itself")
    func lead() throws {
        let stop = StopRules(tokens: [ParrotModel.end], maxTokens: 20)
        let answer = try generator.generate(
            after: generator.prepare([parrot.bytes[0]], room: stop.maxTokens), lead: [parrot.bytes[4], parrot.bytes[5]], sampling: .greedy,
            stop: stop)
        #expect(answer.text == "efg" && answer.tokens.count == 3)
        #expect(answer.logProbabilities[0] < answer.logProbabilities[1])
    }

    @Test("a prompt that was read is asked and answered any number of times as if it were read anew")
    func prepared() throws {
        let prompt = try generator.prepare([parrot.bytes[0]], room: 20)
        let stop = StopRules(tokens: [ParrotModel.end], maxTokens: 20)
        let fresh = try generator.generate(prompt: [parrot.bytes[0]], sampling: .greedy, stop: stop)
        let odds = try generator.odds(of: [parrot.bytes[3]], after: prompt)
        for _ in 0..<2 { #expect(try generator.generate(after: prompt, sampling: .greedy, stop: stop) == fresh) }
        #expect(try generator.odds(of: [parrot.bytes[3]], after: prompt) == odds)
    }

    @Test("a phrase that does not fit is refused")
    func long() {
        #expect(throws: GenerationError.self) {
            try generator.odds(of: Array(repeating: 1, count: 64), after: generator.prepare([1], room: 64))
        }
    }
}

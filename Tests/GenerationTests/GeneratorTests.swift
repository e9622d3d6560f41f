import Foundation
import Generation
import Tensors
import TestSupport
import Testing
import Tokenization
import Transformers

@Suite("The generator")
struct GeneratorTests {
    static let device = Device(threads: 1)

    /// What comes after the first byte of `text`, and in which pieces.
    private func say(
        _ text: String, stopTexts: [String] = [], maxTokens: Int = 50, contextLength: Int = 64, pieces limit: Int = .max
    ) throws -> (answer: GeneratedAnswer, pieces: [String]) {
        let parrot = try ParrotModel(text, contextLength: contextLength, device: Self.device)
        var pieces: [String] = []
        let answer = try parrot.generator(Self.device).generate(
            prompt: Array(parrot.bytes.prefix(1)), sampling: .greedy,
            stop: StopRules(tokens: [ParrotModel.end], texts: stopTexts, maxTokens: maxTokens)
        ) {
            pieces.append($0)
            return pieces.count < limit
        }
        return (answer, pieces)
    }

    @Test("says everything up to the stop token, and how sure it was")
    func whole() throws {
        let (answer, pieces) = try say("abcdefg")
        #expect(answer.text == "bcdefg")
        #expect(pieces == ["b", "c", "d", "e", "f", "g"])
        #expect(answer.finish == .stop)
        #expect(answer.promptTokens == 1)
        #expect(answer.tokens.count == 6)
        let best = Double(ParrotModel.hidden).squareRoot()
        let expected = Float(best - log(exp(best) + Double(ParrotModel.vocabulary - 1)))
        expectClose(answer.logProbabilities, [Float](repeating: expected, count: 6), absolute: 4e-6)
        #expect(abs(answer.meanLogProbability - expected) < 4e-6)
        #expect(answer.leastLogProbability == answer.logProbabilities.min())
    }

    @Test("ends after as many tokens as are allowed, or as fit")
    func length() throws {
        let (short, _) = try say("abcdefg", maxTokens: 3)
        #expect(short.text == "bcd")
        #expect(short.finish == .length)
        let (full, _) = try say("abcdefg", contextLength: 5)
        #expect(full.text == "bcde")
        #expect(full.finish == .length)
        let (none, _) = try say("abcdefg", maxTokens: 0)
        #expect(none.text.isEmpty && none.finish == .length && none.meanLogProbability == 0)
    }

    @Test("ends before a stop text, of which nothing is said")
    func stopText() throws {
        let (answer, pieces) = try say("abcdefghij", stopTexts: ["nothing", "efg", ""])
        #expect(answer.text == "bcd")
        #expect(pieces.joined() == "bcd")
        #expect(answer.finish == .stop)
        let (first, _) = try say("abcdefghij", stopTexts: ["fghi", "gh"])
        #expect(first.text == "bcdef")
    }

    @Test("says the beginning of a stop text where none comes of it")
    func falseStart() throws {
        let (answer, pieces) = try say("abcdefg", stopTexts: ["dex", "g!"])
        #expect(answer.text == "bcdefg")
        #expect(pieces == ["b", "c", "def", "g"])
        #expect(answer.finish == .stop)
    }

    @Test("never says half a character")
    func characters() throws {
        let (answer, pieces) = try say("aé€b")
        #expect(answer.text == "é€b")
        #expect(pieces == ["é", "€", "b"])
    }

    @Test("ends where nobody listens any more")
    func cancelled() throws {
        let (answer, pieces) = try say("abcdefg", pieces: 2)
        #expect(pieces == ["b", "c"])
        #expect(answer.text == "bc")
        #expect(answer.finish == .cancelled)
    }

    @Test("samples the same text for the same seed")
    func seeds() throws {
        let parrot = try ParrotModel("abc", device: Self.device)
        let generator = parrot.generator(Self.device)
        let texts = try [1, 1, 2].map { seed in
            try generator.generate(
                prompt: parrot.bytes, sampling: SamplingSettings(temperature: 40, seed: seed), stop: StopRules(tokens: [], maxTokens: 20)
            ).tokens
        }
        #expect(texts[0] == texts[1])
        #expect(texts[0] != texts[2])
        // At temperature 1 what is likely by 99.998 % comes as surely as without.
        let warm = try generator.generate(
            prompt: Array(parrot.bytes.prefix(1)), sampling: SamplingSettings(temperature: 1, seed: 3),
            stop: StopRules(tokens: [ParrotModel.end], maxTokens: 20))
        #expect(warm.text == "bc")
    }

    @Test("refuses prompts that it cannot read")
    func refused() throws {
        let parrot = try ParrotModel("abc", contextLength: 8, device: Self.device)
        func error(_ prompt: [TokenID]) -> GenerationError? {
            do {
                _ = try parrot.generator(Self.device).generate(
                    prompt: prompt, sampling: .greedy, stop: StopRules(tokens: [], maxTokens: 4))
                return nil
            } catch {
                return error as? GenerationError
            }
        }
        #expect(error([]) == .promptIsEmpty)
        #expect(error([TokenID](repeating: 5, count: 8)) == .promptIsTooLong(tokens: 8, limit: 7))
        #expect(error([5, 259]) == .tokenDoesNotExist(id: 259, vocabulary: 259))
        #expect(error([-1]) == .tokenDoesNotExist(id: -1, vocabulary: 259))
        #expect(error([5]) == nil)
        parrot.model.finalNorm.weight.f32[3] = .nan
        #expect(error([5]) == .notFinite)
    }
}

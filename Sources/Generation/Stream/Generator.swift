import Tensors
import Tokenization
import Transformers

/// When an answer ends, besides by itself.
package struct StopRules: Sendable, Equatable {
    /// Tokens after which nothing more is said; they are not part of the answer.
    package var tokens: Set<TokenID>
    /// The most tokens of an answer.
    package var maxTokens: Int

    package init(tokens: Set<TokenID>, maxTokens: Int) {
        self.tokens = tokens
        self.maxTokens = maxTokens
    }
}

/// What came out, and how sure the model was of it.
package struct GeneratedAnswer: Sendable, Equatable {
    package enum FinishReason: String, Sendable, Codable {
        /// The model ended its turn.
        case stop
        /// As many tokens as were allowed, or as fit.
        case length
        /// Whoever listened wanted no more.
        case cancelled
    }

    package var text: String
    package var tokens: [TokenID]
    package var finish: FinishReason
    package var promptTokens: Int
    /// Natural logarithms of the probabilities that the model gave to the answer's tokens.
    package var logProbabilities: [Float]

    /// 0 for an empty answer.
    package var meanLogProbability: Float {
        logProbabilities.isEmpty ? 0 : logProbabilities.reduce(0, +) / Float(logProbabilities.count)
    }
}

/// A prompt does not fit the model's context.
package struct PromptTooLong: Error, Sendable, Equatable, CustomStringConvertible {
    package let tokens: Int
    package let limit: Int

    package var description: String { "the question has \(tokens) tokens, the model reads at most \(limit); ask a shorter one" }
}

/// Says the next tokens of a prompt, one at a time.
package struct Generator: Sendable {
    package let model: LanguageModel
    package let tokenizer: Tokenizer
    private let device: Device
    private let precision: Precision

    package init(model: LanguageModel, tokenizer: Tokenizer, device: Device, precision: Precision) {
        self.model = model
        self.tokenizer = tokenizer
        self.device = device
        self.precision = precision
    }

    /// Runs the prompt and then token after token.
    ///
    /// - Parameter onText: gets each piece of text as soon as it is whole; false ends the answer.
    /// - Throws: `PromptTooLong`.
    package func generate(
        prompt: [TokenID], sampling: SamplingSettings, stop: StopRules, onText: (String) -> Bool = { _ in true }
    ) throws -> GeneratedAnswer {
        guard prompt.count < model.contextLength else { throw PromptTooLong(tokens: prompt.count, limit: model.contextLength - 1) }
        let room = min(stop.maxTokens, model.contextLength - prompt.count)
        var cache = KeyValueCache(for: model, capacity: prompt.count + room)
        var sampler = Sampler(sampling)
        var decoder = tokenizer.streamDecoder()
        var answer = GeneratedAnswer(text: "", tokens: [], finish: .length, promptTokens: prompt.count, logProbabilities: [])
        let pass = Pass(device: device, precision: precision)
        var newest = prompt
        while answer.tokens.count < room {
            let logits = model.logits(after: newest, cache: &cache, pass: pass)
            let (token, logProbability) = sampler.pick(Array(logits.f32), after: answer.tokens)
            if stop.tokens.contains(token) {
                answer.finish = .stop
                break
            }
            answer.tokens.append(token)
            answer.logProbabilities.append(logProbability)
            newest = [token]
            if !emit(decoder.append(token), into: &answer, onText) { return answer }
        }
        _ = emit(decoder.finish(), into: &answer, onText)
        return answer
    }

    private func emit(_ text: String, into answer: inout GeneratedAnswer, _ onText: (String) -> Bool) -> Bool {
        guard !text.isEmpty else { return true }
        answer.text += text
        guard onText(text) else {
            answer.finish = .cancelled
            return false
        }
        return true
    }
}

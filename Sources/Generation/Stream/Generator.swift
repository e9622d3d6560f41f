import Tensors
import Tokenization
import Transformers

/// Says the next tokens of a prompt, one at a time.
package struct Generator: Sendable {
    package let model: LanguageModel
    package let tokenizer: Tokenizer
    let device: Device
    let precision: Precision

    package init(model: LanguageModel, tokenizer: Tokenizer, device: Device, precision: Precision) {
        self.model = model
        self.tokenizer = tokenizer
        self.device = device
        self.precision = precision
    }

    /// The same with another model of the same vocabulary.
    package func with(_ model: LanguageModel) -> Generator {
        Generator(model: model, tokenizer: tokenizer, device: device, precision: precision)
    }

    /// Runs the prompt and then token after token.
    ///
    /// - Parameters:
    ///   - lead: tokens that the answer has to begin with; the others are picked.
    ///   - onText: gets each piece of text as soon as it is whole; false ends the answer.
    /// - Throws: `GenerationError`.
    package func generate(
        prompt: [TokenID], lead: [TokenID] = [], sampling: SamplingSettings, stop: StopRules, onText: (String) -> Bool = { _ in true }
    ) throws -> GeneratedAnswer {
        try check(prompt + lead)
        let room = max(0, min(stop.maxTokens, model.contextLength - prompt.count))
        var cache = KeyValueCache(for: model, capacity: prompt.count + room)
        var sampler = Sampler(sampling)
        var decoder = tokenizer.streamDecoder()
        var filter = StopTextFilter(stop.texts)
        var answer = GeneratedAnswer(text: "", tokens: [], finish: .length, promptTokens: prompt.count, logProbabilities: [])
        let pass = Pass(device: device, precision: precision)
        var newest = prompt
        while answer.tokens.count < room {
            let logits = model.logits(after: newest, cache: &cache, pass: pass)
            let values = Array(logits.f32)
            let normalizer = try logSumExp(logits)
            let given = answer.tokens.count
            let token = given < lead.count ? lead[given] : sampler.pick(values, after: answer.tokens)
            if stop.tokens.contains(token) {
                answer.finish = .stop
                break
            }
            answer.tokens.append(token)
            answer.logProbabilities.append(values[Int(token)] - normalizer)
            newest = [token]
            let (text, isStop) = filter.append(decoder.append(token))
            if !emit(text, into: &answer, onText) { return answer }
            if isStop {
                answer.finish = .stop
                return answer
            }
        }
        let (text, isStop) = filter.append(decoder.finish())
        if isStop { answer.finish = .stop }
        _ = emit(isStop ? text : text + filter.finish(), into: &answer, onText)
        return answer
    }

    func check(_ prompt: [TokenID]) throws {
        guard !prompt.isEmpty else { throw GenerationError.promptIsEmpty }
        guard prompt.count < model.contextLength else {
            throw GenerationError.promptIsTooLong(tokens: prompt.count, limit: model.contextLength - 1)
        }
        let vocabulary = model.architecture.vocabulary
        if let id = prompt.first(where: { $0 < 0 || Int($0) >= vocabulary }) {
            throw GenerationError.tokenDoesNotExist(id: id, vocabulary: vocabulary)
        }
    }

    /// log Σ exp(logits), by way of the loss of token 0: log Σ exp(logits) - logits[0]. The logits are overwritten.
    ///
    /// - Throws: `GenerationError.notFinite`.
    private func logSumExp(_ logits: Tensor) throws -> Float {
        let loss = Tensor(uninitialized: [1])
        let first = logits.f32[0]
        device.crossEntropy(logits: logits, targets: [0], weights: [1], losses: loss, gradient: false)
        let sum = loss.f32[0] + first
        guard sum.isFinite else { throw GenerationError.notFinite }
        return sum
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

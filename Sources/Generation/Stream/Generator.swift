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
    ///   - onText: gets each piece of text as soon as it is whole; false ends the answer.
    /// - Throws: `GenerationError`.
    package func generate(
        prompt: [TokenID], sampling: SamplingSettings, stop: StopRules, onText: (String) -> Bool = { _ in true }
    ) throws -> GeneratedAnswer {
        try generate(after: prepare(prompt, room: stop.maxTokens), sampling: sampling, stop: stop, onText: onText)
    }

    /// The same after a prompt that was read already; its room is the most that is said.
    ///
    /// - Parameter lead: tokens that the answer has to begin with; the others are picked.
    /// - Throws: `GenerationError`.
    package func generate(
        after prompt: PreparedPrompt, lead: [TokenID] = [], sampling: SamplingSettings, stop: StopRules,
        onText: (String) -> Bool = { _ in true }
    ) throws -> GeneratedAnswer {
        try check(prompt.tokens + lead)
        var (cache, scores) = (prompt.cache, prompt.scores)
        let room = min(stop.maxTokens, cache.capacity - prompt.tokens.count)
        var sampler = Sampler(sampling)
        var decoder = tokenizer.streamDecoder()
        var filter = StopTextFilter(stop.texts)
        var answer = GeneratedAnswer(text: "", tokens: [], finish: .length, promptTokens: prompt.tokens.count, logProbabilities: [])
        while answer.tokens.count < room {
            let given = answer.tokens.count
            if let newest = answer.tokens.last { scores = try self.scores(after: [newest], &cache) }
            let token = given < lead.count ? lead[given] : sampler.pick(scores.logits, after: answer.tokens)
            if stop.tokens.contains(token) {
                answer.finish = .stop
                break
            }
            answer.tokens.append(token)
            answer.logProbabilities.append(scores.logits[Int(token)] - scores.normalizer)
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

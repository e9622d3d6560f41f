import Tensors
import Tokenization
import Transformers

/// Says the next tokens of a prompt, one at a time: a batch of one.
package struct Generator: Sendable {
    package let model: LanguageModel
    package let tokenizer: Tokenizer
    package let device: Device
    let precision: Precision
    /// Where calls of many threads come together; nil where each has a batch of its own.
    private(set) var shared: SharedBatch?

    package init(model: LanguageModel, tokenizer: Tokenizer, device: Device, precision: Precision) {
        self.model = model
        self.tokenizer = tokenizer
        self.device = device
        self.precision = precision
    }

    /// The same for calls from many threads at once: they go through the model together, and each gets what it would get alone.
    package func together(_ limits: BatchLimits) -> Generator {
        var generator = self
        generator.shared = SharedBatch(BatchedGenerator(self, limits: limits))
        return generator
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
        try check(prompt)
        if let shared {
            return try shared.write({ try $0.submit(prompt: prompt, sampling: sampling, stop: stop) }, onText: onText)
        }
        let tokens = prompt.count + max(0, min(stop.maxTokens, model.contextLength - prompt.count))
        let batch = BatchedGenerator(self, limits: BatchLimits(sequences: 1, cacheTokens: tokens))
        return try batch.write({ try $0.submit(prompt, sampling: sampling, stop: stop) }, onText: onText)
    }

    /// The same after a prompt that was read already; its room is the most that is said.
    ///
    /// - Parameter lead: tokens that the answer has to begin with; the others are picked.
    /// - Throws: `GenerationError`.
    package func generate(
        after prompt: PreparedPrompt, lead: [TokenID] = [], sampling: SamplingSettings, stop: StopRules,
        onText: (String) -> Bool = { _ in true }
    ) throws -> GeneratedAnswer {
        var stop = stop
        stop.maxTokens = min(stop.maxTokens, prompt.room)
        switch prompt.place {
        case .own(let batch, let kept):
            return try batch.write(
                { try $0.submit(prompt.tokens, kept: kept, lead: lead, sampling: sampling, stop: stop) }, onText: onText)
        case .shared(let batch):
            return try batch.write(
                { [stop] in try $0.submit(prompt: prompt.tokens, lead: lead, sampling: sampling, stop: stop) }, onText: onText)
        }
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
}

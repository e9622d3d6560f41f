import Tensors
import Tokenization
import Transformers

/// A prompt that the model has read: what may follow it is asked for, or said, any number of times without reading it again.
package struct PreparedPrompt: Sendable {
    package let tokens: [TokenID]
    /// Keys and values of the prompt, with room for what follows. Copies share the memory, so only one use goes on at a time.
    let cache: KeyValueCache
    /// Of the token after the prompt.
    let scores: TokenScores
}

/// The logits of one place, and log Σ exp of them.
struct TokenScores: Sendable {
    let logits: [Float]
    let normalizer: Float
}

extension Generator {
    /// Reads a prompt, with room for `room` tokens behind it or for as many as the model can hold.
    ///
    /// - Throws: `GenerationError`.
    package func prepare(_ prompt: [TokenID], room: Int) throws -> PreparedPrompt {
        try check(prompt)
        let room = max(0, min(room, model.contextLength - prompt.count))
        var cache = KeyValueCache(for: model, capacity: prompt.count + room)
        let scores = try scores(after: prompt, &cache)
        return PreparedPrompt(tokens: prompt, cache: cache, scores: scores)
    }

    /// The same from where a prompt parts with one that was read before, whose memory is taken over: it can't be gone on with afterwards.
    ///
    /// - Throws: `GenerationError`.
    package func prepare(_ prompt: [TokenID], reusing last: PreparedPrompt?, room: Int) throws -> PreparedPrompt {
        guard let last, last.cache.capacity >= min(prompt.count + room, model.contextLength) else {
            // As much again, so that a somewhat longer one can take it over.
            return try prepare(prompt, room: prompt.count + 2 * room)
        }
        try check(prompt)
        let shared = min(zip(prompt, last.tokens).prefix { $0 == $1 }.count, prompt.count - 1)
        var cache = last.cache
        cache.truncate(to: shared)
        let scores = try scores(after: Array(prompt[shared...]), &cache)
        return PreparedPrompt(tokens: prompt, cache: cache, scores: scores)
    }

    /// - Throws: `GenerationError.notFinite`.
    func scores(after newest: [TokenID], _ cache: inout KeyValueCache) throws -> TokenScores {
        let row = model.logits(after: newest, cache: &cache, pass: Pass(device: device, precision: precision))
        let logits = withExtendedLifetime(row) { Array(row.f32) }
        return TokenScores(logits: logits, normalizer: try logSumExp(row))
    }

    /// log Σ exp(logits), by way of the loss of token 0: log Σ exp(logits) - logits[0]. The logits are overwritten.
    private func logSumExp(_ logits: Tensor) throws -> Float {
        let loss = Tensor(uninitialized: [1])
        let first = logits.f32[0]
        device.crossEntropy(logits: logits, targets: [0], weights: [1], losses: loss, gradient: false)
        let sum = loss.f32[0] + first
        guard sum.isFinite else { throw GenerationError.notFinite }
        return sum
    }
}

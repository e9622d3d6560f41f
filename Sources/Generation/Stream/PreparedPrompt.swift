import Tensors
import Tokenization
import Transformers

/// A prompt that the model has read: what may follow it is asked for, or said, any number of times without reading it again.
package struct PreparedPrompt: Sendable {
    package let tokens: [TokenID]
    /// The most tokens that may follow.
    let room: Int
    let place: Place

    enum Place: Sendable {
        /// A batch with the prompt in its cache. Copies share it; one use waits for the other.
        case own(BatchedGenerator, KeptPrompt)
        /// A batch that keeps beginnings of prompts anyway: what is used first is read then.
        case shared(SharedBatch)
    }
}

extension Generator {
    /// Reads a prompt, with room for `room` tokens behind it or for as many as the model can hold.
    ///
    /// - Throws: `GenerationError`.
    package func prepare(_ prompt: [TokenID], room: Int) throws -> PreparedPrompt {
        try check(prompt)
        let room = max(0, min(room, model.contextLength - prompt.count))
        if let shared { return PreparedPrompt(tokens: prompt, room: room, place: .shared(shared)) }
        // What follows begins a page of its own.
        let tokens = PagePool.pages(for: prompt.count) * PagePool.pageSlots + room
        let batch = BatchedGenerator(self, limits: BatchLimits(sequences: 1, cacheTokens: tokens))
        return PreparedPrompt(tokens: prompt, room: room, place: .own(batch, try batch.keep(prompt)))
    }

    /// - Throws: `GenerationError`.
    /// - Precondition: the phrase has a token and fits the room of the prompt.
    package func odds(of phrase: [TokenID], after prompt: PreparedPrompt) throws -> PhraseOdds {
        try check(prompt.tokens + phrase)
        precondition(phrase.count <= prompt.room, "\(phrase.count) tokens in the room of \(prompt.room)")
        switch prompt.place {
        case .own(let batch, let kept): return try batch.weigh { try $0.submit(oddsOf: phrase, after: prompt.tokens, kept: kept) }
        case .shared(let batch): return try batch.weigh { try $0.submit(oddsOf: phrase, after: prompt.tokens) }
        }
    }
}

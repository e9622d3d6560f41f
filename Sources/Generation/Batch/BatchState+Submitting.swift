import Tensors
import Tokenization
import Transformers

extension BatchState {
    var isIdle: Bool { waiting.isEmpty && active.isEmpty }

    /// - Parameter kept: the prompt, where it was read before.
    mutating func submit(
        _ prompt: [TokenID], kept: KeptPrompt? = nil, lead: [TokenID] = [], sampling: SamplingSettings, stop: StopRules
    ) throws -> SequenceID {
        try check(prompt, with: lead)
        let room = min(model.contextLength, pages.count * PagePool.pageSlots) - prompt.count
        let writing = Writing(
            promptTokens: prompt.count, lead: lead, sampling: sampling, stop: stop, room: room, tokenizer: generator.tokenizer)
        return try submit(prompt, kept: kept, room: max(0, writing.room - 1), work: .write(writing))
    }

    mutating func submit(oddsOf phrase: [TokenID], after prompt: [TokenID], kept: KeptPrompt? = nil) throws -> SequenceID {
        try check(prompt, with: phrase)
        precondition(!phrase.isEmpty, "the odds of nothing")
        return try submit(prompt, kept: kept, room: phrase.count - 1, work: .weigh(PhraseWeighing(phrase)))
    }

    mutating func submit(scoring continuation: [TokenID], after prompt: [TokenID]) throws -> SequenceID {
        try check(prompt, with: continuation)
        precondition(!continuation.isEmpty, "the probability of nothing")
        return try submit(prompt + continuation, room: 0, work: .score(first: prompt.count, []))
    }

    /// Reads a prompt now, which stays in the cache as long as the batch.
    mutating func keep(_ prompt: [TokenID]) throws -> KeptPrompt {
        try check(prompt, with: [])
        let id = try submit(prompt, room: 0, work: .keep)
        while kept[id] == nil {
            for case .failed(let failed, let error) in step() where failed == id { throw error }
        }
        guard let logits = kept.removeValue(forKey: id), let index = active.firstIndex(where: { $0.id == id }) else {
            throw GenerationError.notFinite
        }
        // Its pages and its place in the tree stay in use.
        return KeptPrompt(slots: active.remove(at: index).slots, logits: logits)
    }

    private mutating func submit(_ tokens: [TokenID], kept: KeptPrompt? = nil, room: Int, work: BatchSequence.Work) throws -> SequenceID {
        var sequence = BatchSequence(id: newID(), tokens: tokens, room: room, work: work)
        guard PagePool.pages(for: sequence.readCount + room) <= pages.count else {
            throw GenerationError.promptIsTooLong(tokens: tokens.count, limit: pages.count * PagePool.pageSlots - room)
        }
        if let kept {
            sequence.slots = kept.slots
            sequence.logits = kept.logits
        }
        waiting.append(sequence)
        return sequence.id
    }

    private func check(_ prompt: [TokenID], with more: [TokenID]) throws {
        guard !prompt.isEmpty else { throw GenerationError.promptIsEmpty }
        try generator.check(prompt + more)
    }

    mutating func cancel(_ id: SequenceID) -> GeneratedAnswer? {
        let sequence: BatchSequence
        if let index = active.firstIndex(where: { $0.id == id }) {
            sequence = active[index]
            remove(index)
        } else if let index = waiting.firstIndex(where: { $0.id == id }) {
            sequence = waiting.remove(at: index)
        } else {
            return nil
        }
        guard case .write(var writing) = sequence.work else { return nil }
        writing.cancel()
        return writing.answer
    }

    mutating func cancelAll() {
        for id in (active + waiting).map(\.id) { _ = cancel(id) }
    }
}

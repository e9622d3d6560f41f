import Synchronization
import Tensors
import Tokenization
import Transformers

/// Writes, weighs and scores many sequences together, each as if it were alone: bit for bit, whatever stands beside it and in any order.
///
/// Sequences come in and end at any step; prompts are read in parts between the steps of the others; what stands at the beginning of several
/// is read once and is there once. Source: Orca's iteration-level scheduling (OSDI 2022).
package final class BatchedGenerator: Sendable {
    private let state: Mutex<BatchState>

    /// An adapter is in the generator's model or is not: who needs both has two of them.
    package init(_ generator: Generator, limits: BatchLimits) {
        state = Mutex(BatchState(generator, limits: limits))
    }

    /// Has a prompt answered, in events of the steps to come.
    ///
    /// - Parameter lead: tokens that the answer has to begin with; the others are picked.
    /// - Throws: `GenerationError`, as where the prompt does not fit the context or the cache.
    package func submit(
        prompt: [TokenID], lead: [TokenID] = [], sampling: SamplingSettings, stop: StopRules
    ) throws -> SequenceID {
        try state.withLock { try $0.submit(prompt, lead: lead, sampling: sampling, stop: stop) }
    }

    /// Asks how likely an answer is to begin with a phrase.
    ///
    /// - Throws: `GenerationError`.
    package func submit(oddsOf phrase: [TokenID], after prompt: [TokenID]) throws -> SequenceID {
        try state.withLock { try $0.submit(oddsOf: phrase, after: prompt) }
    }

    /// Asks for the probability of each token of a continuation, which is read like a prompt.
    ///
    /// - Throws: `GenerationError`.
    package func submit(scoring continuation: [TokenID], after prompt: [TokenID]) throws -> SequenceID {
        try state.withLock { try $0.submit(scoring: continuation, after: prompt) }
    }

    /// One token more of every answer, and a part more of the prompts.
    package func step() -> [BatchEvent] { state.withLock { $0.step() } }

    /// Whether everything that was submitted is over.
    package var isIdle: Bool { state.withLock(\.isIdle) }

    /// Ends an answer before its time: what there is of it; nil where it is over or was none.
    @discardableResult
    package func cancel(_ id: SequenceID) -> GeneratedAnswer? { state.withLock { $0.cancel(id) } }

    /// Takes steps until everything is over, or nobody wants more.
    ///
    /// - Parameter onEvent: false ends it all: what is not over is cancelled.
    package func run(onEvent: (BatchEvent) throws -> Bool) rethrows {
        try state.withLock { state in
            while !state.isIdle {
                for event in state.step() where try !onEvent(event) {
                    state.cancelAll()
                    return
                }
            }
        }
    }

    /// Writes one answer, and lets nothing else go on meanwhile.
    func write(_ submit: (inout BatchState) throws -> SequenceID, onText: (String) -> Bool) throws -> GeneratedAnswer {
        try state.withLock { state in
            let id = try submit(&state)
            var isWanted = true
            while true {
                for event in state.step() where event.id == id {
                    switch event {
                    case .text(_, let text): isWanted = isWanted && onText(text)
                    case .finished(_, var answer):
                        if !isWanted { answer.finish = .cancelled }
                        return answer
                    case .failed(_, let error): throw error
                    case .weighed, .scored: break
                    }
                }
                if !isWanted, let answer = state.cancel(id) { return answer }
            }
        }
    }

    func weigh(_ submit: (inout BatchState) throws -> SequenceID) throws -> PhraseOdds {
        try state.withLock { state in
            let id = try submit(&state)
            while true {
                for event in state.step() where event.id == id {
                    if case .weighed(_, let odds) = event { return odds }
                    if case .failed(_, let error) = event { throw error }
                }
            }
        }
    }

    func keep(_ prompt: [TokenID]) throws -> KeptPrompt { try state.withLock { try $0.keep(prompt) } }
}

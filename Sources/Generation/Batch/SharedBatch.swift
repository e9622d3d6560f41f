import Foundation
import Tokenization

/// A batch that many threads ask at once, each waiting for its own answer: whoever waits takes a step for all.
// @unchecked: everything but the batch, which guards itself, is only touched under `gate`.
final class SharedBatch: @unchecked Sendable {
    private let batch: BatchedGenerator
    private let gate = NSCondition()
    private var heard: [SequenceID: [BatchEvent]] = [:]
    private var isStepping = false

    init(_ batch: BatchedGenerator) { self.batch = batch }

    /// Submits a prompt and waits for its answer.
    ///
    /// - Parameter onText: called on the thread that waits; false ends the answer.
    func write(_ submit: (BatchedGenerator) throws -> SequenceID, onText: (String) -> Bool) throws -> GeneratedAnswer {
        guard case .finished(_, let answer) = try ask(submit, onText: onText) else { throw GenerationError.notFinite }
        return answer
    }

    func weigh(_ submit: (BatchedGenerator) throws -> SequenceID) throws -> PhraseOdds {
        guard case .weighed(_, let odds) = try ask(submit, onText: { _ in true }) else { throw GenerationError.notFinite }
        return odds
    }

    private func ask(_ submit: (BatchedGenerator) throws -> SequenceID, onText: (String) -> Bool) throws -> BatchEvent {
        let id = try submit(batch)
        gate.withLock { heard[id] = heard[id] ?? [] }
        defer { gate.withLock { heard[id] = nil } }
        var isWanted = true
        while true {
            for event in next(id) {
                switch event {
                case .text(_, let text): isWanted = isWanted && onText(text)
                case .finished(_, var answer):
                    if !isWanted { answer.finish = .cancelled }
                    return .finished(id, answer)
                case .failed(_, let error): throw error
                case .weighed, .scored: return event
                }
            }
            if !isWanted, let answer = batch.cancel(id) { return .finished(id, answer) }
        }
    }

    /// What there is of a sequence since it was last asked for, after a step by whomever.
    private func next(_ id: SequenceID) -> [BatchEvent] {
        gate.lock()
        defer { gate.unlock() }
        while true {
            if let events = heard[id], !events.isEmpty {
                heard[id] = []
                return events
            }
            if isStepping {
                gate.wait()
                continue
            }
            isStepping = true
            gate.unlock()
            let events = batch.step()
            gate.lock()
            for event in events { heard[event.id, default: []].append(event) }
            isStepping = false
            gate.broadcast()
        }
    }
}

import Foundation
import Tokenization

/// A batch that many threads ask at once, each waiting for its own answer: whoever waits takes a step for all.
// @unchecked: everything but the batch, which guards itself, is only touched under `gate`.
final class SharedBatch: @unchecked Sendable {
    typealias Submission = @Sendable (BatchedGenerator) throws -> SequenceID
    private typealias Ticket = Int

    private let batch: BatchedGenerator
    private let gate = NSCondition()
    /// What was not submitted yet: whoever steps does it, since others would wait long for their turn at the batch.
    private var inbox: [(ticket: Ticket, submit: Submission)] = []
    private var tickets: [SequenceID: Ticket] = [:]
    private var heard: [Ticket: [Result<BatchEvent, any Error>]] = [:]
    private var nextTicket = 0
    private var isStepping = false

    init(_ batch: BatchedGenerator) { self.batch = batch }

    /// Submits a prompt and waits for its answer.
    ///
    /// - Parameter onText: called on the thread that waits; false ends the answer.
    func write(_ submit: @escaping Submission, onText: (String) -> Bool) throws -> GeneratedAnswer {
        guard case .finished(_, let answer) = try ask(submit, onText: onText) else { throw GenerationError.notFinite }
        return answer
    }

    func weigh(_ submit: @escaping Submission) throws -> PhraseOdds {
        guard case .weighed(_, let odds) = try ask(submit, onText: { _ in true }) else { throw GenerationError.notFinite }
        return odds
    }

    private func ask(_ submit: @escaping Submission, onText: (String) -> Bool) throws -> BatchEvent {
        let ticket = gate.withLock {
            defer { nextTicket += 1 }
            inbox.append((nextTicket, submit))
            heard[nextTicket] = []
            return nextTicket
        }
        defer { gate.withLock { heard[ticket] = nil } }
        var isWanted = true
        while true {
            var id: SequenceID?
            for event in try next(ticket).map({ try $0.get() }) {
                id = event.id
                switch event {
                case .text(_, let text): isWanted = isWanted && onText(text)
                case .finished(let id, var answer):
                    if !isWanted { answer.finish = .cancelled }
                    return .finished(id, answer)
                case .failed(_, let error): throw error
                case .weighed, .scored: return event
                }
            }
            if !isWanted, let id, let answer = batch.cancel(id) {
                gate.withLock { tickets[id] = nil }
                return .finished(id, answer)
            }
        }
    }

    /// What there is of a sequence since it was last asked for, after a step by whomever.
    private func next(_ ticket: Ticket) -> [Result<BatchEvent, any Error>] {
        gate.lock()
        defer { gate.unlock() }
        while true {
            if let events = heard[ticket], !events.isEmpty {
                heard[ticket] = []
                return events
            }
            if isStepping {
                gate.wait()
                continue
            }
            isStepping = true
            let submissions = inbox
            inbox = []
            gate.unlock()
            let ids = submissions.map { (ticket: $0.ticket, id: Result { [submit = $0.submit] in try submit(batch) }) }
            let events = batch.step()
            gate.lock()
            for (ticket, id) in ids {
                switch id {
                case .success(let id): tickets[id] = ticket
                case .failure(let error): heard[ticket]?.append(.failure(error))
                }
            }
            for event in events {
                guard let ticket = tickets[event.id] else { continue }
                heard[ticket]?.append(.success(event))
                if event.isLast { tickets[event.id] = nil }
            }
            isStepping = false
            gate.broadcast()
        }
    }
}

import Foundation
import Synchronization

/// A step of answers that are written at once.
enum ReplyEvent: Sendable {
    case text(index: Int, String)
    case finished(index: Int, ReplyOutcome)
}

extension Service {
    /// Begins to write answers, each on a thread of its own, together with those of other requests.
    ///
    /// Whoever stops listening stops them.
    ///
    /// - Throws: `APIError` where too many are waited for already.
    func write(_ requests: [ReplyRequest]) async throws -> AsyncThrowingStream<ReplyEvent, any Error> {
        guard requests.count <= admission.seats else {
            throw APIError.invalid("at most \(admission.seats) answers are written at once", "n")
        }
        try await admission.enter(requests.count)
        let (stream, continuation) = AsyncThrowingStream.makeStream(of: ReplyEvent.self)
        let crew = WritingCrew(requests.count)
        continuation.onTermination = { _ in crew.stop() }
        for (index, request) in requests.enumerated() {
            onThread { [self] in
                defer { admission.leave(1) }
                do {
                    let outcome = try write(request, crew) { continuation.yield(.text(index: index, $0)) }
                    continuation.yield(.finished(index: index, outcome))
                    if crew.end() { continuation.finish() }
                } catch {
                    continuation.finish(throwing: error)
                }
            }
        }
        return stream
    }

    private func write(_ request: ReplyRequest, _ crew: WritingCrew, onText: (String) -> Void) throws -> ReplyOutcome {
        let start = clock.seconds()
        var isLate = false
        let outcome = try model.reply(to: request) { text in
            if !text.isEmpty { onText(text) }
            isLate = clock.seconds() - start > limits.answerSeconds
            return crew.isWanted && !isLate && !isHalted
        }
        let isCancelled = outcome.finish == .cancelled
        metrics.wrote(promptTokens: outcome.promptTokens, tokens: outcome.tokens, isCancelled: isCancelled)
        guard isCancelled else { return outcome }
        throw isHalted ? APIError.stopping : isLate ? APIError.tooLongAnswering : CancellationError() as any Error
    }

    /// Does something that waits or computes, on a thread of its own.
    func offThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            onThread { continuation.resume(with: Result { try work() }) }
        }
    }

    private func onThread(_ work: @escaping @Sendable () -> Void) {
        let thread = Thread(block: work)
        thread.stackSize = 8 << 20
        thread.name = "engram-serve"
        thread.start()
    }

    /// The model that is asked for; the first where none is named.
    ///
    /// - Parameter fallsBack: whether a name that nobody has means the first too, as for clients that know only OpenAI's names.
    /// - Throws: `APIError` 404.
    func served(_ name: String?, fallsBack: Bool) async throws -> ServedModel {
        let models = try await offThread { [model] in try model.models() }
        let found = name.map { models.named($0) } ?? models.first
        if let found { return found }
        guard fallsBack, let first = models.first else { throw APIError.modelNotFound(name ?? "") }
        return first
    }
}

/// What the threads of one request share.
private final class WritingCrew: Sendable {
    private let left: Atomic<Int>
    private let wanted = Atomic(true)

    init(_ count: Int) { left = Atomic(count) }

    var isWanted: Bool { wanted.load(ordering: .relaxed) }
    func stop() { wanted.store(false, ordering: .relaxed) }
    /// Whether it was the last.
    func end() -> Bool { left.subtract(1, ordering: .sequentiallyConsistent).newValue == 0 }
}

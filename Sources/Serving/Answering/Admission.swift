import Synchronization

/// Seats for sequences that are written at once, and a queue before them that is not endless.
final class Admission: Sendable {
    private struct Waiter {
        let id: Int
        let seats: Int
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var free: Int
        var queue: [Waiter] = []
        var nextID = 0
        /// Waiters that gave up before they were in the queue.
        var gone: Set<Int> = []
    }

    let seats: Int
    private let places: Int
    private let state: Mutex<State>

    /// - Parameters:
    ///   - seats: sequences at once.
    ///   - places: requests that may wait.
    init(seats: Int, places: Int) {
        (self.seats, self.places) = (seats, places)
        state = Mutex(State(free: seats))
    }

    var running: Int { state.withLock { seats - $0.free } }
    var waiting: Int { state.withLock { $0.queue.count } }

    /// Waits for some seats together; whoever came first gets them first.
    ///
    /// - Throws: `APIError` where too many wait already, `CancellationError` where the task is cancelled.
    /// - Precondition: there are as many seats.
    func enter(_ count: Int) async throws {
        precondition(count <= seats, "\(count) of \(seats) seats")
        let id = state.withLock { state in
            defer { state.nextID += 1 }
            return state.nextID
        }
        defer { state.withLock { _ = $0.gone.remove(id) } }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let result: Result<Void, any Error>? = state.withLock { state in
                    if state.gone.remove(id) != nil { return .failure(CancellationError()) }
                    if state.queue.isEmpty, state.free >= count {
                        state.free -= count
                        return .success(())
                    }
                    guard state.queue.count < places else {
                        return .failure(APIError.busy("too many answers are being written and waited for; try again soon"))
                    }
                    state.queue.append(Waiter(id: id, seats: count, continuation: continuation))
                    return nil
                }
                if let result { continuation.resume(with: result) }
            }
        } onCancel: {
            let waiter = state.withLock { state -> Waiter? in
                guard let index = state.queue.firstIndex(where: { $0.id == id }) else {
                    state.gone.insert(id)
                    return nil
                }
                return state.queue.remove(at: index)
            }
            waiter?.continuation.resume(throwing: CancellationError())
            seat()
        }
    }

    func leave(_ count: Int) {
        state.withLock { $0.free += count }
        seat()
    }

    private func seat() {
        let seated = state.withLock { state in
            var seated: [Waiter] = []
            while let first = state.queue.first, first.seats <= state.free {
                state.free -= first.seats
                seated.append(state.queue.removeFirst())
            }
            return seated
        }
        seated.forEach { $0.continuation.resume() }
    }
}

import Synchronization

/// The connections that are open, and what each is about.
final class ConnectionList: Sendable {
    private struct Entry {
        var task: Task<Void, Never>?
        /// Whether a request of it is being answered.
        var isBusy = false
    }

    private struct State {
        var entries: [Int: Entry] = [:]
        var nextID = 0
        var goesOn = true
    }

    private let state = Mutex(State())
    private let most: Int

    init(most: Int) { self.most = most }

    /// Whether new requests are taken.
    var goesOn: Bool { state.withLock(\.goesOn) }

    /// A new one's number; nil where there are too many.
    func open() -> Int? {
        state.withLock { state in
            guard state.goesOn, state.entries.count < most else { return nil }
            defer { state.nextID += 1 }
            state.entries[state.nextID] = Entry()
            return state.nextID
        }
    }

    func runs(_ id: Int, as task: Task<Void, Never>) {
        let isLate = state.withLock { state in
            state.entries[id]?.task = task
            return !state.goesOn && state.entries[id]?.isBusy == false
        }
        if isLate { task.cancel() }
    }

    /// A request has begun; false where no more are taken.
    func begins(_ id: Int) -> Bool {
        state.withLock { state in
            state.entries[id]?.isBusy = true
            return state.goesOn
        }
    }

    func ends(_ id: Int) { state.withLock { $0.entries[id]?.isBusy = false } }

    func close(_ id: Int) { state.withLock { $0.entries[id] = nil } }

    /// Takes no more requests; connections that wait for one are ended.
    func stop() {
        let idle = state.withLock { state in
            state.goesOn = false
            return state.entries.values.filter { !$0.isBusy }.compactMap(\.task)
        }
        idle.forEach { $0.cancel() }
    }

    func cancelAll() { state.withLock { $0.entries.values.compactMap(\.task) }.forEach { $0.cancel() } }

    /// Looks now and then: it is only waited for when the server stops.
    ///
    /// - Throws: `CancellationError`.
    func waitUntilEmpty() async throws {
        while !state.withLock(\.entries.isEmpty) { try await Task.sleep(for: .milliseconds(10)) }
    }
}

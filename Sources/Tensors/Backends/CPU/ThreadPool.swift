import CKernels
import Foundation
import Synchronization

/// A fixed set of threads that share the indices of one loop at a time.
///
/// Idle threads spin for some microseconds, since the next loop mostly follows at once, and then sleep.
final class ThreadPool: Sendable {
    private let crew: Crew

    /// - Parameter threads: the caller's thread counts as one of them.
    init(threads: Int) {
        crew = Crew(workers: threads - 1)
        for _ in 1..<max(threads, 1) {
            let thread = Thread { [crew] in crew.work() }
            thread.stackSize = 8 << 20
            thread.name = "engram-kernel"
            thread.start()
        }
    }

    deinit { crew.dismiss() }

    /// Calls `body` once for every index, from any of the threads; returns when all are done.
    ///
    /// - Precondition: not called from inside a `body`.
    func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
        if crew.workers == 0 || count <= 1 {
            for index in 0..<count { body(index) }
        } else {
            withoutActuallyEscaping(body) { crew.run(count, $0) }
        }
    }
}

/// What the threads of a pool share; they keep it alive until they are dismissed.
// @unchecked: `job` and `isOpen` are only touched under `gate`.
private final class Crew: @unchecked Sendable {
    private struct Job {
        var count = 0
        var body: @Sendable (Int) -> Void = { _ in }
    }

    let workers: Int
    private let turn = Mutex(())
    private let gate = Mutex(())
    private var job = Job()
    private var isOpen = false
    private let generation = Atomic<Int>(0)
    private let next = Atomic<Int>(0)
    private let busy = Atomic<Int>(0)
    private let isDismissed = Atomic<Bool>(false)
    private let sleepers = NSCondition()
    private let sleeping = Atomic<Int>(0)

    init(workers: Int) { self.workers = workers }

    func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
        turn.withLock { _ in
            let job = Job(count: count, body: body)
            gate.withLock { _ in
                self.job = job
                isOpen = true
                next.store(0, ordering: .relaxed)
            }
            announce()
            drain(job)
            // No worker may enter any more; those inside are on their last index.
            gate.withLock { _ in
                isOpen = false
                self.job = Job()
            }
            while busy.load(ordering: .acquiring) > 0 { ck_pause() }
        }
    }

    func dismiss() {
        isDismissed.store(true, ordering: .releasing)
        announce()
    }

    func work() {
        var seen = 0
        while true {
            seen = awaitGeneration(after: seen)
            if isDismissed.load(ordering: .acquiring) { return }
            if help() { busy.subtract(1, ordering: .releasing) }
        }
    }

    /// Takes part in the open loop; a function of its own, so that its hold on the caller's closure ends before `busy` says so.
    @inline(never)
    private func help() -> Bool {
        let job = gate.withLock { _ -> Job? in
            guard isOpen else { return nil }
            busy.add(1, ordering: .relaxed)
            return self.job
        }
        guard let job else { return false }
        drain(job)
        return true
    }

    private func drain(_ job: Job) {
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            guard index < job.count else { return }
            job.body(index)
        }
    }

    private func announce() {
        generation.add(1, ordering: .sequentiallyConsistent)
        guard sleeping.load(ordering: .sequentiallyConsistent) > 0 else { return }
        sleepers.lock()
        sleepers.broadcast()
        sleepers.unlock()
    }

    /// The first generation that is not `seen`.
    private func awaitGeneration(after seen: Int) -> Int {
        for _ in 0..<4_000 {
            let current = generation.load(ordering: .acquiring)
            if current != seen { return current }
            ck_pause()
        }
        sleepers.lock()
        defer { sleepers.unlock() }
        sleeping.add(1, ordering: .sequentiallyConsistent)
        defer { sleeping.subtract(1, ordering: .sequentiallyConsistent) }
        while generation.load(ordering: .sequentiallyConsistent) == seen { sleepers.wait() }
        return generation.load(ordering: .acquiring)
    }
}

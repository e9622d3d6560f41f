import Foundation

/// Does something in so many seconds, or throws `late`.
func inTime<Value: Sendable>(
    _ seconds: Double, or late: @autoclosure @escaping @Sendable () -> any Error, _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
        group.addTask(operation: body)
        group.addTask {
            try await pass(seconds: seconds)
            throw late()
        }
        defer { group.cancelAll() }
        guard let first = try await group.next() else { throw CancellationError() }
        return first
    }
}

/// Lets so much time pass.
///
/// A `Task.sleep` that is cancelled holds some 700 bytes until its time would have come; with limits of minutes, thousands of short
/// connections would fill the memory with them. A timer is gone when it is cancelled.
///
/// - Throws: `CancellationError`.
func pass(seconds: Double) async throws {
    // Timers may be used from any thread.
    nonisolated(unsafe) let timer = DispatchSource.makeTimerSource()
    await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
            timer.setEventHandler { timer.cancel() }
            timer.setCancelHandler { continuation.resume() }
            timer.schedule(deadline: .now() + seconds)
            timer.activate()
        }
    } onCancel: {
        timer.cancel()
    }
    try Task.checkCancellation()
}

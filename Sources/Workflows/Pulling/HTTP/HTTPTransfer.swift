import Foundation
import Synchronization

/// One answer on its way: libcurl's callbacks put pieces in, whoever asked takes them out.
// @unchecked: but for the flag, the semaphore and the stream, all of it is touched on the session's queue alone.
final class HTTPTransfer: @unchecked Sendable {
    enum Piece: Sendable {
        case head(HTTPHead)
        case bytes(Data)
    }

    private let continuation: AsyncThrowingStream<Piece, any Error>.Continuation
    private let isOver = Atomic(false)
    /// Pieces that may still be put in before one is taken: a reader that is slower than the network holds it up.
    private let room = DispatchSemaphore(value: 0)
    private var head = HTTPHead()
    private var headBytes = 0
    private var hasHead = false
    private var lastSign = ContinuousClock.now

    /// Of up to `bufferSize` bytes each.
    private static let mostPieces = 4
    static let bufferSize = 1 << 18
    private static let mostHeadBytes = 1 << 18

    init(_ continuation: AsyncThrowingStream<Piece, any Error>.Continuation) {
        self.continuation = continuation
        // Not as its first value, which a semaphore must have again when it goes.
        for _ in 0..<Self.mostPieces { room.signal() }
    }

    /// Nobody wants the rest.
    var isCancelled: Bool { isOver.load(ordering: .acquiring) }

    /// How long nothing has come.
    var silence: Duration { ContinuousClock.now - lastSign }

    /// From any thread.
    func cancel() {
        isOver.store(true, ordering: .releasing)
        room.signal()
    }

    /// From the reader: there is room for one more piece.
    func wasTaken() { room.signal() }

    /// What comes from here on counts as its time.
    func begin() { lastSign = .now }

    /// - Returns: whether to go on.
    func receiveHead(_ line: UnsafeRawBufferPointer) -> Bool {
        lastSign = .now
        headBytes += line.count
        guard headBytes <= Self.mostHeadBytes, !isCancelled else { return false }
        // Fields after the body say nothing that is asked for.
        if !hasHead, head.add(String(decoding: line, as: UTF8.self)) {
            hasHead = true
            continuation.yield(.head(head))
        }
        return true
    }

    /// Waits while there is no room.
    ///
    /// - Returns: whether to go on.
    func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        room.wait()
        lastSign = .now
        guard !isCancelled else { return false }
        continuation.yield(.bytes(Data(bytes)))
        return true
    }

    func finish(_ failure: HTTPFailure?) { continuation.finish(throwing: failure) }
}

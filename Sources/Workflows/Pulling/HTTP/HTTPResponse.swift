import Foundation

/// An answer whose body is still coming; letting go of it ends the transfer.
struct HTTPResponse {
    let head: HTTPHead
    let body: Body

    /// The body's bytes as they come, once.
    struct Body: AsyncSequence {
        fileprivate let pieces: AsyncThrowingStream<HTTPTransfer.Piece, any Error>
        fileprivate let transfer: HTTPTransfer

        struct Iterator: AsyncIteratorProtocol {
            fileprivate var pieces: AsyncThrowingStream<HTTPTransfer.Piece, any Error>.Iterator
            fileprivate let transfer: HTTPTransfer

            /// - Throws: `HTTPFailure`, `CancellationError`.
            mutating func next() async throws -> Data? {
                while let piece = try await pieces.next() {
                    guard case .bytes(let bytes) = piece else { continue }
                    transfer.wasTaken()
                    return bytes
                }
                // A stream only ends where its task is cancelled.
                try Task.checkCancellation()
                return nil
            }
        }

        func makeAsyncIterator() -> Iterator { Iterator(pieces: pieces.makeAsyncIterator(), transfer: transfer) }
    }

    private static let mostDiscarded = 1 << 16

    /// - Throws: `HTTPFailure`, `CancellationError`.
    init(_ pieces: AsyncThrowingStream<HTTPTransfer.Piece, any Error>, of transfer: HTTPTransfer) async throws {
        var iterator = pieces.makeAsyncIterator()
        guard case .head(let head)? = try await iterator.next() else {
            try Task.checkCancellation()
            throw HTTPFailure.broken
        }
        self.head = head
        body = Body(pieces: pieces, transfer: transfer)
    }

    /// Reads a short body to its end, so that the connection can be used again.
    func discard() async throws {
        guard let count = head.first("content-length").flatMap({ Int($0) }), count <= Self.mostDiscarded else { return }
        do {
            for try await _ in body {}
        } catch is HTTPFailure {}
    }
}

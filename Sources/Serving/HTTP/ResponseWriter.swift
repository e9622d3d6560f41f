import FlyingSocks
import Foundation

/// Sends one response, whole or piece by piece, to a client that has so long to take each piece.
package actor ResponseWriter {
    private let socket: AsyncSocket
    private let seconds: Double
    private let head: Data
    private let isChunked: Bool
    /// Whether the status is out.
    private(set) var isBegun = false
    private(set) var isWhole = false

    init(_ socket: AsyncSocket, _ response: Response, keepsAlive: Bool, isHTTP11: Bool, seconds: Double) {
        (self.socket, self.seconds) = (socket, seconds)
        head = response.head(keepsAlive: keepsAlive, isHTTP11: isHTTP11)
        if case .stream = response.body { isChunked = isHTTP11 } else { isChunked = false }
    }

    /// - Throws: where the client has left, or takes nothing any more.
    package func write(_ piece: Data) async throws {
        guard !piece.isEmpty else { return }
        var bytes = isBegun ? Data() : head
        isBegun = true
        bytes += isChunked ? Data("\(String(piece.count, radix: 16))\r\n".utf8) + piece + Data("\r\n".utf8) : piece
        try await send(bytes)
    }

    /// After the last piece.
    func end() async throws {
        var bytes = isBegun ? Data() : head
        isBegun = true
        if isChunked { bytes += Data("0\r\n\r\n".utf8) }
        if !bytes.isEmpty { try await send(bytes) }
        isWhole = true
    }

    private func send(_ bytes: Data) async throws {
        do {
            try await socket.send(bytes, within: seconds)
        } catch {
            throw ClientLeft()
        }
    }
}

/// Whoever asked is not there any more, or takes nothing.
struct ClientLeft: Error {}

extension AsyncSocket {
    /// Writes what fits at once without waiting, so that a short answer goes out to a client that is just leaving too.
    ///
    /// - Parameter seconds: that the client has to take the rest.
    func send(_ bytes: Data, within seconds: Double) async throws {
        var sent = bytes.startIndex
        do {
            while sent < bytes.endIndex { sent = try socket.write(bytes, from: sent) }
        } catch SocketError.blocked {
            let rest = Data(bytes[sent...])
            try await inTime(seconds, or: APIError.tooSlow("taking the answer")) { try await write(rest) }
        }
    }
}

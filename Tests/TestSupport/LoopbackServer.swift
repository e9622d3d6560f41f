import Foundation
import Synchronization

/// Takes connections to a port of 127.0.0.1 and serves each in a thread of its own.
package final class LoopbackServer: Sendable {
    package let port: Int
    private let listener: Int32
    private let isClosed = Atomic(false)
    private let serve: @Sendable (Connection) -> Void

    /// - Parameter serve: may block; the connection is closed when it returns.
    package init(_ serve: @escaping @Sendable (Connection) -> Void) throws {
        self.serve = serve
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let descriptor = listener
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listening = Connection.withAddress(port: 0) { address in
            bind(descriptor, address, length) == 0 && listen(descriptor, 16) == 0 && getsockname(descriptor, address, &length) == 0
        }
        port = listening.port
        guard listening.result else { throw POSIXError(.EADDRINUSE) }
        Thread.detachNewThread { [self] in accept() }
    }

    /// Takes no more connections; those that come are refused.
    package func close() {
        if !isClosed.exchange(true, ordering: .relaxed) { shutdown(listener, Int32(SHUT_RDWR)) }
    }

    /// The descriptor is given back here and nowhere else: were it closed by another thread, the next call could be to a server of another
    /// test that has been given the same number, and take its clients.
    private func accept() {
        defer { Foundation.close(listener) }
        while true {
            let descriptor = Foundation.accept(listener, nil, nil)
            guard descriptor >= 0 else {
                if isClosed.load(ordering: .relaxed) { return }
                usleep(10_000)
                continue
            }
            Thread.detachNewThread { [self] in
                serve(Connection(descriptor))
                shutdown(descriptor, Int32(SHUT_RDWR))
                Foundation.close(descriptor)
            }
        }
    }
}

/// One end of a TCP connection.
package struct Connection: Sendable {
    private let descriptor: Int32

    fileprivate init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// To a port of 127.0.0.1; nil where nobody listens.
    package init?(port: Int) {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let isThere = Self.withAddress(port: port) { connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0 }.result
        guard isThere else {
            Foundation.close(socket)
            return nil
        }
        descriptor = socket
    }

    /// For one that was opened here.
    package func close() { Foundation.close(descriptor) }

    /// What has come, up to 64 KiB; nil at the end.
    package func read() -> Data? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? Data(buffer.prefix(count)) : nil
    }

    /// The lines of a request's head; nil where the other end is gone.
    package func readHead() -> [String]? {
        var bytes = Data()
        while bytes.range(of: Data("\r\n\r\n".utf8)) == nil {
            guard let more = read() else { return nil }
            bytes += more
        }
        return String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    }

    /// - Returns: false where the other end is gone.
    @discardableResult
    package func write(_ data: Data) -> Bool {
        var rest = data[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count <= 0 { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Passes on whatever comes to another, until there is no more.
    package func pass(to other: Connection) {
        while let bytes = read(), other.write(bytes) {}
        shutdown(other.descriptor, Int32(SHUT_WR))
    }

    /// Returns when the other end has gone away, or after twenty seconds.
    package func waitForEnd() {
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        _ = read()
    }

    fileprivate static func withAddress<Result>(
        port: Int, _ body: (UnsafeMutablePointer<sockaddr>) -> Result
    ) -> (result: Result, port: Int) {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        let result = withUnsafeMutablePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1, body) }
        return (result, Int(UInt16(bigEndian: address.sin_port)))
    }
}

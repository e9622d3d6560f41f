import Foundation
import Synchronization

/// A small real HTTP server on 127.0.0.1, for tests: it answers as it is told to, truthfully or not.
package final class WebServer: Sendable {
    package struct Request: Sendable {
        package let path: String
        /// Names in lower case.
        package let headers: [String: String]
    }

    package struct Answer: Sendable {
        package var status: Int
        package var headers: [String: String]
        package var body: Data
        /// The `Content-Length` that is told; nil for the true one.
        package var declaredLength: Int?
        /// The connection is closed after so many bytes of the body.
        package var cutAfter: Int?
        /// Says nothing more after what `cutAfter` lets through, and keeps the connection open.
        package var staysSilent = false
        /// Bytes sent at a time, with a millisecond between.
        package var pieceSize: Int?

        package init(_ status: Int = 200, headers: [String: String] = [:], body: Data = Data()) {
            self.status = status
            self.headers = headers
            self.body = body
        }
    }

    package let port: Int
    private let listener: Int32
    private let isClosed = Atomic(false)
    private let seen = Mutex<[Request]>([])
    private let answer: @Sendable (Request) -> Answer

    package init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
        self.answer = answer
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                bind(descriptor, raw, length) == 0 && listen(descriptor, 16) == 0 && getsockname(descriptor, raw, &length) == 0
            }
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        guard isListening else { throw POSIXError(.EADDRINUSE) }
        Thread.detachNewThread { [self] in accept() }
    }

    package var address: String { "http://127.0.0.1:\(port)" }
    package var requests: [Request] { seen.withLock { $0 } }

    /// Takes no more connections; those that come are refused.
    package func close() {
        guard !isClosed.exchange(true, ordering: .relaxed) else { return }
        shutdown(listener, Int32(SHUT_RDWR))
        Foundation.close(listener)
    }

    private func accept() {
        while !isClosed.load(ordering: .relaxed) {
            let connection = Foundation.accept(listener, nil, nil)
            if connection < 0 { return }
            Thread.detachNewThread { [self] in
                serve(connection)
                shutdown(connection, Int32(SHUT_RDWR))
                Foundation.close(connection)
            }
        }
    }

    /// One request a connection.
    private func serve(_ connection: Int32) {
        guard let request = Self.read(connection) else { return }
        seen.withLock { $0.append(request) }
        let answer = answer(request)
        var head = "HTTP/1.1 \(answer.status) Told\r\nConnection: close\r\n"
        for (name, value) in answer.headers { head += "\(name): \(value)\r\n" }
        head += "Content-Length: \(answer.declaredLength ?? answer.body.count)\r\n\r\n"
        guard Self.write(Data(head.utf8), to: connection) else { return }
        let body = answer.body.prefix(answer.cutAfter ?? answer.body.count)
        let size = answer.pieceSize ?? max(1, body.count)
        for start in stride(from: 0, to: body.count, by: size) {
            guard Self.write(Data(body.dropFirst(start).prefix(size)), to: connection) else { return }
            if answer.pieceSize != nil { usleep(1_000) }
        }
        // Until the client has gone away, or for a while.
        if answer.staysSilent {
            var byte: UInt8 = 0
            var patience = timeval(tv_sec: 20, tv_usec: 0)
            setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
            _ = recv(connection, &byte, 1, 0)
        }
    }

    private static func read(_ connection: Int32) -> Request? {
        var bytes = Data()
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while bytes.range(of: Data("\r\n\r\n".utf8)) == nil {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes.append(contentsOf: buffer.prefix(count))
        }
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        let words = lines[0].components(separatedBy: " ")
        let fields = lines.dropFirst().compactMap { line -> (String, String)? in
            line.firstIndex(of: ":").map { colon in
                (line[..<colon].lowercased(), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
            }
        }
        return Request(path: words.count > 1 ? words[1] : "", headers: Dictionary(fields) { first, _ in first })
    }

    private static func write(_ data: Data, to connection: Int32) -> Bool {
        var rest = data[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count <= 0 { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}

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

    private let server: Mutex<LoopbackServer?> = Mutex(nil)
    private let seen = Mutex<[Request]>([])
    private let answer: @Sendable (Request) -> Answer

    package init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
        self.answer = answer
        let made = try LoopbackServer { [weak self] connection in self?.serve(connection) }
        server.withLock { $0 = made }
    }

    package var port: Int { server.withLock { $0?.port ?? 0 } }
    package var address: String { "http://127.0.0.1:\(port)" }
    package var requests: [Request] { seen.withLock { $0 } }

    /// Takes no more connections; those that come are refused.
    package func close() { server.withLock { $0?.close() } }

    /// One request a connection.
    private func serve(_ connection: Connection) {
        guard let request = Self.read(connection) else { return }
        seen.withLock { $0.append(request) }
        let answer = answer(request)
        var head = "HTTP/1.1 \(answer.status) Told\r\nConnection: close\r\n"
        for (name, value) in answer.headers { head += "\(name): \(value)\r\n" }
        head += "Content-Length: \(answer.declaredLength ?? answer.body.count)\r\n\r\n"
        guard connection.write(Data(head.utf8)) else { return }
        let body = answer.body.prefix(answer.cutAfter ?? answer.body.count)
        let size = answer.pieceSize ?? max(1, body.count)
        for start in stride(from: 0, to: body.count, by: size) {
            guard connection.write(Data(body.dropFirst(start).prefix(size))) else { return }
            if answer.pieceSize != nil { usleep(1_000) }
        }
        if answer.staysSilent { connection.waitForEnd() }
    }

    private static func read(_ connection: Connection) -> Request? {
        guard let lines = connection.readHead() else { return nil }
        let words = lines[0].components(separatedBy: " ")
        let fields = lines.dropFirst().compactMap { line -> (String, String)? in
            line.firstIndex(of: ":").map { colon in
                (line[..<colon].lowercased(), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
            }
        }
        return Request(path: words.count > 1 ? words[1] : "", headers: Dictionary(fields) { first, _ in first })
    }
}

import Foundation
import Synchronization

/// A proxy on 127.0.0.1, for tests: it knows no names, so whatever host is asked for, its answer comes from one port of this machine.
package final class ForwardProxy: Sendable {
    private let server: Mutex<LoopbackServer?> = Mutex(nil)
    private let seen = Mutex<[String]>([])
    private let target: Int
    private let refusal: Int?

    /// - Parameters:
    ///   - target: the port that all requests are passed on to.
    ///   - refusal: the status that all are answered with in place of it.
    package init(to target: Int, refusal: Int? = nil) throws {
        self.target = target
        self.refusal = refusal
        let made = try LoopbackServer { [weak self] connection in self?.serve(connection) }
        server.withLock { $0 = made }
    }

    deinit { close() }

    package var place: String { "127.0.0.1:\(server.withLock { $0?.port ?? 0 })" }
    package func close() { server.withLock { $0?.close() } }

    /// The heads of the requests that came here, of tunnels the request to open them.
    package var heads: [String] { seen.withLock { $0 } }

    private func serve(_ connection: Connection) {
        guard let lines = connection.readHead() else { return }
        seen.withLock { $0.append(lines.joined(separator: "\n")) }
        if let refusal {
            connection.write(Data("HTTP/1.1 \(refusal) No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8))
            return
        }
        guard let other = Connection(port: target) else { return }
        defer { other.close() }
        let words = lines[0].components(separatedBy: " ")
        if words[0] == "CONNECT" {
            connection.write(Data("HTTP/1.1 200 Connection established\r\n\r\n".utf8))
            let up = DispatchGroup()
            DispatchQueue.global().async(group: up) { connection.pass(to: other) }
            other.pass(to: connection)
            up.wait()
        } else {
            // From http://host/path to /path.
            let path = URL(string: words[1]).map { $0.path + ($0.query.map { "?" + $0 } ?? "") } ?? "/"
            let head = (["\(words[0]) \(path) HTTP/1.1"] + lines.dropFirst()).joined(separator: "\r\n")
            other.write(Data(head.utf8))
            other.pass(to: connection)
        }
    }
}

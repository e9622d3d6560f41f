import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Workflows

/// What is asked of an HTTP client, against servers on this machine.
struct HTTPSessionTests {
    private func session(silence: Duration = .seconds(10)) throws -> HTTPSession { try HTTPSession(HTTPSettings(silence: silence)) }

    private func ask(_ address: String, silence: Duration = .seconds(10)) async throws -> (head: HTTPHead, body: Data) {
        let response = try await session(silence: silence).get(address, [])
        var body = Data()
        for try await piece in response.body { body += piece }
        return (response.head, body)
    }

    @Test func `Head and body come as they were sent, packed or not, and every status is told`() async throws {
        let bytes = Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        let headers = ["Content-Encoding": "gzip", "X-Some-Thing": " a: b "]
        let server = try WebServer { .init(Int($0.path.dropFirst()) ?? 0, headers: headers, body: bytes) }
        defer { server.close() }
        for status in [200, 206, 302, 404, 416, 429, 503] {
            let answer = try await ask("\(server.address)/\(status)")
            #expect(answer.head.status == status)
            #expect(answer.head.first("x-some-thing") == "a: b")
            #expect(answer.head.first("content-length") == "100000")
            #expect(answer.body == bytes)
        }
        #expect(server.requests.allSatisfy { $0.headers["accept-encoding"] == nil && $0.headers["authorization"] == nil })
    }

    @Test func `A head is read line by line`() {
        var head = HTTPHead()
        let lines = [
            "HTTP/1.1 100 Continue\r\n", "X-Early: 1\r\n", "\r\n", "HTTP/1.1 206 Partial\r\n", "Link: <a>\r\n", "no field\r\n",
            "LINK:<b>\r\n",
            "Empty:\r\n", "\r\n",
        ]
        let ends = lines.map { head.add($0) }
        #expect(ends.firstIndex(of: true) == lines.count - 1)
        #expect(head.status == 206)
        #expect(head.all("link") == ["<a>", "<b>"])
        #expect(head.first("empty") == "")
        #expect(head.first("x-early") == nil)
    }

    @Test func `A connection that ends in the middle is broken, and one that says nothing is silent`() async throws {
        let server = try WebServer { request in
            var answer = WebServer.Answer(body: Data(repeating: 1, count: 1_000))
            answer.cutAfter = 400
            answer.staysSilent = request.path == "/silent"
            return answer
        }
        defer { server.close() }
        await #expect(throws: HTTPFailure.broken) { try await ask("\(server.address)/cut") }
        let start = ContinuousClock.now
        await #expect(throws: HTTPFailure.silent) { try await ask("\(server.address)/silent", silence: .milliseconds(700)) }
        #expect(ContinuousClock.now - start > .milliseconds(600))
        let mute = try LoopbackServer { connection in while connection.read() != nil {} }
        defer { mute.close() }
        await #expect(throws: HTTPFailure.silent) { try await ask("http://127.0.0.1:\(mute.port)/", silence: .milliseconds(300)) }
        await #expect(throws: HTTPFailure.noConnection) { try await ask("http://nowhere.invalid/") }
        let noise = try LoopbackServer { connection in
            _ = connection.readHead()
            connection.write(Data("SSH-2.0-no_web_server\r\n".utf8))
        }
        defer { noise.close() }
        await #expect(throws: HTTPFailure.broken) { try await ask("http://127.0.0.1:\(noise.port)/") }
    }

    @Test func `A server that is slow all the time is waited for`() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readHead()
            connection.write(Data("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n".utf8))
            for byte in "slow but".utf8 {
                usleep(250_000)
                connection.write(Data([byte]))
            }
        }
        defer { server.close() }
        // Two seconds in all, a quarter of one between two bytes.
        let answer = try await ask("http://127.0.0.1:\(server.port)/", silence: .milliseconds(1_500))
        #expect(answer.body == Data("slow but".utf8))
    }

    @Test func `A reader that is slow holds the server up, and one that goes away ends the connection`() async throws {
        let sent = Atomic(0)
        let isGone = Atomic(false)
        let server = try LoopbackServer { connection in
            _ = connection.readHead()
            connection.write(Data("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n".utf8))
            let piece = Data(repeating: 7, count: 1 << 16)
            while connection.write(piece) { sent.add(piece.count, ordering: .relaxed) }
            isGone.store(true, ordering: .relaxed)
        }
        defer { server.close() }
        var response: HTTPResponse? = try await session().get("http://127.0.0.1:\(server.port)/", [])
        for try await _ in try #require(response).body { break }
        try await Task.sleep(for: .milliseconds(600))
        // The buffers of the system's two sockets are a few megabytes.
        let ahead = sent.load(ordering: .relaxed)
        #expect(ahead < 32 << 20)
        response = nil
        for _ in 0..<500 where !isGone.load(ordering: .relaxed) { try await Task.sleep(for: .milliseconds(10)) }
        let isClosed = isGone.load(ordering: .relaxed)
        #expect(isClosed)
    }

    @Test func `A task that is cancelled waits for nothing`() async throws {
        let server = try LoopbackServer { connection in while connection.read() != nil {} }
        defer { server.close() }
        let work = Task { try await ask("http://127.0.0.1:\(server.port)/", silence: .seconds(19)) }
        try await Task.sleep(for: .milliseconds(200))
        let start = ContinuousClock.now
        work.cancel()
        await #expect(throws: CancellationError.self) { try await work.value }
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func `A connection is used again, also after a redirect`() async throws {
        // Requests of each connection, so that a failure says whether one was dropped, and when.
        let asked = Mutex<[Int]>([])
        let server = try LoopbackServer { connection in
            let number = asked.withLock { asked in
                asked.append(0)
                return asked.count - 1
            }
            while connection.readHead() != nil {
                asked.withLock { $0[number] += 1 }
                connection.write(Data("HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 5\r\n\r\nthere".utf8))
            }
        }
        defer { server.close() }
        let session = try session()
        for _ in 0..<5 { try await session.get("http://127.0.0.1:\(server.port)/", []).discard() }
        #expect(asked.withLock { $0 } == [5])
    }
}

import Foundation
import Serving

/// Seconds that a test waits for what has to come: other tests may hold every thread of the pool for minutes.
let patience = 600.0

/// A server on a free port while a test talks to it; as patient as its clients, where the test does not say otherwise.
func serving<Value>(
    _ model: FakeModel = FakeModel(), desk: FakeDesk? = nil, token: String? = nil, hosts: [String] = [], origins: [String] = [],
    _ change: (inout ServerLimits) -> Void = { _ in }, _ test: (Wire) async throws -> Value
) async throws -> Value {
    signal(SIGPIPE, SIG_IGN)
    var settings = try ServerSettings(port: 0, token: token.map(AccessToken.init), hosts: hosts, origins: origins)
    settings.limits.stopSeconds = 0.2
    settings.limits.headSeconds = patience
    settings.limits.bodySeconds = patience
    settings.limits.idleSeconds = patience
    settings.limits.writeSeconds = patience
    change(&settings.limits)
    let clock = ServerClock(date: { Date(timeIntervalSince1970: 1_800_000_000) }, seconds: { ProcessInfo.processInfo.systemUptime })
    let server = try Server(model, desk: desk, settings: settings, clock: clock, version: "1.2.3")
    let running = Task { try await server.run() }
    do {
        let value = try await test(Wire(port: server.port))
        running.cancel()
        try await running.value
        return value
    } catch {
        running.cancel()
        throw error
    }
}

/// Raw HTTP over a socket of the loopback; each call blocks a thread of its own.
struct Wire: Sendable {
    let port: Int

    struct Answer: Sendable {
        var status: Int
        /// Names lowercased.
        var fields: [String: String]
        var body: String

        /// A value in the body's JSON by its path, written out.
        subscript(path: String...) -> String? {
            var value = try? JSONSerialization.jsonObject(with: Data(body.utf8))
            for key in path {
                if let index = Int(key), let list = value as? [Any] {
                    value = list.indices.contains(index) ? list[index] : nil
                } else {
                    value = (value as? [String: Any])?[key]
                }
            }
            return value.flatMap { $0 is NSNull ? nil : "\($0)" }
        }
    }

    func get(_ path: String, _ fields: [String: String] = [:], method: String = "GET") async throws -> Answer {
        try await ask(request(method, path, fields, body: nil))
    }

    func post(_ path: String, _ body: String, _ fields: [String: String] = [:]) async throws -> Answer {
        try await ask(request("POST", path, fields, body: body))
    }

    func chat(_ fields: String = "", _ content: String = "hello") async throws -> Answer {
        try await post("/v1/chat/completions", Self.question(fields, content))
    }

    static func question(_ fields: String = "", _ content: String = "hello") -> String {
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"\(content)\"}]\(fields.isEmpty ? "" : ",")\(fields)}"
    }

    func request(_ method: String, _ path: String, _ fields: [String: String] = [:], body: String?) -> String {
        var all = ["Host": "127.0.0.1:\(port)", "Connection": "close"]
        if let body { all["Content-Length"] = "\(body.utf8.count)" }
        all.merge(fields) { $1 }
        let lines = all.map { "\($0): \($1)\r\n" }.joined()
        return "\(method) \(path) HTTP/1.1\r\n\(lines)\r\n\(body ?? "")"
    }

    /// Sends text as it stands, and reads until the server ends the connection.
    func ask(_ text: String) async throws -> Answer {
        try await off { socket in
            socket.send(text)
            return Self.answer(socket.rest())
        }
    }

    /// Does something with a connection, on a thread of its own.
    func off<Value: Sendable>(_ work: @escaping @Sendable (LoopbackSocket) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        let socket = try LoopbackSocket(port: port)
                        defer { socket.close() }
                        return try work(socket)
                    })
            }
        }
    }

    static func answer(_ bytes: [UInt8]) -> Answer {
        let text = String(decoding: bytes, as: UTF8.self)
        let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = (parts.first ?? "").split(separator: "\r\n")
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            let field = line.split(separator: ":", maxSplits: 1)
            if field.count == 2 { fields[field[0].lowercased()] = field[1].trimmingCharacters(in: .whitespaces) }
        }
        let words = (lines.first ?? "").split(separator: " ")
        let status = words.count > 1 ? Int(words[1]) ?? 0 : 0
        var body = parts.count > 1 ? String(parts[1]) : ""
        if fields["transfer-encoding"] == "chunked" { body = joined(Array(body.utf8)) }
        return Answer(status: status, fields: fields, body: body)
    }

    /// The content of chunks; what is cut off is told by a missing end.
    private static func joined(_ bytes: [UInt8]) -> String {
        var (rest, body) = (bytes[...], [UInt8]())
        while let end = rest.firstIndex(of: 0x0D), let size = Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16) {
            guard size > 0 else { return String(decoding: body, as: UTF8.self) }
            let content = rest.dropFirst(end - rest.startIndex + 2)
            body += content.prefix(size)
            rest = content.dropFirst(size + 2)
        }
        return String(decoding: body, as: UTF8.self) + "<cut>"
    }
}

extension Wire.Answer {
    /// What server-sent events hold.
    var events: [String] { body.components(separatedBy: "\n\n").filter { !$0.isEmpty }.map { String($0.dropFirst("data: ".count)) } }

    /// The content of all pieces of one choice.
    func said(by choice: Int = 0) -> String {
        events.map { event in
            let answer = Wire.Answer(status: 0, fields: [:], body: event)
            guard answer["choices", "0", "index"] == "\(choice)" else { return "" }
            return answer["choices", "0", "delta", "content"] ?? answer["choices", "0", "text"] ?? ""
        }.joined()
    }

    /// Whether it is an error as OpenAI writes them.
    var isError: Bool {
        fields["content-type"] == "application/json" && self["error", "message"]?.isEmpty == false
            && self["error", "type"]?.isEmpty == false
            && body.contains("\"param\":") && body.contains("\"code\":")
    }
}

/// A client's end of a connection; waits for anything as long as `patience`.
final class LoopbackSocket {
    struct NotConnected: Error {}

    private let file: Int32
    private var isOpen = true

    init(port: Int) throws {
        file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var limit = timeval(tv_sec: Int(patience), tv_usec: 0)
        setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(file, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard result == 0 else {
            Foundation.close(file)
            throw NotConnected()
        }
    }

    deinit { close() }

    func send(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Some bytes; none at the end.
    func some() -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        let count = recv(file, &buffer, buffer.count, 0)
        return Array(buffer.prefix(max(0, count)))
    }

    /// Everything up to the end.
    func rest() -> [UInt8] {
        var all: [UInt8] = []
        while true {
            let bytes = some()
            if bytes.isEmpty { return all }
            all += bytes
        }
    }

    /// Reads until `text` has come; false where the end came first.
    func waits(for text: String) -> Bool {
        var all: [UInt8] = []
        while !String(decoding: all, as: UTF8.self).contains(text) {
            let bytes = some()
            if bytes.isEmpty { return false }
            all += bytes
        }
        return true
    }

    func close() {
        if isOpen { Foundation.close(file) }
        isOpen = false
    }
}

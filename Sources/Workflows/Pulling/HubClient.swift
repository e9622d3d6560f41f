import Foundation
import Messages

/// Requests to a hub: redirects are followed, what may pass is tried again.
struct HubClient: Sendable {
    let access: HubAccess
    let model: ModelName
    let onPause: @Sendable (Duration, Message.Value) -> Void
    private let http: HTTPSession

    private static let mostRedirects = 8
    private static let largestAnswer = 32 << 20

    /// Connections stay open for as long as it lives.
    ///
    /// - Throws: `HubError.noLibrary`.
    init(_ access: HubAccess, model: ModelName, onPause: @escaping @Sendable (Duration, Message.Value) -> Void) throws {
        self.access = access
        self.model = model
        self.onPause = onPause
        do {
            http = try HTTPSession(access.http)
        } catch {
            throw HubError.noLibrary
        }
    }

    /// A JSON answer, and the address of the next page where there is one.
    ///
    /// - Throws: `HubError`, `CancellationError`.
    func json<Value: Decodable & Sendable>(_ type: Value.Type, at address: String) async throws -> (value: Value, next: String?) {
        try await patiently {
            let answer = try await follow(address, headers: [])
            var bytes = Data()
            for try await piece in answer.response.body {
                bytes.append(piece)
                guard bytes.count <= Self.largestAnswer else {
                    throw HubError.unexpected(address: address, problem: .said("hub.noEnd"))
                }
            }
            guard let value = try? JSONDecoder().decode(type, from: bytes) else {
                throw HubError.unexpected(address: address, problem: .said("hub.notJSON"))
            }
            return (value, answer.response.head.all("link").lazy.compactMap(Self.nextPage).first)
        }
    }

    /// Fetches what is missing of a file; `onBytes` gets the number of each piece's bytes.
    ///
    /// - Throws: `HubError`, `WorkflowError.notWritten`, `CancellationError`; what was fetched stays.
    func fetch(_ part: PartialFile, commit: String, onBytes: (Int) -> Void) async throws {
        let path = part.file.path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? part.file.path
        let address = "\(access.endpoint)/\(model)/resolve/\(commit)/\(path)"
        try await patiently(progress: { part.byteCount }) {
            guard part.byteCount < part.file.byteCount else { return }
            let range = part.byteCount > 0 ? [("range", "bytes=\(part.byteCount)-")] : []
            let answer = try await follow(address, headers: range)
            part.linkedHash = answer.linkedHash
            let head = answer.response.head
            if head.status != 206 || !Self.begins(head, at: part.byteCount) { try part.restart() }
            if head.status == 416 { throw Passing.broken(.said("hub.restRefused")) }
            for try await piece in answer.response.body {
                // More than was promised is not written; that it came is told by the size.
                let wanted = piece.prefix(part.file.byteCount - part.byteCount)
                try part.append(wanted)
                onBytes(wanted.count)
                guard wanted.count == piece.count else {
                    throw Mismatch(problem: .said("problem.tooMuch", ["n": "\(part.file.byteCount)"]))
                }
            }
            guard part.byteCount == part.file.byteCount else { throw Passing.broken(.said("hub.endedEarly")) }
        }
    }

    /// A file that is not what the hub's own listing says.
    struct Mismatch: Error {
        let problem: Message.Value
    }

    private struct Answer {
        let response: HTTPResponse
        /// The SHA-256 that the hub gives with a large file.
        let linkedHash: String?
    }

    /// - Throws: `HubError` for good, `Passing` for what may be otherwise a little later.
    private func follow(_ address: String, headers: [(name: String, value: String)]) async throws -> Answer {
        var address = address
        var linkedHash: String?
        for _ in 0...Self.mostRedirects {
            var fields = [("user-agent", "engram"), ("accept-encoding", "identity")] + headers
            if let token = access.token, Self.origin(address) == Self.origin(access.endpoint) {
                fields.append(("authorization", "Bearer \(token)"))
            }
            let response = try await http.get(address, fields)
            let head = response.head
            if let tag = head.first("x-linked-etag")?.filter({ $0 != "\"" }), tag.count == 64 { linkedHash = tag.lowercased() }
            guard [301, 302, 303, 307, 308].contains(head.status) else {
                try HubStatus(head.status, code: head.first("x-error-code"), access: access, model: model)
                    .check(address, retryAfter: head.first("retry-after"))
                return Answer(response: response, linkedHash: linkedHash)
            }
            try await response.discard()
            guard let location = head.first("location"), let base = URL(string: address),
                let target = URL(string: location, relativeTo: base)?.absoluteURL, ["http", "https"].contains(target.scheme),
                base.scheme != "https" || target.scheme == "https"
            else { throw HubError.unexpected(address: address, problem: .said("hub.redirect")) }
            address = target.absoluteString
        }
        throw HubError.unexpected(address: address, problem: .said("hub.circle"))
    }

    /// Tries again after a pause while a failure may pass; bytes that came in between begin the count anew.
    private func patiently<Result>(progress: () -> Int = { 0 }, _ body: () async throws -> Result) async throws -> Result {
        var failures = 0
        var reached = progress()
        while true {
            do {
                return try await body()
            } catch {
                try Task.checkCancellation()
                guard let passing = Passing(error, host: access.host) else { throw error }
                if progress() > reached {
                    failures = 0
                    reached = progress()
                }
                failures += 1
                guard failures < min(access.attempts, passing.mostAttempts) else { throw passing.final }
                let pause = passing.after ?? min(access.firstPause * (1 << min(failures - 1, 6)), .seconds(60))
                onPause(pause, passing.reason)
                try await access.wait(pause)
            }
        }
    }

    /// Scheme, host and port.
    private static func origin(_ address: String) -> String? {
        guard let url = URL(string: address), let scheme = url.scheme, let host = url.host() else { return nil }
        return "\(scheme)://\(host):\(url.port ?? (scheme == "https" ? 443 : 80))".lowercased()
    }

    private static func begins(_ head: HTTPHead, at offset: Int) -> Bool {
        head.first("content-range")?.lowercased().hasPrefix("bytes \(offset)-") ?? false
    }

    /// `<address>; rel="next"`.
    private static func nextPage(_ link: String) -> String? {
        link.components(separatedBy: ",").first { $0.contains("rel=\"next\"") }.flatMap { part in
            guard let start = part.firstIndex(of: "<"), let end = part.firstIndex(of: ">"), start < end else { return nil }
            return String(part[part.index(after: start)..<end])
        }
    }
}

import Digests
import Foundation
import Synchronization

/// A hub with one model, which misbehaves where it is told to.
package final class FakeHub: Sendable {
    /// What happens to the next request for a file.
    package enum Mishap: Sendable {
        case cut(after: Int)
        /// The length that is told is another than that of what comes.
        case lie(by: Int)
        case status(Int, headers: [String: String] = [:])
        /// Sends a part and then nothing.
        case silence(after: Int)
        case garbled
        case surplus
        case ignoresRange
        /// Hands the file out from another address.
        case elsewhere
        case slow(pieceSize: Int)
        /// Points to itself.
        case circle
    }

    package let model: String
    private struct State {
        var files: [String: Data]
        var commit = "c0ffee0000000000000000000000000000000001"
        var mishaps: [String: [Mishap]] = [:]
        var token: String?
        var isGated = false
        var pageSize = 1_000
    }
    private let state: Mutex<State>
    private let server: Mutex<WebServer?> = Mutex(nil)

    package init(_ model: String, files: [String: Data]) throws {
        self.model = model
        state = Mutex(State(files: files))
        let made = try WebServer { [unowned self] request in self.answer(request) }
        server.withLock { $0 = made }
    }

    deinit { close() }

    package var address: String { server.withLock { $0?.address ?? "" } }
    package var requests: [WebServer.Request] { server.withLock { $0?.requests ?? [] } }
    package func requests(for file: String) -> [WebServer.Request] { requests.filter { $0.path.hasSuffix("/" + file) } }
    package func close() { server.withLock { $0?.close() } }

    /// For the next requests of that file, in order; also «revision» and «tree».
    package func misbehave(_ file: String, _ mishaps: Mishap...) { state.withLock { $0.mishaps[file, default: []] += mishaps } }

    /// Only whoever has the token gets files.
    package func lock(token: String) { state.withLock { ($0.token, $0.isGated) = (token, true) } }

    package func page(size: Int) { state.withLock { $0.pageSize = size } }

    /// A new state of the model.
    package func publish(_ files: [String: Data], commit: String) { state.withLock { ($0.files, $0.commit) = (files, commit) } }

    private func answer(_ request: WebServer.Request) -> WebServer.Answer {
        state.withLock { state in
            let path = request.path
            let commit = state.commit
            if path == "/api/models/\(model)/revision/main" || path == "/api/models/\(model)/revision/\(commit)" {
                if let told = Self.status(&state, "revision") { return told }
                return .init(body: Data(#"{"id":"\#(model)","sha":"\#(commit)","gated":false}"#.utf8))
            }
            if path.hasPrefix("/api/models/\(model)/revision/") { return .init(404, headers: ["X-Error-Code": "RevisionNotFound"]) }
            if path.hasPrefix("/api/models/\(model)/tree/\(commit)") {
                return Self.status(&state, "tree") ?? tree(state, from: Int(path.split(separator: "=").last ?? "") ?? 0)
            }
            for prefix in ["/\(model)/resolve/\(commit)/", "/elsewhere/"] where path.hasPrefix(prefix) {
                return file(String(path.dropFirst(prefix.count)), &state, request, isElsewhere: prefix == "/elsewhere/")
            }
            return .init(404, headers: ["X-Error-Code": "RepoNotFound"])
        }
    }

    private static func status(_ state: inout State, _ name: String) -> WebServer.Answer? {
        guard case .status(let code, let headers)? = state.mishaps[name]?.first else { return nil }
        state.mishaps[name]?.removeFirst()
        return .init(code, headers: headers)
    }

    private func tree(_ state: State, from start: Int) -> WebServer.Answer {
        let names = state.files.keys.sorted()
        let entries = names.dropFirst(start).prefix(state.pageSize).map { name -> String in
            let data = state.files[name] ?? Data()
            let blob = Digest.hexadecimal(Data("blob \(data.count)\0".utf8) + data, .sha1)
            let large =
                name.hasSuffix(".safetensors") ? #","lfs":{"oid":"\#(Digest.hexadecimal(data))","size":\#(data.count)}"# : ""
            return #"{"type":"file","oid":"\#(blob)","size":\#(data.count),"path":"\#(name)"\#(large)}"#
        }
        var answer = WebServer.Answer(body: Data("[\(entries.joined(separator: ","))]".utf8))
        if start + state.pageSize < names.count {
            let next = "\(address)/api/models/\(model)/tree/\(state.commit)?cursor=\(start + state.pageSize)"
            answer.headers["Link"] = "<\(next)>; rel=\"next\""
        }
        return answer
    }

    private func file(_ name: String, _ state: inout State, _ request: WebServer.Request, isElsewhere: Bool) -> WebServer.Answer {
        guard let whole = state.files[name] else { return .init(404, headers: ["X-Error-Code": "EntryNotFound"]) }
        if state.isGated, !isElsewhere, request.headers["authorization"] != "Bearer \(state.token ?? "")" {
            return .init(request.headers["authorization"] == nil ? 401 : 403, headers: ["X-Error-Code": "GatedRepo"])
        }
        var mishap: Mishap?
        if let first = state.mishaps[name]?.first {
            mishap = first
            state.mishaps[name]?.removeFirst()
        }
        var answer = WebServer.Answer(body: whole)
        if let start = request.headers["range"]?.dropFirst(6).dropLast().description.nonNegative, !(mishap?.ignoresRange ?? false) {
            answer = .init(
                206, headers: ["Content-Range": "bytes \(start)-\(whole.count - 1)/\(whole.count)"], body: whole.dropFirst(start))
        }
        switch mishap {
        case .cut(let count): answer.cutAfter = count
        case .lie(let difference): answer.declaredLength = answer.body.count + difference
        case .status(let code, let headers): return .init(code, headers: headers)
        case .silence(let count): (answer.cutAfter, answer.staysSilent) = (count, true)
        case .garbled: answer.body = Data(answer.body.map { $0 ^ 1 })
        case .surplus: answer.body += Data("more".utf8)
        case .elsewhere:
            // Another host by its name, though not by its address.
            let other = address.replacing("127.0.0.1", with: "localhost")
            let headers = ["Location": "\(other)/elsewhere/\(name)", "X-Linked-Etag": "\"\(Digest.hexadecimal(whole))\""]
            return .init(302, headers: headers)
        case .slow(let size): answer.pieceSize = size
        case .circle: return .init(302, headers: ["Location": request.path])
        case .ignoresRange, nil: break
        }
        return answer
    }
}

extension FakeHub.Mishap {
    fileprivate var ignoresRange: Bool {
        if case .ignoresRange = self { true } else { false }
    }
}

extension String {
    fileprivate var nonNegative: Int? { Int(self).flatMap { $0 >= 0 ? $0 : nil } }
}

import FlyingSocks
import Foundation

/// Listens, and answers until it is stopped.
///
/// FlyingSocks carries the bytes. HTTP is read here, because FlyingFox's own server sets no limits to what a client sends or how long it
/// takes (Documentation/Decisions/0036).
package final class Server: Sendable {
    /// Where it can be asked: «http://127.0.0.1:11435».
    package let address: String
    package let port: Int

    private let socket: Socket
    private let service: Service
    private let list: ConnectionList

    /// Listens; requests are answered once it runs.
    ///
    /// - Parameter desk: nil where the page has no brain to show.
    /// - Throws: `ServingError`.
    package init(
        _ model: any ChatModel, desk: (any NoteDesk)? = nil, settings: ServerSettings, clock: ServerClock, version: String,
        onEvent: @escaping @Sendable (ServerEvent) -> Void = { _ in }
    ) throws(ServingError) {
        service = Service(model, desk: desk, settings: settings, clock: clock, version: version, onEvent: onEvent)
        list = ConnectionList(most: settings.limits.connections)
        do {
            (socket, port) = try Self.listen(settings.host, settings.port)
        } catch SocketError.failed(_, EADDRINUSE, _) {
            throw .portInUse(host: settings.host, port: settings.port)
        } catch {
            let reason = if case SocketError.failed(_, _, let message) = error { message } else { "it is no address of this computer" }
            throw .notListening(host: settings.host, port: settings.port, reason: reason)
        }
        address = "http://" + (settings.host.contains(":") ? "[\(settings.host)]" : settings.host) + ":\(port)"
    }

    private static func listen(_ host: String, _ port: Int) throws -> (Socket, port: Int) {
        guard let number = UInt16(exactly: port) else { throw SocketError.unsupportedAddress }
        let isV6 = host.contains(":")
        let socket = try Socket(domain: Int32(isV6 ? AF_INET6 : AF_INET), type: .stream)
        do {
            try socket.setValue(true, for: .localAddressReuse)
            if isV6 { try socket.bind(to: .inet6(ip6: host, port: number)) } else { try socket.bind(to: .inet(ip4: host, port: number)) }
        } catch {
            try? socket.close()
            throw error
        }
        try socket.listen()
        switch try socket.sockname() {
        case .ip4(_, let port), .ip6(_, let port): return (socket, Int(port))
        case .unix: throw SocketError.unsupportedAddress
        }
    }

    /// Answers until the task is cancelled; then what is being written has some seconds to end, and is ended.
    ///
    /// - Throws: what the system throws where nothing can be waited for.
    package func run() async throws {
        defer { try? socket.close() }
        let pool: some AsyncSocketPool = .make(maxEvents: 64)
        try await pool.prepare()
        // It outlives the cancellation of this task: connections have to end first.
        let polling = Task.detached { try await pool.run() }
        defer { polling.cancel() }
        let listener = try AsyncSocket(socket: socket, pool: pool)
        while !Task.isCancelled {
            do {
                let client = try await listener.accept()
                take(client)
            } catch is CancellationError {
                break
            } catch {
                service.onEvent(.notAccepting("\(error)"))
                // Too many open files, for one: others have to be closed first.
                try? await Task.sleep(for: .milliseconds(100))
            }
        }
        await Task.detached { await self.end() }.value
    }

    private func take(_ client: AsyncSocket) {
        guard let id = list.open() else {
            try? client.close()
            return
        }
        // A word of an answer does not wait until the one before it has arrived.
        var isOn: Int32 = 1
        setsockopt(client.socket.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
        let peer = (try? client.socket.remotePeer()).map(Self.name) ?? ""
        let connection = Connection(id: id, client, peer: peer, service: service, list: list)
        service.metrics.connected(1)
        let task = Task.detached { [service, list] in
            await connection.run()
            service.metrics.connected(-1)
            list.close(id)
        }
        list.runs(id, as: task)
    }

    private func end() async {
        service.takeNothingNew()
        list.stop()
        let limit = service.limits.stopSeconds
        let endings = [(limit, service.endAnswers), (2, list.cancelAll)]
        for (seconds, end) in endings {
            let isEmpty = (try? await inTime(seconds, or: ClientLeft()) { [list] in try await list.waitUntilEmpty() }) != nil
            if isEmpty { return }
            end()
        }
        try? await list.waitUntilEmpty()
    }

    private static func name(_ address: Socket.Address) -> String {
        switch address {
        case .ip4(let host, _), .ip6(let host, _): host
        case .unix(let path): path
        }
    }
}

import FlyingSocks
import Foundation

/// One client's requests, one after the other.
struct Connection: Sendable {
    let id: Int
    let socket: AsyncSocket
    let peer: String
    let service: Service
    let list: ConnectionList
    private let reader: ByteReader

    init(id: Int, _ socket: AsyncSocket, peer: String, service: Service, list: ConnectionList) {
        (self.id, self.socket, self.peer, self.service, self.list) = (id, socket, peer, service, list)
        reader = ByteReader(socket)
    }

    private var limits: ServerLimits { service.limits }

    /// Comes back when the client or the server has had enough; the socket is closed then.
    func run() async {
        do {
            while try await exchange() {}
        } catch {
            // The client is gone, or has been told why it is sent away.
        }
        try? socket.close()
    }

    /// One request and its response; whether another may follow.
    private func exchange() async throws -> Bool {
        if await !reader.hasBytes {
            guard try await inTime(limits.idleSeconds, or: ClientLeft(), { [reader] in try await reader.fill() }) else { return false }
        }
        guard list.begins(id) else { return false }
        defer { list.ends(id) }
        let start = service.clock.seconds()
        let head: RequestHead
        do {
            let lines = try await inTime(limits.headSeconds, or: APIError.tooSlow("the request's head")) { [reader, limits] in
                try await reader.headLines(limit: limits.head)
            }
            guard let lines else { return false }
            head = try RequestHead(lines: lines)
        } catch let error as APIError {
            return try await turnAway(service.refusal(error, path: ""), route: "none", start)
        }
        switch service.plan(head, peer: peer) {
        case .respond(let response):
            guard head.bodyLength == .bytes(0), head.keepsAlive else { return try await turnAway(response, route: "none", start) }
            return try await send(response, head, route: "none", start)
        case .read(let route, let rest, let fields):
            return try await answer(head, by: route, rest: rest, fields: fields, start)
        }
    }

    private func answer(_ head: RequestHead, by route: Route, rest: String, fields: HTTPFields, _ start: Double) async throws -> Bool {
        let body: Data
        do {
            if case .bytes(let count) = head.bodyLength, count > limits.body { throw APIError.tooLarge(limit: limits.body) }
            if head.expectsContinue { try await socket.send(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8), within: limits.writeSeconds) }
            body = try await inTime(limits.bodySeconds, or: APIError.tooSlow("the request's body")) { [reader, limits] in
                try await reader.body(head.bodyLength, limit: limits.body)
            }
        } catch let error as APIError {
            return try await turnAway(service.refusal(error, path: head.path, fields: fields), route: route.path, start)
        }
        let request = Request(head, body: body, peer: peer)
        return try await whileHere {
            let response = try await service.respond(request, by: route, rest: rest, fields: fields)
            return try await send(response, head, route: route.path, start, fields: fields)
        }
    }

    /// Does something for the client as long as it is there; it is cancelled when the client has left.
    private func whileHere(_ work: @escaping @Sendable () async throws -> Bool) async throws -> Bool {
        try await withThrowingTaskGroup(of: Bool?.self) { group in
            group.addTask { try await work() }
            group.addTask { [reader] in
                try await reader.waitForEnd()
                return nil
            }
            defer { group.cancelAll() }
            if let goesOn = try await group.next(), let goesOn { return goesOn }
            group.cancelAll()
            // What was ready is said to a client that has only ended its own side.
            _ = try await group.next()
            throw ClientLeft()
        }
    }

    private func send(
        _ response: Response, _ head: RequestHead, route: String, _ start: Double, fields: HTTPFields = [:]
    ) async throws -> Bool {
        let keepsAlive = head.keepsAlive && list.goesOn
        func writer(_ response: Response) -> ResponseWriter {
            // An older client knows the end of a stream by the end of the connection.
            var isLasting = keepsAlive
            if case .stream = response.body, !head.isHTTP11 { isLasting = false }
            return ResponseWriter(socket, response, keepsAlive: isLasting, isHTTP11: head.isHTTP11, seconds: limits.writeSeconds)
        }
        var (status, out) = (response.status, writer(response))
        defer { service.metrics.answered(route, status: status, seconds: service.clock.seconds() - start) }
        switch response.body {
        case .data(let data):
            if head.method != "HEAD" { try await out.write(data) }
            try await out.end()
        case .stream(let produce):
            do {
                try await produce(out)
            } catch {
                guard await !out.isBegun, !(error is CancellationError) else {
                    status = 499
                    throw error
                }
                let refusal = service.refusal(service.said(error), path: head.path, fields: fields)
                (status, out) = (refusal.status, writer(refusal))
                if case .data(let data) = refusal.body { try await out.write(data) }
            }
            try await out.end()
        }
        if case .stream = response.body, !head.isHTTP11 { return false }
        return keepsAlive
    }

    /// Tells a client why it is not listened to any more, and lets it hear that before the connection ends: closing while it still sends
    /// would take the words back.
    private func turnAway(_ response: Response, route: String, _ start: Double) async throws -> Bool {
        let writer = ResponseWriter(socket, response, keepsAlive: false, isHTTP11: true, seconds: limits.writeSeconds)
        if case .data(let data) = response.body { try await writer.write(data) }
        try await writer.end()
        service.metrics.answered(route, status: response.status, seconds: service.clock.seconds() - start)
        shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
        _ = try? await inTime(1, or: ClientLeft()) { [socket] in
            while try await !socket.read(atMost: 4096).isEmpty {}
            return true
        }
        return false
    }
}

import Foundation
import Synchronization

/// Takes a request from its head to its response.
final class Service: Sendable {
    /// What is to be done with a request whose body is still to come.
    enum Plan: Sendable {
        case respond(Response)
        case read(Route, rest: String, fields: HTTPFields)
    }

    let model: any ChatModel
    /// Nil where there is no brain to show.
    let desk: (any NoteDesk)?
    let limits: ServerLimits
    let clock: ServerClock
    let version: String
    let metrics = Metrics()
    let admission: Admission
    let onEvent: @Sendable (ServerEvent) -> Void
    private let access: AccessRules
    private let rate: RateLimiter
    /// 0 runs, 1 takes nothing new, 2 ends what is being written.
    private let stage = Atomic(0)

    init(
        _ model: any ChatModel, desk: (any NoteDesk)?, settings: ServerSettings, clock: ServerClock, version: String,
        onEvent: @escaping @Sendable (ServerEvent) -> Void
    ) {
        (self.model, self.desk, self.clock, self.version, self.onEvent) = (model, desk, clock, version, onEvent)
        (access, limits) = (settings.access, settings.limits)
        admission = Admission(seats: limits.sequences, places: limits.waiting)
        rate = RateLimiter(rate: limits.rate, burst: limits.burst, seconds: clock.seconds)
    }

    var isStopping: Bool { stage.load(ordering: .relaxed) > 0 }
    var isHalted: Bool { stage.load(ordering: .relaxed) > 1 }

    func takeNothingNew() { stage.store(1, ordering: .relaxed) }
    func endAnswers() { stage.store(2, ordering: .relaxed) }

    var metricsText: String { metrics.text(version: version, running: admission.running, waiting: admission.waiting) }

    /// Looks at a head: whether it may ask, and whom.
    func plan(_ head: RequestHead, peer: String) -> Plan {
        var fields: HTTPFields = [:]
        do throws(APIError) {
            fields = try access.check(head)
            guard rate.admits(peer) else {
                throw APIError.busy("too many requests at once; wait a little", status: 429, type: "rate_limit_error")
            }
            let matching = Route.all.compactMap { route in route.rest(of: head.path).map { (route: route, rest: $0) } }
            let methods = Set(matching.flatMap { $0.route.method == "GET" ? ["GET", "HEAD"] : [$0.route.method] }).sorted()
            if head.method == "OPTIONS" {
                return .respond(finished(access.preflight(head, methods: methods, fields: fields)))
            }
            let method = head.method == "HEAD" ? "GET" : head.method
            let found = matching.first { $0.route.method == method }
            // Without the token nobody learns which paths there are.
            if found?.route.isGuarded ?? true { try access.checkToken(head) }
            guard let found else {
                guard matching.isEmpty else {
                    fields["Allow"] = methods.joined(separator: ", ")
                    throw APIError(405, "here one asks with \(methods.joined(separator: " or "))", code: "method_not_allowed")
                }
                throw APIError(404, "there is nothing at this path; GET /openapi.json says what there is", code: "not_found")
            }
            return .read(found.route, rest: found.rest, fields: fields)
        } catch {
            return .respond(refusal(error, path: head.path, fields: fields))
        }
    }

    /// - Parameter fields: those that the plan has.
    func respond(_ request: Request, by route: Route, rest: String, fields: HTTPFields) async throws -> Response {
        do {
            if isStopping, route.isGuarded { throw APIError.stopping }
            return finished(try await route.answer(self, request, rest), fields)
        } catch let error as CancellationError {
            throw error
        } catch {
            return refusal(said(error), path: request.path, fields: fields)
        }
    }

    func refusal(_ error: APIError, path: String, fields: HTTPFields = [:]) -> Response {
        finished(Dialect(path: path).response(error), fields)
    }

    /// What is told of an error: its own words where it was meant for a client, else none, which may name files.
    func said(_ error: any Error) -> APIError {
        if let error = error as? APIError { return error }
        onEvent(.failed("\(error)"))
        return APIError(500, "it could not be answered; the server's own messages say why", type: "server_error", code: "internal_error")
    }

    private func finished(_ response: Response, _ fields: HTTPFields = [:]) -> Response {
        var response = response
        for (name, value) in fields.list { response.fields[name] = value }
        for (name, value) in AccessRules.safety where response.fields[name] == nil { response.fields[name] = value }
        return response
    }
}

import Messages

/// What an HTTP status of a hub means.
struct HubStatus {
    private let status: Int
    /// `X-Error-Code`.
    private let code: String?
    private let access: HubAccess
    private let model: ModelName

    init(_ status: Int, code: String?, access: HubAccess, model: ModelName) {
        self.status = status
        self.code = code
        self.access = access
        self.model = model
    }

    /// Passes 200, 206 and 416, which is told where ranges are asked for.
    ///
    /// - Throws: `HubError`, or `Passing` for 408, 429 and 5xx.
    func check(_ address: String, retryAfter: String?) throws {
        let (name, page, hasToken) = ("\(model)", access.page(model), access.token != nil)
        switch (status, code) {
        case (200, _), (206, _), (416, _): return
        case (401, "GatedRepo"), (403, "GatedRepo"): throw HubError.gated(model: name, page: page, hasToken: hasToken)
        case (401, _), (403, _): throw HubError.refused(model: name, page: page, hasToken: hasToken)
        case (404, "RevisionNotFound"):
            throw HubError.noSuchRevision(model: name, revision: address.components(separatedBy: "/").last ?? "")
        case (404, "EntryNotFound"): throw HubError.unexpected(address: address, problem: .said("hub.listed"))
        case (404, _): throw HubError.noSuchModel(model: name, host: access.host, hasToken: hasToken)
        case (407, _): throw HubError.unreachable(host: access.host, reason: .said("hub.proxyPassword"))
        case (408, _), (429, _), (500..., _):
            // More than ten minutes nobody waits for.
            let after = retryAfter.flatMap { Int($0) }.map { Duration.seconds(max(0, min($0, 600))) }
            throw Passing(
                reason: "HTTP \(status)", final: .busy(host: access.host, status: status), after: after, mostAttempts: .max)
        default: throw HubError.unexpected(address: address, problem: "HTTP \(status)")
        }
    }
}

/// A failure that may be over a little later.
struct Passing: Error {
    let reason: Message.Value
    /// What is told where it does not pass.
    let final: HubError
    /// The pause that the hub asked for.
    let after: Duration?
    let mostAttempts: Int

    init(reason: Message.Value, final: HubError, after: Duration?, mostAttempts: Int) {
        self.reason = reason
        self.final = final
        self.after = after
        self.mostAttempts = mostAttempts
    }

    /// A broken answer; the hub's name is put in where it is caught.
    static func broken(_ reason: Message.Value) -> Broken { Broken(reason: reason) }

    struct Broken: Error {
        let reason: Message.Value
    }

    /// Nil for what is not a matter of the connection.
    init?(_ error: any Error, host: String) {
        if let passing = error as? Passing {
            self = passing
            return
        }
        if error is HubError || error is WorkflowError || error is HubClient.Mismatch || error is CancellationError { return nil }
        var most = Int.max
        let reason: Message.Value
        switch error {
        case let broken as Broken: reason = broken.reason
        case HTTPFailure.silent: reason = .said("hub.silent")
        case HTTPFailure.noConnection: (reason, most) = (.said("hub.noConnection"), 3)
        case HTTPFailure.noProxy(let place): (reason, most) = (.said("hub.noProxy", ["place": .text(place)]), 3)
        case HTTPFailure.refusedByProxy(let place, let status):
            (reason, most) = (.said("hub.proxyAnswer", ["place": .text(place), "status": "\(status)"]), 3)
        case HTTPFailure.notSecure(let words): (reason, most) = (.said("hub.notSecure", ["words": .text(words)]), 3)
        default: reason = .said("hub.broke")
        }
        self.init(reason: reason, final: .unreachable(host: host, reason: reason), after: nil, mostAttempts: most)
    }
}

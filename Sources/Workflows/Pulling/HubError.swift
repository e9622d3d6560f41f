import Messages

/// Why a model could not be fetched. `page` is the model's page on the hub.
package enum HubError: Error, Sendable, Equatable {
    case unreachable(host: String, reason: Message.Value)
    /// 401 or 403 for a model that has a licence to be accepted.
    case gated(model: String, page: String, hasToken: Bool)
    /// 401 or 403 for any other reason.
    case refused(model: String, page: String, hasToken: Bool)
    case noSuchModel(model: String, host: String, hasToken: Bool)
    case noSuchRevision(model: String, revision: String)
    case busy(host: String, status: Int)
    case unexpected(address: String, problem: Message.Value)
    case noWeights(model: String, found: [String])
    case notAModel(model: String, missing: Message.Value)
    /// After being fetched anew too.
    case damaged(file: String, problem: Message.Value)
    case unsafeName(model: String, file: String)
    case beingPulled(model: String)
    /// libcurl is not on this computer.
    case noLibrary
}

extension HubError: Telling, CustomStringConvertible {
    package var description: String { "\(message)" }

    package var message: Message {
        switch self {
        case .unreachable(let host, let reason): Message("hub.unreachable", ["host": .text(host), "reason": reason])
        case .gated(let model, let page, let hasToken):
            Message(hasToken ? "hub.gated.token" : "hub.gated", ["model": .text(model), "page": .text(page)])
        case .refused(let model, let page, let hasToken):
            Message(hasToken ? "hub.refused.token" : "hub.refused", ["model": .text(model), "page": .text(page)])
        case .noSuchModel(let model, let host, let hasToken):
            Message(hasToken ? "hub.noSuchModel.token" : "hub.noSuchModel", ["model": .text(model), "host": .text(host)])
        case .noSuchRevision(let model, let revision):
            Message("hub.noSuchRevision", ["model": .text(model), "revision": .text(revision)])
        case .busy(let host, let status): Message("hub.busy", ["host": .text(host), "status": "\(status)"])
        case .unexpected(let address, let problem): Message("hub.unexpected", ["address": .text(address), "problem": problem])
        case .noWeights(let model, let found):
            Message(found.isEmpty ? "hub.noWeights" : "hub.noWeights.found", ["model": .text(model), "found": .list(found)])
        case .notAModel(let model, let missing): Message("hub.notAModel", ["model": .text(model), "missing": missing])
        case .damaged(let file, let problem): Message("hub.damaged", ["file": .text(file), "problem": problem])
        case .unsafeName(let model, let file): Message("hub.unsafeName", ["model": .text(model), "file": .text(file)])
        case .beingPulled(let model): Message("hub.beingPulled", ["model": .text(model)])
        case .noLibrary: Message("hub.noLibrary")
        }
    }
}

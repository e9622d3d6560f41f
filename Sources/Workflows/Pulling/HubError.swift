/// Why a model could not be fetched. `page` is the model's page on the hub.
package enum HubError: Error, Sendable, Equatable, CustomStringConvertible {
    case unreachable(host: String, reason: String)
    /// 401 or 403 for a model that has a licence to be accepted.
    case gated(model: String, page: String, hasToken: Bool)
    /// 401 or 403 for any other reason.
    case refused(model: String, page: String, hasToken: Bool)
    case noSuchModel(model: String, host: String, hasToken: Bool)
    case noSuchRevision(model: String, revision: String)
    case busy(host: String, status: Int)
    case unexpected(address: String, problem: String)
    case noWeights(model: String, found: [String])
    case notAModel(model: String, missing: String)
    /// After being fetched anew too.
    case damaged(file: String, problem: String)
    case unsafeName(model: String, file: String)
    case beingPulled(model: String)
    /// libcurl is not on this computer.
    case noLibrary

    package var description: String {
        switch self {
        case .unreachable(let host, let reason):
            "cannot reach \(host): \(reason); look at the network and try again, what was fetched is kept "
                + "(or copy the model's folder here and name it with --model)"
        case .gated(let model, let page, let hasToken):
            hasToken
                ? "\(model) is gated and your token may not read it; accept its licence on \(page), wait for the answer and try again"
                : "\(model) is gated; accept its licence on \(page), make a token on the hub's settings page and put it into HF_TOKEN"
        case .refused(let model, let page, let hasToken):
            hasToken
                ? "the hub does not accept the token for \(model); look whether HF_TOKEN is still valid and may read \(page)"
                : "the hub gives \(model) to nobody without a token: it is private, or the name is not quite right; see \(page), set HF_TOKEN"
        case .noSuchModel(let model, let host, let hasToken):
            "there is no model \(model) on \(host); look at the spelling of OWNER/NAME"
                + (hasToken ? "" : " (a private one needs a token in HF_TOKEN)")
        case .noSuchRevision(let model, let revision): "\(model) has no revision «\(revision)»; leave --revision out for the newest"
        case .busy(let host, let status):
            "\(host) is too busy (HTTP \(status)) and stayed so; try again later, what was fetched is kept"
        case .unexpected(let address, let problem): "\(address) answered in a way that is not understood: \(problem)"
        case .noWeights(let model, let found):
            "\(model) has no safetensors weights" + (found.isEmpty ? "" : " (it has \(found.joined(separator: ", ")))")
                + "; choose an upload with model.safetensors"
        case .notAModel(let model, let missing): "\(model) has no \(missing), so it is not a whole language model; choose another upload"
        case .damaged(let file, let problem): "\(file) came damaged twice: \(problem); try again later, the other files are kept"
        case .unsafeName(let model, let file): "\(model) lists a file «\(file)», which is not the name of a file; it was not fetched"
        case .beingPulled(let model): "another engram is fetching \(model); wait for it or stop it"
        case .noLibrary: "fetching needs libcurl, which is not on this computer; install it (sudo apt-get install libcurl4) and try again"
        }
    }
}

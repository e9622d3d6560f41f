import Foundation

/// How a hub is reached: its address, who asks, and how patiently.
package struct HubAccess: Sendable {
    /// Without a path's end: `https://huggingface.co`.
    package var endpoint: String
    /// Sent to the endpoint's own host only.
    package var token: String?
    /// How long a connection may be silent before it is given up.
    package var silence: Duration = .seconds(30)
    package var proxies = HTTPProxies()
    /// A file of certificates to trust in place of the system's, as where a company looks into its own traffic.
    package var certificates: String?
    /// How often the same request is made while none of its bytes come.
    package var attempts = 6
    /// The first pause between attempts; each is twice as long as the one before, to a minute.
    package var firstPause: Duration = .seconds(1)
    /// Waits; an argument so that tests need not.
    package var wait: @Sendable (Duration) async throws -> Void
    /// A clock that only runs forward, in seconds.
    package var seconds: @Sendable () -> Double

    /// - Throws: `WorkflowError.badSetting` where the endpoint is not an http address.
    package init(
        endpoint: String = HubAccess.huggingFace, token: String? = nil, wait: @escaping @Sendable (Duration) async throws -> Void,
        seconds: @escaping @Sendable () -> Double
    ) throws {
        var address = endpoint
        while address.hasSuffix("/") { address.removeLast() }
        guard let url = URL(string: address), let host = url.host(), !host.isEmpty, ["http", "https"].contains(url.scheme) else {
            throw WorkflowError.badSetting(
                name: "HF_ENDPOINT", value: "«\(endpoint)»", expected: .said("expected.address", ["example": .text(Self.huggingFace)]))
        }
        self.endpoint = address
        self.token = token
        self.wait = wait
        self.seconds = seconds
    }

    package static let huggingFace = "https://huggingface.co"

    var http: HTTPSettings { HTTPSettings(silence: silence, proxies: proxies, certificates: certificates) }
    var host: String { URL(string: endpoint)?.host() ?? endpoint }
    func page(_ model: ModelName) -> String { "\(endpoint)/\(model)" }
}

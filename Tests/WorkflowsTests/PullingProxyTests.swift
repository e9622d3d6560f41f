import Foundation
import TestSupport
import Testing
import Workflows

/// Where the way to the hub goes through a proxy, and through TLS.
struct PullingProxyTests {
    private let samples: PullingSamples
    private var hub: FakeHub { samples.hub }
    private var port: Int { get throws { try #require(URL(string: hub.address)?.port) } }

    init() throws { samples = try PullingSamples() }

    private func pull(_ endpoint: String, _ variables: [String: String], token: String? = nil, certificates: String? = nil) async throws {
        var access = try samples.access(token: token, endpoint: endpoint)
        access.proxies = HTTPProxies(variables)
        access.certificates = certificates
        _ = try await ModelPulling(PullingSamples.model, shelf: samples.shelf, access: access).run { _ in }
    }

    @Test func `The variables are read as curl reads them`() {
        let both = HTTPProxies(["https_proxy": "a:1", "HTTPS_PROXY": "b:2", "HTTP_PROXY": " c:3 ", "NO_PROXY": ".x,10.0.0.0/8"])
        #expect([both.secure, both.plain, both.exceptions] == ["a:1", "c:3", ".x,10.0.0.0/8"])
        let all = HTTPProxies(["ALL_PROXY": "socks5h://d:4", "http_proxy": ""])
        #expect([all.secure, all.plain] == ["socks5h://d:4", "socks5h://d:4"])
        #expect(HTTPProxies(["no_proxy": "*"]).secure == nil)
        #expect(HTTPProxies([:]) == HTTPProxies())
    }

    @Test func `An http hub is pulled from through a proxy, breaks and all`() async throws {
        let proxy = try ForwardProxy(to: port)
        hub.misbehave(PullingSamples.shard, .cut(after: 1_000))
        // Nobody but the proxy knows that name.
        try await pull("http://hub.invalid", ["HTTP_PROXY": "http://me:hush@\(proxy.place)"])
        #expect(try samples.isWhole())
        #expect(proxy.heads.count == hub.requests.count)
        #expect(proxy.heads.allSatisfy { $0.hasPrefix("GET http://hub.invalid/") && $0.contains("Proxy-Authorization: Basic") })
        #expect(hub.requests(for: PullingSamples.shard).last?.headers["range"] == "bytes=1000-")
    }

    @Test func `Exceptions are reached without the proxy, and one for https is not for http`() async throws {
        let proxy = try ForwardProxy(to: port)
        try await pull(hub.address, ["HTTP_PROXY": proxy.place, "NO_PROXY": "other.invalid, 127.0.0.1"])
        hub.publish(samples.files, commit: "c0ffee5")
        try await pull(hub.address, ["HTTPS_PROXY": proxy.place])
        #expect(try samples.isWhole())
        #expect(proxy.heads.isEmpty)
    }

    @Test func `A proxy that is gone or says no is named, without its password`() async throws {
        let proxy = try ForwardProxy(to: port, refusal: 407)
        func told(_ endpoint: String, _ variables: [String: String]) async throws -> String {
            let error = await #expect(throws: HubError.self) { try await pull(endpoint, variables) }
            let text = "\(try #require(error))"
            #expect(!text.contains("hush"), "\(text)")
            return text
        }
        let address = "http://me:hush@\(proxy.place)"
        #expect(try await told("https://hub.invalid", ["HTTPS_PROXY": address]).contains("the proxy \(proxy.place) answered HTTP 407"))
        #expect(try await told("http://hub.invalid", ["HTTP_PROXY": address]).contains("407"))
        #expect(
            try await told("https://hub.invalid", ["HTTPS_PROXY": "http://me:hush@proxy.invalid:8"]).contains(
                "to the proxy proxy.invalid:8"))
        // A port that is never lent out: one just closed may be another test's server a moment later.
        #expect(
            try await told("https://hub.invalid", ["HTTPS_PROXY": "http://me:hush@127.0.0.1:1"]).contains(
                "no connection to the proxy 127.0.0.1:1"))
        #expect(try await told("https://hub.invalid", ["HTTPS_PROXY": "nonsense://x"]).contains("the proxy"))
    }

    /// `openssl s_server -WWW` hands out the files of a folder over TLS.
    @Test(.enabled(if: TLSFiles.program != nil, "no openssl here"))
    func `An https hub is pulled from through a tunnel, if its certificate is trusted`() async throws {
        let server = try TLSFiles(samples.scratch.url.appending(path: "tls"), host: "hub.invalid")
        let (commit, model) = ("c0ffee", PullingSamples.model)
        var listing: [String] = []
        for name in PullingSamples.needed {
            let data = try #require(samples.files[name])
            listing.append(#"{"type":"file","path":"\#(name)","size":\#(data.count)}"#)
            try server.put("\(model)/resolve/\(commit)/\(name)", data)
        }
        try server.put("api/models/\(model)/revision/main", Data(#"{"sha":"\#(commit)"}"#.utf8))
        try server.put("api/models/\(model)/tree/\(commit)", Data("[\(listing.joined(separator: ","))]".utf8))
        let proxy = try ForwardProxy(to: server.port)
        let variables = ["HTTPS_PROXY": proxy.place]
        let error = await #expect(throws: HubError.self) { try await pull("https://hub.invalid", variables, token: "secret") }
        let text = "\(try #require(error))"
        #expect(text.contains("no secure connection") && text.contains("certificate"), "\(text)")
        #expect(samples.pauses.seconds == [1, 2])
        try await pull("https://hub.invalid", variables, token: "secret", certificates: server.certificate.path)
        #expect(try samples.isWhole())
        #expect(proxy.heads.allSatisfy { $0.hasPrefix("CONNECT hub.invalid:443 ") && !$0.contains("secret") })
    }
}

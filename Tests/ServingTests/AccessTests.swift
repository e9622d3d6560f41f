import Foundation
import Testing

@testable import Serving

struct AccessTests {
    @Test(arguments: [
        ("127.0.0.1:11435", true), ("localhost", true), ("LOCALHOST:80", true), ("[::1]:11435", true), ("192.168.1.4", true),
        ("evil.example", false), ("evil.example:11435", false), ("127.0.0.1.evil.example", false), ("notes.home", true), ("", false),
        ("a b", false), ("127.0.0.1:99x", false),
    ])
    func hostsAreChecked(_ host: String, _ isAllowed: Bool) async throws {
        let answer = try await serving(hosts: ["notes.home"]) { try await $0.get("/v1/models", ["Host": host]) }
        #expect((answer.status == 200) == isAllowed)
        #expect(answer.isError != isAllowed)
    }

    @Test(arguments: [
        ("app://obsidian.md", true), ("https://notes.example", true), ("http://127.0.0.1:PORT", true), ("https://evil.example", false),
        ("null", false), ("http://127.0.0.1:1", false), ("https://notes.example.evil.example", false),
    ])
    func originsAreChecked(_ origin: String, _ isAllowed: Bool) async throws {
        let (read, written) = try await serving(origins: ["https://notes.example"]) { wire in
            let fields = ["Origin": origin.replacingOccurrences(of: "PORT", with: "\(wire.port)")]
            return (try await wire.get("/v1/models", fields), try await wire.post("/v1/chat/completions", Wire.question(), fields))
        }
        for answer in [read, written] {
            #expect(answer.status == (isAllowed ? 200 : 403))
            #expect(answer.isError != isAllowed)
            #expect((answer.fields["access-control-allow-origin"] != nil) == isAllowed)
        }
    }

    @Test func pagesOfOthersLoadNothing() async throws {
        let (loaded, followed) = try await serving { wire in
            (
                try await wire.get("/v1/models", ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"]),
                try await wire.get("/", ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"])
            )
        }
        #expect(loaded.status == 403)
        #expect(followed.status == 200)
        #expect(followed.fields["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
        #expect(followed.fields["x-content-type-options"] == "nosniff")
    }

    @Test func preflightsAreAnswered() async throws {
        let fields = [
            "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type, X-Stainless-OS, bad header",
            "Access-Control-Request-Private-Network": "true",
        ]
        let (own, other) = try await serving(token: "0123456789abcdef") { wire in
            (
                try await wire.get("/v1/chat/completions", fields.merging(["Origin": "app://obsidian.md"]) { $1 }, method: "OPTIONS"),
                try await wire.get("/v1/chat/completions", fields.merging(["Origin": "https://evil.example"]) { $1 }, method: "OPTIONS")
            )
        }
        #expect(own.status == 204)
        #expect(own.fields["access-control-allow-origin"] == "app://obsidian.md")
        #expect(own.fields["access-control-allow-methods"] == "POST, OPTIONS")
        #expect(own.fields["access-control-allow-headers"] == "content-type, x-stainless-os")
        #expect(own.fields["access-control-allow-private-network"] == "true")
        #expect(own.fields["vary"] == "Origin")
        #expect(other.status == 403)
        #expect(other.fields["access-control-allow-origin"] == nil)
    }

    @Test(arguments: [
        ("Bearer 0123456789abcdef", 200), ("bearer 0123456789abcdef", 200), ("Bearer 0123456789abcdeF", 401),
        ("Bearer 0123456789abcde", 401),
        ("Bearer 0123456789abcdef0", 401), ("Bearer 0123456789abcdef0123456789abcdef", 401), ("Basic 0123456789abcdef", 401), ("", 401),
    ])
    func aTokenIsAskedFor(_ value: String, _ status: Int) async throws {
        let (answer, health, path) = try await serving(token: "0123456789abcdef") { wire in
            let fields = value.isEmpty ? [:] : ["Authorization": value]
            return (try await wire.get("/v1/models", fields), try await wire.get("/health"), try await wire.get("/nothing", fields))
        }
        #expect(answer.status == status)
        #expect(answer.isError == (status == 401))
        #expect(health.status == 200)
        #expect(path.status == (status == 401 ? 401 : 404))
    }

    @Test func whoCanBeReachedNeedsAToken() throws {
        for host in ["0.0.0.0", "192.168.1.4", "::"] {
            #expect(throws: ServingError.needsToken(host: host)) { try ServerSettings(host: host) }
            #expect(try ServerSettings(host: host, token: AccessToken("0123456789abcdef")).host == host)
        }
        for host in ["127.0.0.1", "::1", "127.0.0.2"] { #expect(try ServerSettings(host: host).host == host) }
        #expect(try ServerSettings(host: "localhost").host == "127.0.0.1")
        #expect(throws: ServingError.badHost("my.host")) { try ServerSettings(host: "my.host") }
        #expect(throws: ServingError.badOrigin("notes")) { try ServerSettings(origins: ["notes"]) }
        #expect(throws: ServingError.self) { try AccessToken("short") }
        #expect(throws: ServingError.self) { try AccessToken("with a blank in it all") }
    }

    @Test func aTokensFileIsClosedToOthers() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "engram-token-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("0123456789abcdef\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
        #expect(throws: ServingError.self) { try AccessToken(file: file) }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        #expect(try AccessToken(file: file).matches("0123456789abcdef"))
    }
}

import Foundation
import Testing

@testable import Serving

/// The page itself: what is handed out, and under which rules.
struct PageTests {
    private static let browser = ["Accept": "text/html,application/xhtml+xml;q=0.9"]

    @Test func aBrowserGetsThePage() async throws {
        let (page, program, guarded) = try await serving(token: "0123456789abcdef") { wire in
            (try await wire.get("/", Self.browser), try await wire.get("/"), try await wire.get("/engram/overview"))
        }
        #expect(page.status == 200)
        #expect(page.fields["content-type"] == "text/html; charset=utf-8")
        #expect(page.fields["vary"] == "Accept")
        #expect(page.body.contains("<main id=\"main\""))
        #expect(program.body == "Engram is running")
        #expect(guarded.status == 401)
    }

    @Test(arguments: [
        ("app.js", "text/javascript; charset=utf-8"), ("style.css", "text/css; charset=utf-8"), ("strings.en.json", "application/json"),
        ("strings.zh.json", "application/json"), ("icon.svg", "image/svg+xml"),
    ])
    func filesHaveTheirTypes(_ name: String, _ type: String) async throws {
        let (file, again, other) = try await serving { wire in
            let file = try await wire.get("/page/" + name)
            let again = try await wire.get("/page/" + name, ["If-None-Match": file.fields["etag"] ?? ""])
            return (file, again, try await wire.get("/page/" + name, ["If-None-Match": "\"another\""]))
        }
        #expect(file.status == 200 && !file.body.isEmpty)
        #expect(file.fields["content-type"] == type)
        #expect(file.fields["cache-control"] == "no-cache")
        #expect(file.fields["x-content-type-options"] == "nosniff")
        #expect(again.status == 304 && again.body.isEmpty && again.fields["etag"] == file.fields["etag"])
        #expect(other.status == 200 && other.body == file.body)
    }

    @Test func itsPolicyLetsNothingElseIn() async throws {
        let (page, file) = try await serving { (try await $0.get("/", Self.browser), try await $0.get("/page/app.js")) }
        for answer in [page, file] {
            let policy = answer.fields["content-security-policy"] ?? ""
            let rules = policy.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(rules.contains("default-src 'none'") && rules.contains("script-src 'self'") && rules.contains("connect-src 'self'"))
            #expect(rules.contains("frame-ancestors 'none'") && rules.contains("form-action 'none'") && rules.contains("base-uri 'none'"))
            #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*"))
        }
        // What the policy forbids is not in the page either.
        #expect(!page.body.contains("<style") && !page.body.contains("style=") && !page.body.contains("<script>"))
        #expect(page.body.components(separatedBy: "<script").count == 2)
    }

    @Test(arguments: [
        "/page/", "/page/nothing.js", "/page/../index.html", "/page/..%2Findex.html", "/page/%2e%2e/%2e%2e/Package.swift",
        "/page//etc/passwd", "/page/%2Fetc%2Fpasswd", "/page/./app.js", "/page/app.js%00", "/page/app.js/", "/page/..\\app.js",
    ])
    func noPathLeavesItsFolder(_ path: String) async throws {
        let answer = try await serving { try await $0.get(path) }
        #expect(answer.status == 404 || answer.status == 400)
        #expect(answer.isError)
    }

    /// What a page of several languages is made of: the same texts with the same gaps.
    @Test func bothLanguagesSayTheSame() throws {
        func texts(_ language: String) throws -> [String: String] {
            try JSONDecoder().decode([String: String].self, from: #require(PageFiles.own["strings.\(language).json"]).data)
        }
        func gaps(_ text: String) -> Set<String> { Set(text.matches(of: /\{\w+\}/).map { String($0.output) }) }
        let (english, chinese) = (try texts("en"), try texts("zh"))
        #expect(Set(english.keys) == Set(chinese.keys))
        for (key, text) in english where !key.hasPrefix("time.") { #expect(gaps(text) == gaps(chinese[key] ?? ""), "\(key)") }
    }

    /// Modules name each other, and addresses of other places stand in none.
    @Test func nothingIsLoadedFromElsewhere() throws {
        let modules = ["answer", "app", "api", "ask", "brains", "curve", "dom", "exam", "notes", "patterns", "reader", "text", "train"]
        let names = modules.map { $0 + ".js" }
        for name in names + ["style.css", "index.html"] {
            let text = String(decoding: try #require(PageFiles.own[name]).data, as: UTF8.self)
            #expect(!text.replacing("http://www.w3.org/2000/svg", with: "").contains("://"), "\(name)")
            for module in text.matches(of: /from "\.\/([\w.]+)"/) { #expect(names.contains(String(module.output.1)), "\(name)") }
        }
    }
}

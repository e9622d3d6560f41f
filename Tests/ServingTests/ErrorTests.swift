import Foundation
import Serving
import Testing

/// Every error is JSON as OpenAI writes it, says what is wrong, and leaves the server as it was.
struct ErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let body: String
        let status: Int
        let mentions: String
        var testDescription: String { mentions }

        init(_ body: String, _ status: Int, _ mentions: String) { (self.body, self.status, self.mentions) = (body, status, mentions) }
    }

    static let chats = [
        Case("{\"messages\": [", 400, "not JSON"), Case("", 400, "no body"), Case("[]", 400, "object"),
        Case("{\"messages\":[]}", 400, "messages"), Case("{\"model\":\"m\"}", 400, "messages"),
        Case("{\"messages\":\"hello\"}", 400, "messages"), Case("{\"messages\":[{\"content\":\"hello\"}]}", 400, "role"),
        Case("{\"messages\":[{\"role\":\"wizard\",\"content\":\"x\"}]}", 400, "role"),
        Case("{\"messages\":[{\"role\":\"user\",\"content\":null}]}", 400, "content"),
        Case("{\"messages\":[{\"role\":\"user\",\"content\":\"x \\ud83e y\"}]}", 400, ""),
        Case("{\"messages\":\(String(repeating: "[", count: 5_000))", 400, "JSON"),
        Case("{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"x\"}}]}]}", 400, "image"),
        Case(Wire.question("\"temperature\":\"0\""), 400, "temperature"), Case(Wire.question("\"temperature\":-1"), 400, "temperature"),
        Case(Wire.question("\"max_tokens\":0"), 400, "max_tokens"), Case(Wire.question("\"n\":0"), 400, "n"),
        Case(Wire.question("\"n\":100"), 400, "at most"), Case(Wire.question("\"tools\":[{\"type\":\"function\"}]"), 400, "tools"),
        Case(Wire.question("\"response_format\":{\"type\":\"json_object\"}"), 400, "JSON"),
        Case(Wire.question("\"top_logprobs\":3"), 400, "top_logprobs"), Case(Wire.question("\"logit_bias\":{\"5\":1}"), 400, "logit_bias"),
        Case(Wire.question("", String(repeating: "word ", count: 600)), 400, "context"),
        Case(Wire.question("", "break"), 500, "server's own messages"),
    ]

    @Test(arguments: chats) func chatIsRefused(_ one: Case) async throws {
        let (answer, next) = try await serving { wire in
            (try await wire.post("/v1/chat/completions", one.body), try await wire.chat())
        }
        #expect(answer.status == one.status)
        #expect(answer.isError)
        #expect(one.mentions.isEmpty || answer["error", "message"]?.contains(one.mentions) == true)
        #expect(next.status == 200)
    }

    @Test func aPromptThatIsTooLongHasOpenAIsCode() async throws {
        let answer = try await serving { try await $0.chat("\"stream\":true", String(repeating: "word ", count: 600)) }
        #expect(answer.status == 400)
        #expect(answer["error", "code"] == "context_length_exceeded")
        #expect(answer["error", "type"] == "invalid_request_error")
    }

    @Test func anErrorInTheMiddleOfAStreamIsAnEvent() async throws {
        let answer = try await serving { try await $0.chat("\"stream\":true", "break later") }
        #expect(answer.status == 200)
        let events = answer.events
        #expect(events.last == "[DONE]")
        let error = try #require(events.dropLast().last)
        #expect(Wire.Answer(status: 0, fields: ["content-type": "application/json"], body: error).isError)
        #expect(answer.said() == "Red kites")
    }

    @Test(arguments: [
        ("GET", "/v1/nothing", 404), ("GET", "/v1/chat/completions", 405), ("DELETE", "/v1/models", 405), ("GET", "/v1/models/x", 404),
    ])
    func pathsThatAreNotThere(_ method: String, _ path: String, _ status: Int) async throws {
        let answer = try await serving { try await $0.get(path, method: method) }
        #expect(answer.status == status)
        #expect(answer.isError)
        #expect(answer.fields["allow"] == (status == 405 ? path.hasSuffix("models") ? "GET, HEAD" : "POST" : nil))
    }

    /// Requests that are no HTTP, or read in two ways.
    static let malformed = [
        "nonsense\r\n\r\n", "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", "GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\n folded: x\r\n\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /v1/%2e%2E/x HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\nHost: localhost\n\n", "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\rb\r\n\r\n",
        "POST /v1/completions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
        "POST /v1/completions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
        "POST /v1/completions HTTP/1.1\r\nHost: localhost\r\nContent-Length: +2\r\n\r\n{}",
        "POST /v1/completions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
        "POST /v1/completions HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n{}",
        "POST /v1/completions HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n",
        "POST /v1/completions HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n",
    ]

    @Test(arguments: malformed) func malformedRequestsAreToldSo(_ text: String) async throws {
        let (answer, next) = try await serving { (try await $0.ask(text), try await $0.get("/health")) }
        #expect([400, 501, 505].contains(answer.status))
        #expect(answer.isError)
        #expect(answer.fields["connection"] == "close")
        #expect(next.status == 200)
    }
}

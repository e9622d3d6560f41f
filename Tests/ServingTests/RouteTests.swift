import Foundation
import Testing

@testable import Serving

/// Shapes as the public documents of OpenAI, Ollama, OpenAPI and Prometheus write them.
struct RouteTests {
    @Test func modelsAreListed() async throws {
        let (list, one) = try await serving { (try await $0.get("/v1/models"), try await $0.get("/v1/models/pocket")) }
        #expect(list["object"] == "list")
        #expect(list["data", "0", "id"] == "2026-01-31-1")
        #expect(list["data", "0", "object"] == "model")
        #expect(list["data", "0", "created"] == "1700000000")
        #expect(list["data", "0", "engram", "kind"] == "adapter")
        #expect(one["id"] == "pocket")
        #expect(one["owned_by"] == "engram")
    }

    @Test func textsAreGoneOnWith() async throws {
        let model = FakeModel()
        let (answer, stream) = try await serving(model) { wire in
            (
                try await wire.post("/v1/completions", #"{"model":"pocket","prompt":["a b","c"],"max_tokens":3,"logprobs":1}"#),
                try await wire.post("/v1/completions", #"{"prompt":[1,2,3],"stream":true,"stream_options":{"include_usage":true}}"#)
            )
        }
        #expect(answer["object"] == "text_completion")
        #expect(answer["choices", "0", "text"] == "Red kites 🪁")
        #expect(answer["choices", "1", "index"] == "1")
        #expect(answer["choices", "1", "finish_reason"] == "length")
        #expect(answer["choices", "0", "logprobs", "tokens", "1"] == " kites")
        #expect(answer["choices", "0", "logprobs", "text_offset", "2"] == "9")
        #expect(answer["usage", "prompt_tokens"] == "3")
        #expect(stream.said() == "Red kites 🪁 circle above café")
        #expect(stream.events.last == "[DONE]")
        #expect(stream.events[stream.events.count - 2].contains("\"total_tokens\":9"))
        #expect(Set(model.requests.map(\.model)) == ["pocket", "2026-01-31-1"])
        #expect(model.requests.contains { $0.prompt == .tokens([1, 2, 3]) })
    }

    @Test func textsBecomeVectors() async throws {
        let (floats, base64, empty) = try await serving { wire in
            (
                try await wire.post("/v1/embeddings", #"{"model":"pocket","input":["a","b"]}"#),
                try await wire.post("/v1/embeddings", #"{"input":"a","encoding_format":"base64"}"#),
                try await wire.post("/v1/embeddings", #"{"input":""}"#)
            )
        }
        #expect(floats["object"] == "list")
        #expect(floats["data", "1", "object"] == "embedding")
        #expect(floats["data", "1", "index"] == "1")
        #expect(floats["usage", "total_tokens"] == "6")
        let bytes = try #require(base64["data", "0", "embedding"].flatMap { Data(base64Encoded: $0) })
        let numbers = bytes.withUnsafeBytes { raw in
            (0..<2).map { Float(bitPattern: UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self))) }
        }
        #expect(numbers == [0.6, 0.8])
        #expect(empty.status == 400)
        #expect(empty.isError)
    }

    @Test func ollamasChatIsLines() async throws {
        let body = #"{"model":"pocket:latest","messages":[{"role":"user","content":"hi"}],"options":{"num_predict":2,"top_k":5}}"#
        let model = FakeModel()
        let (stream, whole) = try await serving(model) { wire in
            (try await wire.post("/api/chat", body), try await wire.post("/api/chat", String(body.dropLast()) + #","stream":false}"#))
        }
        #expect(stream.fields["content-type"] == "application/x-ndjson")
        let lines = stream.body.split(separator: "\n").map { Wire.Answer(status: 0, fields: [:], body: String($0)) }
        #expect(lines.count == 3)
        #expect(lines.map { $0["message", "content"] } == ["Red", " kites", ""])
        #expect(lines[0]["done"] == "0" || lines[0]["done"] == "false")
        #expect(lines[0]["created_at"] == "2027-01-15T08:00:00.000Z")
        #expect(lines[2]["done_reason"] == "length")
        #expect(lines[2]["eval_count"] == "2")
        #expect(lines[2]["prompt_eval_count"] == "1")
        #expect(whole["message", "content"] == "Red kites")
        #expect(whole["model"] == "pocket:latest")
        #expect(model.requests.allSatisfy { $0.model == "pocket" && $0.settings.topK == 5 })
    }

    @Test func ollamasGenerateAndItsFacts() async throws {
        try await serving { wire in
            let answer = try await wire.post("/api/generate", #"{"model":"pocket","prompt":"hi","system":"Be brief.","stream":false}"#)
            #expect(answer["response"] == "Red kites 🪁 circle above café")
            #expect(answer["done_reason"] == "stop")
            #expect(try await wire.post("/api/generate", #"{"model":"pocket"}"#)["done_reason"] == "load")
            let tags = try await wire.get("/api/tags")
            #expect(tags["models", "1", "name"] == "pocket")
            #expect(tags["models", "1", "details", "parameter_size"] == "6.0M")
            let shown = try await wire.post("/api/show", #"{"model":"pocket"}"#)
            #expect(shown["model_info", "llama.context_length"] == "128")
            #expect(try await wire.get("/api/version")["version"] == "1.2.3")
            #expect(try await wire.post("/api/embed", #"{"model":"pocket","input":["a","b"]}"#)["embeddings", "1", "0"] == "0.6")
            #expect(try await wire.post("/api/embeddings", #"{"model":"pocket","prompt":"a"}"#)["embedding", "0"] == "0.6")
            let unknown = try await wire.post("/api/chat", #"{"model":"nobody","messages":[{"role":"user","content":"hi"}]}"#)
            #expect(unknown.status == 404)
            #expect(unknown["error"]?.contains("nobody") == true)
        }
    }

    @Test func connectionsGoOn() async throws {
        let text = try await serving { wire in
            try await wire.off { socket in
                let one = wire.request("GET", "/health", ["Connection": "keep-alive"], body: nil)
                socket.send(one + one + wire.request("GET", "/", ["Connection": "close"], body: nil))
                return String(decoding: socket.rest(), as: UTF8.self)
            }
        }
        #expect(text.components(separatedBy: "{\"status\":\"ok\"}").count == 3)
        #expect(text.hasSuffix("Engram is running"))
    }

    @Test func olderClientsAndHeads() async throws {
        try await serving { wire in
            let body = Wire.question("\"stream\":true")
            let old = try await wire.ask("POST /v1/chat/completions HTTP/1.0\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
            #expect(old.fields["transfer-encoding"] == nil)
            #expect(old.events.last == "[DONE]")
            let head = try await wire.get("/", method: "HEAD")
            #expect(head.status == 200)
            #expect(head.fields["content-length"] == "17")
            #expect(head.body.isEmpty)
            let awaited = try await wire.off { socket in
                socket.send(
                    "POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n")
                guard socket.waits(for: "100 Continue") else { return Wire.Answer(status: 0, fields: [:], body: "") }
                let question = Wire.question()
                socket.send("\(String(question.utf8.count, radix: 16));x=y\r\n\(question)\r\n0\r\nT: r\r\n\r\n")
                return Wire.answer(socket.rest())
            }
            #expect(awaited.status == 200)
        }
    }

    @Test func theDescriptionNamesEveryRoute() async throws {
        let answer = try await serving { try await $0.get("/openapi.json") }
        #expect(answer["openapi"] == "3.1.0")
        for route in Route.all {
            #expect(answer["paths", route.path, route.method.lowercased(), "summary"] == route.summary)
            for name in [route.asks, route.answers].compactMap(\.self) { #expect(answer["components", "schemas", name] != nil) }
        }
    }

    @Test func metricsCountWithoutWords() async throws {
        let metrics = try await serving { wire in
            _ = try await wire.chat("", "secret words")
            _ = try await wire.get("/secret")
            return try await wire.get("/metrics")
        }
        #expect(metrics.fields["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
        #expect(metrics.body.contains("engram_http_requests_total{route=\"/v1/chat/completions\",code=\"200\"} 1\n"))
        #expect(metrics.body.contains("engram_completion_tokens_total 6\n"))
        #expect(metrics.body.contains("engram_http_request_seconds_count{route=\"/v1/chat/completions\"} 1\n"))
        #expect(!metrics.body.contains("secret"))
    }

    @Test func aUnitStartsWhatWasTyped() {
        let unit = SystemdUnit.text(["/usr/bin/engram", "serve", "--brain", "/home/a b/100%$x"], folder: "/home/a")
        #expect(unit.contains("\nExecStart=/usr/bin/engram serve --brain \"/home/a b/100%%$$x\"\n"))
        #expect(unit.contains("\nWorkingDirectory=/home/a\n"))
    }
}

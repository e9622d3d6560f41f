import Foundation
import Serving
import Testing

/// Shapes as OpenAI's API reference writes them.
struct ChatCompletionTests {
    @Test func anAnswerIsAChatCompletion() async throws {
        let answer = try await serving { try await $0.chat() }
        #expect(answer.status == 200)
        #expect(answer.fields["content-type"] == "application/json")
        #expect(answer["object"] == "chat.completion")
        #expect(answer["id"]?.hasPrefix("chatcmpl-") == true)
        #expect(answer["created"] == "1800000000")
        #expect(answer["model"] == "2026-01-31-1")
        #expect(answer["choices", "0", "index"] == "0")
        #expect(answer["choices", "0", "message", "role"] == "assistant")
        #expect(answer["choices", "0", "message", "content"] == "Red kites 🪁 circle above café")
        #expect(answer["choices", "0", "finish_reason"] == "stop")
        #expect(answer["usage", "prompt_tokens"] == "1")
        #expect(answer["usage", "completion_tokens"] == "6")
        #expect(answer["usage", "total_tokens"] == "7")
        #expect(answer["choices", "0", "engram", "support", "note"] == "Birds")
        #expect(answer["choices", "0", "engram", "answerable"] == "0.9")
        #expect(answer["choices", "0", "engram", "sentences", "0", "support", "state"] == "missing")
    }

    @Test func settingsReachTheModel() async throws {
        let model = FakeModel()
        let fields = """
            "temperature":0.5,"top_p":0.9,"top_k":40,"seed":7,"stop":["\\n","END"],"max_tokens":9,"presence_penalty":0.25,\
            "frequency_penalty":-1,"engram":{"unchecked":true,"memory_only":true}
            """
        _ = try await serving(model) { try await $0.chat(fields) }
        var settings = ReplySettings()
        settings.temperature = 0.5
        settings.topP = 0.9
        settings.topK = 40
        settings.seed = 7
        settings.stops = ["\n", "END"]
        settings.maxTokens = 9
        settings.presencePenalty = 0.25
        settings.frequencyPenalty = -1
        #expect(model.requests.map(\.settings) == [settings])
        #expect(model.requests.map(\.isChecked) == [false])
        #expect(model.requests.map(\.readsNotes) == [false])
        #expect(model.requests.map(\.model) == ["2026-01-31-1"])
    }

    @Test(arguments: ["max_tokens", "max_completion_tokens"])
    func aLimitEndsAnAnswer(_ name: String) async throws {
        let answer = try await serving { try await $0.chat("\"\(name)\":2") }
        #expect(answer["choices", "0", "message", "content"] == "Red kites")
        #expect(answer["choices", "0", "finish_reason"] == "length")
        #expect(answer["usage", "completion_tokens"] == "2")
    }

    @Test func nullsAndUnknownFieldsAreAbsent() async throws {
        let fields = """
            "max_tokens":null,"stop":null,"n":null,"stream":null,"tools":null,"response_format":null,"seed":null,"top_p":null,\
            "logit_bias":null,"user":"u1","store":false,"metadata":{"a":"b"},"parallel_tool_calls":true,"something_new":[1]
            """
        let answer = try await serving { try await $0.chat(fields) }
        #expect(answer.status == 200)
        #expect(answer["choices", "0", "finish_reason"] == "stop")
    }

    @Test func partsAndRolesAreRead() async throws {
        let model = FakeModel()
        let body = """
            {"messages":[{"role":"developer","content":"Be brief."},{"role":"user","content":[{"type":"text","text":"hel"},\
            {"type":"text","text":"lo"}]},{"role":"assistant","content":null,"tool_calls":[{"id":"c1"}]},\
            {"role":"tool","tool_call_id":"c1","content":"7"},{"role":"user","name":"kim","content":"kite \\ud83e\\ude81"}]}
            """
        let answer = try await serving(model) { try await $0.post("/v1/chat/completions", body) }
        #expect(answer.status == 200)
        let read: [ReplyRequest.Message] = [
            .init(.system, "Be brief."), .init(.user, "hello"), .init(.assistant, ""), .init(.tool, "7"), .init(.user, "kite 🪁"),
        ]
        #expect(model.requests.map(\.prompt) == [.messages(read)])
    }

    @Test func severalChoicesHaveSeedsOfTheirOwn() async throws {
        let model = FakeModel()
        let answer = try await serving(model) { try await $0.chat("\"n\":2,\"seed\":5") }
        #expect(answer["choices", "0", "index"] == "0")
        #expect(answer["choices", "1", "index"] == "1")
        #expect(answer["choices", "1", "message", "content"] == "Red kites 🪁 circle above café")
        #expect(answer["usage", "prompt_tokens"] == "1")
        #expect(answer["usage", "completion_tokens"] == "12")
        #expect(Set(model.requests.map(\.settings.seed)) == [5, 6])
    }

    @Test func tokensComeWithTheirProbabilities() async throws {
        let answer = try await serving { try await $0.chat("\"logprobs\":true,\"max_tokens\":2") }
        #expect(answer["choices", "0", "logprobs", "content", "1", "token"] == " kites")
        #expect(answer["choices", "0", "logprobs", "content", "1", "logprob"] == "-0.25")
        #expect(answer["choices", "0", "logprobs", "content", "2", "token"] == nil)
        let plain = try await serving { try await $0.chat() }
        #expect(plain.body.contains("\"logprobs\":null"))
    }

    @Test func streamsAreChunksUpToDone() async throws {
        let answer = try await serving { try await $0.chat("\"stream\":true,\"stream_options\":{\"include_usage\":true},\"n\":2") }
        #expect(answer.status == 200)
        #expect(answer.fields["content-type"] == "text/event-stream")
        let events = answer.events
        #expect(events.last == "[DONE]")
        for choice in 0..<2 { #expect(answer.said(by: choice) == "Red kites 🪁 circle above café") }
        let first = Wire.Answer(status: 0, fields: [:], body: events[0])
        #expect(first["object"] == "chat.completion.chunk")
        #expect(first["choices", "0", "delta", "role"] == "assistant")
        #expect(events[0].contains("\"finish_reason\":null"))
        #expect(events.count { $0.contains("\"finish_reason\":\"stop\"") } == 2)
        let usage = Wire.Answer(status: 0, fields: [:], body: events[events.count - 2])
        #expect(usage.body.contains("\"choices\":[]"))
        #expect(usage["usage", "total_tokens"] == "13")
        #expect(Set(events.dropLast().map { Wire.Answer(status: 0, fields: [:], body: $0)["id"] }).count == 1)
    }

    @Test func tokensArriveOneByOne() async throws {
        let gate = DispatchSemaphore(value: 0)
        let heard = try await serving(FakeModel(gate: gate)) { wire in
            try await wire.off { socket in
                socket.send(wire.request("POST", "/v1/chat/completions", body: Wire.question("\"stream\":true")))
                return FakeModel.words.map { word in
                    // It says nothing more before the word was heard.
                    gate.signal()
                    return socket.waits(for: "\"content\":\"\(word)\"")
                }
            }
        }
        #expect(heard == FakeModel.words.map { _ in true })
    }
}

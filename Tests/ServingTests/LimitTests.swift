import Foundation
import Synchronization
import Testing

@testable import Serving

/// No client holds the server up or fills its memory.
struct LimitTests {
    @Test func bodiesThatAreTooLargeAreNotRead() async throws {
        let size = 3_000_000
        let (told, chunked) = try await serving(FakeModel(), { $0.body = 1_000 }) { wire in
            let large = String(repeating: "x", count: size)
            return (
                try await wire.post("/v1/completions", large),
                try await wire.ask(
                    "POST /v1/completions HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n2DC6C0\r\n\(large)\r\n0\r\n\r\n")
            )
        }
        for answer in [told, chunked] {
            #expect(answer.status == 413)
            #expect(answer.isError)
        }
    }

    @Test func headsThatAreTooLongAreCutOff() async throws {
        let answers = try await serving(FakeModel(), { $0.head = 2_000 }) { wire in
            let long = String(repeating: "x", count: 100_000)
            let many = String(repeating: "X: y\r\n", count: 20_000)
            return [
                try await wire.ask("GET /\(long) HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                try await wire.ask("GET / HTTP/1.1\r\nHost: localhost\r\n\(many)\r\n"),
                try await wire.ask(String(repeating: "\r\n", count: 50_000)),
            ]
        }
        for answer in answers {
            #expect(answer.status == 431)
            #expect(answer.isError)
        }
    }

    @Test func halfOpenClientsAreEnded() async throws {
        let (silent, slow, short) = try await serving(
            FakeModel(),
            {
                $0.idleSeconds = 0.1
                $0.headSeconds = 0.1
                $0.bodySeconds = 0.1
            }
        ) { wire in
            (
                try await wire.off { $0.rest() }, try await wire.ask("GET / HT"),
                try await wire.ask("POST /v1/completions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{")
            )
        }
        #expect(silent.isEmpty)
        #expect(slow.status == 408)
        #expect(short.status == 408)
        #expect(slow.isError && short.isError)
    }

    @Test(arguments: [true, false]) func aClientThatLeavesStopsItsAnswer(_ isStreamed: Bool) async throws {
        let model = FakeModel(isEndless: true)
        try await serving(model) { wire in
            try await wire.off { socket in
                socket.send(wire.request("POST", "/v1/chat/completions", body: Wire.question("\"stream\":\(isStreamed)")))
                if isStreamed {
                    _ = socket.waits(for: "kites")
                } else {
                    while model.requests.isEmpty { Thread.sleep(forTimeInterval: 0.005) }
                }
            }
            try await until { model.stops == 1 }
            try await until {
                let metrics = try await wire.get("/metrics").body
                return metrics.contains("engram_sequences_running 0") && metrics.contains("engram_sequences_cancelled_total 1")
            }
        }
    }

    @Test func aClientThatTakesNothingIsLeft() async throws {
        let model = FakeModel(isEndless: true)
        try await serving(model, { $0.writeSeconds = 0.1 }) { wire in
            try await wire.off { socket in
                socket.send(wire.request("POST", "/v1/chat/completions", body: Wire.question("\"stream\":true,\"n\":16")))
                // The system's buffers fill; the connection stays open, nobody reads.
                for _ in 0..<Int(patience * 100) where model.stops < 16 { Thread.sleep(forTimeInterval: 0.01) }
            }
        }
        #expect(model.stops == 16)
    }

    @Test func manyStreamsAllEnd() async throws {
        let answers = try await serving(
            FakeModel(),
            {
                $0.sequences = 4
                $0.waiting = 100
            }
        ) { wire in
            try await withThrowingTaskGroup(of: Wire.Answer.self) { group in
                for _ in 0..<60 { group.addTask { try await wire.chat("\"stream\":true") } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
        }
        #expect(answers.count == 60)
        for answer in answers {
            #expect(answer.events.last == "[DONE]")
            #expect(answer.said() == "Red kites 🪁 circle above café")
        }
    }

    @Test func whoeverCannotWaitIsTold() async throws {
        let gate = DispatchSemaphore(value: 0)
        let model = FakeModel(gate: gate)
        let refused = try await serving(
            model,
            {
                $0.sequences = 1
                $0.waiting = 1
            }
        ) { wire in
            async let first = wire.chat()
            try await until { model.requests.count == 1 }
            async let second = wire.chat()
            try await until { try await wire.get("/metrics").body.contains("engram_sequences_waiting 1") }
            let third = try await wire.chat()
            for _ in 0..<2 * FakeModel.words.count { gate.signal() }
            #expect(try await first.status == 200)
            #expect(try await second.status == 200)
            return third
        }
        #expect(refused.status == 503)
        #expect(refused.isError)
        #expect(refused.fields["retry-after"] == "1")
    }

    @Test func anAnswerThatTakesTooLongIsEnded() async throws {
        let answer = try await serving(FakeModel(isEndless: true), { $0.answerSeconds = 0 }) { try await $0.chat() }
        #expect(answer.status == 504)
        #expect(answer.isError)
    }

    @Test func answersMayEndWhenTheServerStops() async throws {
        let model = FakeModel(isEndless: true)
        let answer = try await serving(model) { wire in
            let asking = Task { try await wire.chat("\"stream\":true") }
            try await until { !model.requests.isEmpty }
            return asking
        }.value
        #expect(answer.events.last == "[DONE]")
        #expect(answer.body.contains("\"code\":\"stopping\""))
        #expect(model.stops == 1)
    }

    @Test func anAddressHasABucket() {
        let now = Mutex(0.0)
        let limiter = RateLimiter(rate: 2, burst: 3) { now.withLock { $0 } }
        #expect((0..<4).map { _ in limiter.admits("a") } == [true, true, true, false])
        #expect(limiter.admits("b"))
        now.withLock { $0 = 1 }
        #expect((0..<3).map { _ in limiter.admits("a") } == [true, true, false])
    }

    @Test func requestsThatComeTooFastWait() async throws {
        let answers = try await serving(
            FakeModel(),
            {
                $0.rate = 0
                $0.burst = 2
            }
        ) { wire in [try await wire.get("/health"), try await wire.get("/health"), try await wire.get("/health")] }
        #expect(answers.map(\.status) == [200, 200, 429])
        #expect(answers[2].isError)
    }
}

/// Asks again and again, as long as `patience`.
func until(_ isSo: () async throws -> Bool) async throws {
    struct Never: Error {}
    for _ in 0..<Int(patience * 100) {
        if try await isSo() { return }
        try await Task.sleep(for: .milliseconds(10))
    }
    throw Never()
}

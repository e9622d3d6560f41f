import Foundation
import TestSupport
import Testing
import Transformers
import Workflows

/// Against a real server on this machine.
struct PullingTests {
    private let samples: PullingSamples
    private var hub: FakeHub { samples.hub }
    private let shard = PullingSamples.shard

    init() throws { samples = try PullingSamples() }

    @Test func `The files that are needed come, and the model can be named`() async throws {
        let events = PullingSamples.Events()
        #expect(throws: WorkflowError.self) { try samples.shelf.locate(PullingSamples.model) }
        let summary = try await samples.pull(events: events)
        #expect(summary.outcome == .pulled)
        #expect(try samples.isWhole())
        #expect(samples.leftovers == [])
        #expect(try samples.shelf.locate(PullingSamples.model).path == samples.folder.path)
        #expect(hub.requests(for: "pytorch_model.bin").isEmpty)
        let total = PullingSamples.needed.reduce(0) { $0 + (samples.files[$1]?.count ?? 0) }
        guard case .found(let outline) = events.all.first else { throw Missing() }
        #expect(outline.bytes == total)
        #expect(outline.files == 6)
        #expect(outline.family == "llama")
        guard case .progress(let last) = events.all.last else { throw Missing() }
        #expect(last.bytes == total)
        #expect(last.secondsLeft == 0)
    }

    struct Missing: Error {}

    @Test func `A second time nothing is fetched, and a new state takes over what is the same`() async throws {
        try await samples.pull()
        let before = hub.requests.count
        #expect(try await samples.pull().outcome == .upToDate)
        #expect(hub.requests.count == before + 1)
        var files = samples.files
        files["LICENSE"] = Data("Do as we like.\n".utf8)
        hub.publish(files, commit: "c0ffee0000000000000000000000000000000002")
        let summary = try await samples.pull()
        #expect(summary.outcome == .pulled)
        #expect(summary.bytes == 15)
        #expect(try Data(contentsOf: samples.folder.appending(path: "LICENSE")) == files["LICENSE"])
        #expect(try Data(contentsOf: samples.folder.appending(path: shard)) == files[shard])
        #expect(samples.leftovers == [])
    }

    @Test func `A connection that is cut is gone on with where it broke`() async throws {
        hub.misbehave(shard, .cut(after: 1_000), .cut(after: 500), .silence(after: 200), .slow(pieceSize: 4_000))
        try await samples.pull()
        #expect(try samples.isWhole())
        #expect(hub.requests(for: shard).map { $0.headers["range"] } == [nil, "bytes=1000-", "bytes=1500-", "bytes=1700-"])
        // Bytes came each time, so each pause is the first one.
        #expect(samples.pauses.seconds == [1, 1, 1])
    }

    @Test func `What was fetched before a break is used the next time, though the process was another`() async throws {
        hub.misbehave(shard, .cut(after: 3_000), .status(403))
        await #expect(throws: HubError.self) { try await samples.pull() }
        #expect(!FileManager.default.fileExists(atPath: samples.folder.path))
        let events = PullingSamples.Events()
        try await samples.pull(events: events)
        #expect(try samples.isWhole())
        #expect(hub.requests(for: shard).last?.headers["range"] == "bytes=3000-")
        #expect(hub.requests(for: "config.json").count == 1)
        guard case .found(let outline) = events.all.first else { throw Missing() }
        #expect(outline.bytesHere >= 3_000)
    }

    @Test func `A server that does not know ranges begins anew`() async throws {
        hub.misbehave(shard, .cut(after: 1_000), .ignoresRange)
        try await samples.pull()
        #expect(try samples.isWhole())
    }

    @Test func `Bytes that are not those of the hash are fetched again, once`() async throws {
        let events = PullingSamples.Events()
        hub.misbehave(shard, .garbled)
        hub.misbehave("config.json", .garbled)
        try await samples.pull(events: events)
        #expect(try samples.isWhole())
        #expect(events.all.contains(.damaged(file: shard)))
        #expect(events.all.contains(.damaged(file: "config.json")))
    }

    @Test func `Bytes that stay wrong are an error, and no model is left`() async throws {
        hub.misbehave(shard, .garbled, .garbled)
        let error = await #expect(throws: HubError.self) { try await samples.pull() }
        guard let error, case .damaged(shard, _) = error else { throw Missing() }
        #expect("\(error)".contains("hash"))
        #expect(!FileManager.default.fileExists(atPath: samples.folder.path))
        // The other files stay, and the bad one is fetched whole.
        try await samples.pull()
        #expect(hub.requests(for: shard).last?.headers["range"] == nil)
        #expect(hub.requests(for: "config.json").count == 1)
        #expect(try samples.isWhole())
    }

    @Test func `A server that lies about sizes is not believed`() async throws {
        hub.misbehave("model-00001-of-00002.safetensors", .lie(by: 50))
        hub.misbehave(shard, .lie(by: -50))
        hub.misbehave("tokenizer.json", .surplus)
        try await samples.pull()
        #expect(try samples.isWhole())
    }

    @Test func `More than was promised, twice, is an error`() async throws {
        hub.misbehave(shard, .surplus, .surplus)
        let error = await #expect(throws: HubError.self) { try await samples.pull() }
        #expect("\(try #require(error))".contains("more than the promised"))
    }

    @Test func `Too many requests and faults of the server are waited for`() async throws {
        hub.misbehave("revision", .status(503), .status(429, headers: ["Retry-After": "7"]))
        hub.misbehave("tree", .status(500))
        hub.misbehave(shard, .status(502), .status(500), .status(408))
        let events = PullingSamples.Events()
        try await samples.pull(events: events)
        #expect(try samples.isWhole())
        #expect(samples.pauses.seconds == [1, 7, 1, 1, 2, 4])
        #expect(events.all.contains(.waiting(seconds: 7, reason: "HTTP 429")))
    }

    @Test func `A server that stays busy is told as such`() async throws {
        for _ in 0..<6 { hub.misbehave("revision", .status(429)) }
        await #expect(throws: HubError.busy(host: "127.0.0.1", status: 429)) { try await samples.pull() }
        #expect(samples.pauses.seconds == [1, 2, 4, 8, 16])
    }

    @Test func `Redirects are followed, and the token stays with the hub`() async throws {
        hub.lock(token: "secret")
        hub.misbehave(shard, .elsewhere)
        try await samples.pull(token: "secret")
        #expect(try samples.isWhole())
        let away = try #require(hub.requests.first { $0.path.hasPrefix("/elsewhere/") })
        #expect(away.headers["authorization"] == nil)
        #expect(hub.requests(for: "config.json").first?.headers["authorization"] == "Bearer secret")
        for _ in 0..<10 { hub.misbehave(shard, .circle) }
        hub.publish(samples.files.merging([shard: Data(repeating: 1, count: 9)]) { $1 }, commit: "c0ffee4")
        let error = await #expect(throws: HubError.self) { try await samples.pull(token: "secret") }
        #expect("\(try #require(error))".contains("circle"))
        #expect(try samples.isWhole(), "the model that was there stays")
    }

    @Test func `A listing of several pages is read to its end`() async throws {
        hub.page(size: 2)
        try await samples.pull()
        #expect(try samples.isWhole())
        #expect(hub.requests.filter { $0.path.contains("/tree/") }.count == 5)
    }

    @Test func `One pull at a time, and one that was cancelled leaves what came`() async throws {
        hub.misbehave(shard, .silence(after: 2_000))
        let samples = samples
        var access = try samples.access()
        access.silence = .seconds(20)
        let pulling = try ModelPulling(PullingSamples.model, shelf: samples.shelf, access: access)
        let work = Task { try await pulling.run { _ in } }
        while samples.hub.requests(for: shard).isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        await #expect(throws: HubError.beingPulled(model: PullingSamples.model)) { try await samples.pull() }
        work.cancel()
        await #expect(throws: CancellationError.self) { try await work.value }
        #expect(!FileManager.default.fileExists(atPath: samples.folder.path))
        try await samples.pull()
        #expect(try samples.isWhole())
    }
}

import Foundation
import TestSupport
import Testing
import Transformers
import Workflows

/// Each reason why a model cannot be pulled has its own words.
struct PullingRefusalTests {
    private let samples: PullingSamples
    private var hub: FakeHub { samples.hub }

    init() throws { samples = try PullingSamples() }

    private func failure(_ name: String = PullingSamples.model, revision: String? = nil, token: String? = nil) async throws -> String {
        let error = await #expect(throws: (any Error).self) { try await samples.pull(name, revision: revision, token: token) }
        #expect(!FileManager.default.fileExists(atPath: samples.folder.path))
        return "\(try #require(error))"
    }

    @Test func `A gated model, without a token and with one that may not`() async throws {
        hub.lock(token: "secret")
        let without = try await failure()
        for word in ["gated", "\(hub.address)/\(PullingSamples.model)", "HF_TOKEN"] { #expect(without.contains(word), "\(without)") }
        let with = try await failure(token: "other")
        #expect(with.contains("your token may not read it"))
        #expect(!with.contains("other"), "the token is not told")
        hub.misbehave("revision", .status(401))
        #expect(try await failure().contains("private"))
        hub.misbehave("revision", .status(401))
        #expect(try await failure(token: "old").contains("does not accept the token"))
    }

    @Test func `A model or a revision that is not there`() async throws {
        #expect(try await failure("somebody/else").contains("there is no model somebody/else"))
        #expect(try await failure(revision: "v9").contains("«v9»"))
        for name in ["tiny", "a/b/c", "../x", "a/..", "a b/c", "a/", ""] {
            #expect(throws: WorkflowError.self, "\(name)") { try ModelPulling(name, shelf: samples.shelf, access: samples.access()) }
        }
        #expect(try ModelPulling("https://huggingface.co/a/b", shelf: samples.shelf, access: samples.access()).name.description == "a/b")
    }

    @Test func `No network`() async throws {
        // A port that is never lent out: one just closed may be another test's server a moment later.
        let access = try samples.access(endpoint: "http://127.0.0.1:1")
        let pulling = try ModelPulling(PullingSamples.model, shelf: samples.shelf, access: access)
        let error = await #expect(throws: HubError.self) { try await pulling.run { _ in } }
        #expect(error == .unreachable(host: "127.0.0.1", reason: .said("hub.noConnection")))
        #expect(samples.pauses.seconds == [1, 2])
        #expect(throws: WorkflowError.self) { try samples.access(endpoint: "ftp://x") }
    }

    @Test func `A model of a kind that is not supported is told before its weights are fetched`() async throws {
        var files = samples.files
        files["config.json"] = Data(
            String(decoding: try #require(files["config.json"]), as: UTF8.self).replacing(#""llama""#, with: #""mamba""#).utf8)
        hub.publish(files, commit: "c0ffee2")
        let told = try await failure()
        #expect(told.contains("mamba") && told.contains("qwen2"), "\(told)")
        #expect(hub.requests.allSatisfy { !$0.path.hasSuffix(".safetensors") })
    }

    @Test func `Uploads that are no whole model`() async throws {
        func told(without names: String...) async throws -> String {
            hub.publish(samples.files.filter { !names.contains($0.key) }, commit: "c0ffee\(names.count)\(names[0].count)")
            return try await failure()
        }
        #expect(try await told(without: "model.safetensors.index.json").contains("pytorch_model.bin"))
        #expect(try await told(without: "config.json").contains("config.json"))
        #expect(try await told(without: "tokenizer.json").contains("tokenizer.json"))
        #expect(try await told(without: PullingSamples.shard).contains(PullingSamples.shard))
    }

    @Test func `Answers that are not the hub's`() async throws {
        hub.publish(samples.files, commit: "../../etc")
        #expect(try await failure().contains("its commit"))
    }

    @Test func `A disk without room is told before anything large comes`() async throws {
        // A listing with a shard of a size that no disk has.
        let config = try #require(samples.files["config.json"])
        let server = try WebServer { request in
            if request.path.contains("/revision/") { return .init(body: Data(#"{"sha":"c0ffee"}"#.utf8)) }
            if request.path.contains("/tree/") {
                let small =
                    #"{"type":"file","path":"config.json","size":\#(config.count)},{"type":"file","path":"tokenizer.json","size":2}"#
                let large = #"{"type":"file","path":"model.safetensors","size":4611686018427387904}"#
                return .init(body: Data("[\(small),\(large)]".utf8))
            }
            return .init(body: request.path.hasSuffix("config.json") ? config : Data("{}".utf8))
        }
        defer { server.close() }
        let pulling = try ModelPulling(PullingSamples.model, shelf: samples.shelf, access: samples.access(endpoint: server.address))
        let error = await #expect(throws: WorkflowError.self) { try await pulling.run { _ in } }
        #expect("\(try #require(error))".contains("free some space"))
        #expect(server.requests.allSatisfy { !$0.path.hasSuffix(".safetensors") })
    }

    @Test func `A model in Hugging Face's cache is used where it lies`() async throws {
        let repository = samples.scratch.url.appending(path: "hf/hub/models--somebody--tiny-llama")
        let snapshot = repository.appending(path: "snapshots/abc123")
        try FileManager.default.createDirectory(at: snapshot, withIntermediateDirectories: true)
        try FileManager.default.createDirectory(at: repository.appending(path: "refs"), withIntermediateDirectories: true)
        try FileManager.default.createDirectory(at: repository.appending(path: "blobs"), withIntermediateDirectories: true)
        try Data("abc123".utf8).write(to: repository.appending(path: "refs/main"))
        for name in PullingSamples.needed where name != PullingSamples.shard {
            try samples.files[name]?.write(to: repository.appending(path: "blobs/\(name)"))
            try FileManager.default.createSymbolicLink(
                atPath: snapshot.appending(path: name).path, withDestinationPath: "../../blobs/\(name)")
        }
        // Without one shard it is no model yet.
        #expect(throws: WorkflowError.self) { try samples.shelf.locate(PullingSamples.model) }
        try samples.files[PullingSamples.shard]?.write(to: snapshot.appending(path: PullingSamples.shard))
        #expect(try samples.shelf.locate(PullingSamples.model).path == snapshot.path)
        #expect(try await samples.pull().outcome == .inHubCache)
        #expect(hub.requests.isEmpty)
        let listed = samples.shelf.list()
        #expect(listed.map(\.name) == ["pocket", PullingSamples.model])
        #expect(listed.map(\.origin) == [.embedded, .huggingFaceCache])
        #expect(listed.allSatisfy { $0.problem == nil && $0.bytes > 0 })
    }

    @Test func `What is not on the computer is told with the way to get it`() throws {
        let error = #expect(throws: WorkflowError.self) { try samples.shelf.locate("Qwen/Qwen2.5-1.5B-Instruct") }
        #expect("\(try #require(error))".contains("engram pull Qwen/Qwen2.5-1.5B-Instruct"))
        #expect(try samples.shelf.locate("/no/such/folder").path == "/no/such/folder")
        #expect(try samples.shelf.locate(samples.scratch.url.path).path == samples.scratch.url.path)
    }

    @Test func `Nothing but pull can open a connection`() throws {
        let sources = TestFiles.root.appending(path: "Sources")
        let forbidden = ["CCurl", "HTTPSession", "FoundationNetworking", "URLSession", "ClientBootstrap"]
        for case let file as URL in FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil) ?? .init()
        where file.pathExtension == "swift" && !file.path.contains("/Workflows/Pulling/") {
            let text = try String(contentsOf: file, encoding: .utf8)
            for word in forbidden { #expect(!text.contains(word), "\(file.lastPathComponent): \(word)") }
        }
    }
}

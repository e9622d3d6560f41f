import Foundation
import Synchronization
import TestSupport
import Workflows

/// A shelf of a test's own, and a hub to pull from.
struct PullingSamples {
    static let model = "somebody/tiny-llama"

    let scratch: Scratch
    let hub: FakeHub
    let files: [String: Data]
    /// Pauses that were waited for, in seconds.
    let pauses = Pauses()

    final class Pauses: Sendable {
        private let list = Mutex<[Double]>([])
        var seconds: [Double] { list.withLock { $0 } }
        func add(_ pause: Duration) { list.withLock { $0.append(pause / .seconds(1)) } }
    }

    final class Events: Sendable {
        private let list = Mutex<[PullEvent]>([])
        var all: [PullEvent] { list.withLock { $0 } }
        func add(_ event: PullEvent) { list.withLock { $0.append(event) } }
    }

    /// Two shards with their index, and files that are not needed.
    init() throws {
        scratch = try Scratch()
        var files: [String: Data] = [:]
        let folder = TestFiles.fixture("Models/tiny-llama-f16-shards")
        for name in [
            "config.json", "model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors", "model.safetensors.index.json",
        ] {
            files[name] = try Data(contentsOf: folder.appending(path: name))
        }
        files["tokenizer.json"] = try Data(contentsOf: TestFiles.fixture("Tokenization/smol.tokenizer.json"))
        files["LICENSE"] = Data("Do as you like.\n".utf8)
        files["README.md"] = Data("# A card\n".utf8)
        files["pytorch_model.bin"] = Data(repeating: 7, count: 100)
        files["merges.txt"] = Data("#version\n".utf8)
        self.files = files
        hub = try FakeHub(Self.model, files: files)
    }

    static let shard = "model-00002-of-00002.safetensors"
    static let needed = [
        "LICENSE", "config.json", "model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors", "model.safetensors.index.json",
        "tokenizer.json",
    ]

    var shelf: ModelShelf { ModelShelf(models: scratch.url.appending(path: "models"), hubCache: scratch.url.appending(path: "hf/hub")) }
    var folder: URL { shelf.models.appending(path: Self.model) }
    var leftovers: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.deletingLastPathComponent().path)) ?? [])
            .filter { $0.hasPrefix(".") && !$0.hasSuffix(".lock") }
    }

    func access(token: String? = nil, endpoint: String? = nil) throws -> HubAccess {
        let pauses = pauses
        let clock = Atomic(0)
        var access = try HubAccess(
            endpoint: endpoint ?? hub.address, token: token, wait: { pauses.add($0) },
            seconds: { Double(clock.add(1, ordering: .relaxed).newValue) })
        // Long enough for a busy machine.
        access.silence = .seconds(2)
        return access
    }

    @discardableResult
    func pull(_ name: String = model, revision: String? = nil, token: String? = nil, events: Events = Events()) async throws -> PullSummary
    {
        try await ModelPulling(name, revision: revision, shelf: shelf, access: access(token: token)).run { events.add($0) }
    }

    /// Whether the model's folder holds what the hub has.
    func isWhole() throws -> Bool {
        try Self.needed.allSatisfy { try Data(contentsOf: folder.appending(path: $0)) == files[$0] }
            && scratch.files(under: folder) == (Self.needed + ["pulled.json"]).sorted()
    }
}

import Foundation
import TestSupport
import Testing

/// `engram pull` and `engram models`, as they are typed, against a hub on this machine.
struct PullTests {
    private static let name = "somebody/tiny"
    private let scratch: Scratch
    private var program: Program
    private let hub: FakeHub

    init() throws {
        scratch = try Scratch()
        program = Program(in: scratch)
        let base = URL(filePath: try Fixtures.base.get().path)
        var files: [String: Data] = [:]
        for name in ["config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json"] {
            files[name] = try Data(contentsOf: base.appending(path: name))
        }
        hub = try FakeHub(Self.name, files: files)
        program.environment["HF_ENDPOINT"] = hub.address
    }

    private var folder: String { scratch.path(".local/share/engram/models/somebody/tiny") }

    @Test func `A model is pulled, listed, and named from then on`() throws {
        let early = try program.run("train", "--model", Self.name)
        #expect(early.code == 1)
        #expect(early.errorLines.count == 1)
        #expect(early.errors.contains("engram pull \(Self.name)"))
        let pulled = try program.run("pull", Self.name)
        #expect(pulled.code == 0, "\(pulled.errors)")
        #expect(pulled.errors.contains("engram train --model \(Self.name)"), "\(pulled.errors)")
        #expect(pulled.errors.contains("done"), "\(pulled.errors)")
        #expect(FileManager.default.fileExists(atPath: folder + "/model.safetensors"))
        let models = try program.run("models", "--json")
        #expect(models.json["name"] as? String == Self.name)
        #expect(models.json["origin"] as? String == "pulled")
        #expect(models.json["family"] as? String == "llama")
        #expect(try program.run("models").output.contains("pocket"))
        #expect(try program.run("ask", "Why?", "--plain", "--model", Self.name, "--max-tokens", "2").code == 0)
        _ = try program.run("add", Fixtures.vault)
        try scratch.write("brain/engram.toml", "model = \"\(Self.name)\"\n")
        let trained = try program.run("train", "--epochs", "1", "--row-tokens", "128", "--targets", "q_proj", "--quiet")
        #expect(trained.code == 0, "\(trained.errors)")
        let adapters = try FileManager.default.contentsOfDirectory(atPath: scratch.path("brain/adapters"))
        let config = try Data(contentsOf: URL(filePath: scratch.path("brain/adapters/\(adapters[0])/adapter_config.json")))
        let fields = try #require(JSONSerialization.jsonObject(with: config) as? [String: Any])
        #expect(fields["base_model_name_or_path"] as? String == Self.name)
        let again = try program.run("pull", Self.name, "--json")
        #expect(again.json["outcome"] as? String == "up_to_date")
    }

    @Test func `A gated model is given to whoever has the token, from the environment or from the hub's own program`() throws {
        hub.lock(token: "secret")
        let without = try program.run("pull", Self.name)
        #expect(without.code == 1)
        #expect(without.errorLines.count == 1)
        #expect(without.errors.contains("HF_TOKEN"))
        var other = program
        other.environment["HF_TOKEN"] = "wrong"
        #expect(try other.run("pull", Self.name).errors.contains("may not read it"))
        other.environment["HF_TOKEN"] = nil
        other.environment["HF_HOME"] = scratch.path("hf")
        try scratch.write("hf/token", "secret\n")
        #expect(try other.run("pull", Self.name, "--quiet").code == 0)
    }

    @Test func `The environment's proxy is gone through, but for its exceptions`() throws {
        let port = try #require(URL(string: hub.address)?.port)
        let proxy = try ForwardProxy(to: port)
        var behind = program
        behind.environment["HF_ENDPOINT"] = "http://hub.invalid"
        behind.environment["http_proxy"] = "http://\(proxy.place)"
        #expect(try behind.run("pull", Self.name, "--quiet").code == 0)
        let asked = proxy.heads.count
        #expect(asked > 0)
        behind.environment["NO_PROXY"] = "hub.invalid"
        let direct = try behind.run("pull", Self.name)
        #expect(direct.code == 1)
        #expect(direct.errorLines.last?.contains("no connection") == true, "\(direct.errors)")
        #expect(proxy.heads.count == asked)
    }

    @Test func `What is not a model's name is wrong usage`() throws {
        let outcome = try program.run("pull", "tiny")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("OWNER/NAME"))
        var other = program
        other.environment["HF_ENDPOINT"] = "nowhere"
        #expect(try other.run("pull", Self.name).code == 2)
        #expect(try program.run("pull", "somebody/else").code == 1)
    }

    @Test func `Ctrl-C keeps what came, and the next pull goes on with it`() throws {
        hub.misbehave("model.safetensors", .silence(after: 5_000))
        let stopped = try program.run("pull", Self.name) { process in
            while hub.requests(for: "model.safetensors").isEmpty { usleep(10_000) }
            usleep(200_000)
            process.interrupt()
        }
        #expect(stopped.code == 130, "\(stopped.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder))
        #expect(try program.run("pull", Self.name).code == 0)
        #expect(hub.requests(for: "model.safetensors").last?.headers["range"] == "bytes=5000-")
    }

    @Test func `A disk that is full leaves no model, and what came is kept`() throws {
        let full = try program.shell("ulimit -f 100; \"$ENGRAM\" pull \(Self.name)")
        #expect(full.code == 1)
        #expect(full.errorLines.count == 1, "\(full.errors)")
        #expect(full.errors.contains("free some space"), "\(full.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder))
        #expect(try program.run("pull", Self.name).code == 0)
        #expect(hub.requests(for: "model.safetensors").last?.headers["range"] != nil)
    }
}

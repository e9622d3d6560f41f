import Foundation
import Testing

/// Whatever is broken: one line that says what and where, code 1, and nothing half-written.
struct BadInputTests {
    private let scratch: Scratch
    private let program: Program

    init() throws {
        scratch = try Scratch()
        program = Program(in: scratch)
    }

    private func expectFailure(_ outcome: Program.Outcome, saying words: String..., sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(outcome.code == 1, "\(outcome.errors)", sourceLocation: sourceLocation)
        #expect(outcome.errorLines.count == 1, "\(outcome.errors)", sourceLocation: sourceLocation)
        for word in words { #expect(outcome.errors.contains(word), "\(outcome.errors)", sourceLocation: sourceLocation) }
    }

    /// A copy of the tiny base, to be broken.
    private func model() throws -> String {
        let base = try Fixtures.base.get().path
        try FileManager.default.copyItem(atPath: base, toPath: scratch.path("model"))
        return scratch.path("model")
    }

    /// Puts the weights' header through a change of its text; the length before it is made to fit unless it is given.
    private func rewriteHeader(of model: String, length: UInt64? = nil, _ change: (String) -> String) throws {
        let file = URL(filePath: model).appending(path: "model.safetensors")
        let data = try Data(contentsOf: file)
        let size = Int(data.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
        let header = Data(change(String(decoding: data[8..<8 + size], as: UTF8.self)).utf8)
        var bytes = Data()
        withUnsafeBytes(of: (length ?? UInt64(header.count)).littleEndian) { bytes.append(contentsOf: $0) }
        try (bytes + header + data[(8 + size)...]).write(to: file)
    }

    private func inspect(_ model: String) throws -> Program.Outcome {
        try program.run("inspect", "logits", "--model", model, "--ids", "5,9,2")
    }

    @Test func `A folder that is missing or empty`() throws {
        expectFailure(try program.run("add", scratch.path("missing")), saying: scratch.path("missing"))
        try FileManager.default.createDirectory(atPath: scratch.path("empty"), withIntermediateDirectories: true)
        expectFailure(try program.run("add", scratch.path("empty")), saying: scratch.path("empty"), "empty")
        #expect(!FileManager.default.fileExists(atPath: scratch.path("brain")))
    }

    @Test func `Training before anything was added`() throws {
        expectFailure(try program.run("train"), saying: scratch.path("brain"), "engram add FOLDER")
        #expect(!FileManager.default.fileExists(atPath: scratch.path("brain")))
    }

    @Test func `Patterns before anything was studied`() throws {
        expectFailure(try program.run("patterns"), saying: scratch.path("brain"), "engram add FOLDER")
        try scratch.write("vault/open.md", "# Open\n\nThis one can be read by everybody.\n")
        #expect(try program.run("add", scratch.path("vault")).code == 0)
        expectFailure(try program.run("patterns"), saying: "engram study")
        let none = try program.run("patterns", "--limit", "0")
        #expect(none.code == 2 && none.errors.contains("--limit"), "\(none.errors)")
    }

    @Test func `A file that cannot be read, beside one that can`() throws {
        try scratch.write("vault/open.md", "# Open\n\nThis one can be read by everybody.\n")
        let locked = try scratch.write("vault/locked.md", "# Locked\n\nThis one may not be read by anybody.\n")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
        try FileManager.default.createSymbolicLink(atPath: scratch.path("vault/astray.md"), withDestinationPath: scratch.path("nowhere"))
        let added = try program.run("add", scratch.path("vault"), "--json")
        #expect(added.code == 0)
        // Root reads every file.
        let unreadable = getuid() == 0 ? 1 : 2
        #expect(added.json["notes"] as? Int == 3 - unreadable)
        #expect(added.json["skipped"] as? [String: Int] == ["unreadable": unreadable])
        #expect(try program.run("notes", "why", "astray.md").output.contains("cannot be found"))
    }

    @Test func `A model folder that is not there or holds nothing`() throws {
        expectFailure(try inspect(scratch.path("missing")), saying: scratch.path("missing"))
        try FileManager.default.createDirectory(atPath: scratch.path("empty"), withIntermediateDirectories: true)
        expectFailure(try inspect(scratch.path("empty")), saying: "config.json")
    }

    @Test func `A model without one of its tensors, or with one of another shape`() throws {
        let model = try model()
        try rewriteHeader(of: model) { $0.replacing("model.layers.1.mlp.up_proj", with: "model.layers.1.mlp.no_proj") }
        expectFailure(try inspect(model), saying: "model.layers.1.mlp.up_proj.weight", model)
        try rewriteHeader(of: model) { $0.replacing("model.layers.1.mlp.no_proj", with: "model.layers.1.mlp.up_proj") }
        #expect(try inspect(model).code == 0)
        try rewriteHeader(of: model) { $0.replacing("\"shape\":[128,64]", with: "\"shape\":[64,128]") }
        expectFailure(try inspect(model), saying: "[64, 128]", "[128, 64]")
    }

    @Test func `A header that is cut short or lies`() throws {
        let model = try model()
        let file = URL(filePath: model).appending(path: "model.safetensors")
        let whole = try Data(contentsOf: file)
        for count in [0, 7, 8, 100, whole.count - 1] {
            try whole.prefix(count).write(to: file)
            expectFailure(try inspect(model), saying: "model.safetensors")
        }
        try whole.write(to: file)
        for length in [UInt64.max, 10 << 30, UInt64(whole.count)] {
            try rewriteHeader(of: model, length: length) { $0 }
            expectFailure(try inspect(model), saying: "model.safetensors")
            try whole.write(to: file)
        }
        try rewriteHeader(of: model) { $0.replacing("\"data_offsets\":[0,", with: "\"data_offsets\":[64,") }
        expectFailure(try inspect(model), saying: "model.safetensors")
    }

    @Test func `An architecture that is not known, and a tokenizer of another model`() throws {
        let model = try model()
        let config = URL(filePath: model).appending(path: "config.json")
        let text = try String(contentsOf: config, encoding: .utf8)
        try Data(text.replacing("\"llama\"", with: "\"mamba\"").utf8).write(to: config)
        expectFailure(try inspect(model), saying: "mamba", "qwen2")
        try Data(text.utf8).write(to: config)
        try Data("{}".utf8).write(to: URL(filePath: model).appending(path: "tokenizer.json"))
        expectFailure(try program.run("ask", "x", "--model", model, "--plain"), saying: "tokenizer.json")
    }

    @Test func `An adapter for another base`() throws {
        _ = try program.run("add", Fixtures.vault)
        let base = try Fixtures.base.get().path
        #expect(try program.run("train", "--model", base, "--epochs", "1", "--row-tokens", "128", "--quiet").code == 0)
        let adapters = try FileManager.default.contentsOfDirectory(atPath: scratch.path("brain/adapters"))
        let adapter = scratch.path("brain/adapters/\(adapters[0])")
        let model = try model()
        let file = URL(filePath: model).appending(path: "model.safetensors")
        var weights = try Data(contentsOf: file)
        // The first element of the last tensor that is stored, in bf16: the same shapes, other weights.
        weights[weights.count - 2] ^= 0x40
        try weights.write(to: file)
        expectFailure(
            try program.run("inspect", "logits", "--model", model, "--adapter", adapter, "--ids", "5,9"), saying: "another base model")
        expectFailure(try program.run("ask", "x", "--model", model, "--adapter", adapter), saying: "another base model")
    }

    @Test func `A disk that is full`() throws {
        _ = try program.run("add", Fixtures.vault)
        let base = try Fixtures.base.get().path
        let train = "\"$ENGRAM\" train --model \(base) --epochs 1 --row-tokens 128 --targets q_proj"
        #expect(try program.shell(train + " --quiet").code == 0)
        let before = try program.run("status", "--json").json["adapter"] as? [String: Any]
        // No file may grow beyond 24 KiB: the adapter does not fit.
        let full = try program.shell("ulimit -f 24; " + train + " --rank 64")
        #expect(full.code == 1)
        #expect(full.errorLines.count == 1, "\(full.errors)")
        #expect(full.errors.contains("too large") || full.errors.contains("I/O") || full.errors.contains("full"), "\(full.errors)")
        let found = FileManager.default.enumerator(atPath: scratch.path("brain"))?.compactMap { $0 as? String } ?? []
        #expect(found.filter { $0.hasSuffix(".tmp") || $0.hasSuffix(".part") } == [])
        let after = try program.run("status", "--json").json["adapter"] as? [String: Any]
        #expect(after?["id"] as? String == before?["id"] as? String)
        #expect(try program.run("ask", "Why did I stop Kite?", "--max-tokens", "4").code == 0)
    }

    @Test func `A recipe with a key that is not known`() throws {
        _ = try program.run("add", Fixtures.vault)
        try scratch.write("brain/engram.toml", "[training]\nepocs = 3\n")
        expectFailure(try program.run("train", "--dry-run"), saying: "training.epocs", "engram.toml", "epochs")
    }

    @Test func `A library that is none`() throws {
        _ = try program.run("add", Fixtures.vault)
        for name in ["library.sqlite-wal", "library.sqlite-shm"] {
            try? FileManager.default.removeItem(atPath: scratch.path("brain/" + name))
        }
        try scratch.write("brain/library.sqlite", String(repeating: "This is no database. ", count: 400))
        expectFailure(try program.run("status"), saying: "library.sqlite")
    }
}

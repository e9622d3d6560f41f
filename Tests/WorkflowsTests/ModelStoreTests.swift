import Foundation
import TestSupport
import Testing
import Transformers
import Workflows

/// Models that other programs keep, under the names by which they know them.
struct ModelStoreTests {
    private let scratch: Scratch
    private let model = TestFiles.fixture("GGUF/qwen2.gguf")
    private let digest = String(repeating: "0123456789abcdef", count: 4)

    init() throws { scratch = try Scratch() }

    private func copy(_ file: URL, to path: String) throws -> URL {
        let target = scratch.url.appending(path: path)
        try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: file, to: target)
        return target
    }

    private func manifest(_ path: String, digest: String, more: String = "") throws {
        let text = """
            {"schemaVersion":2,"layers":[{"mediaType":"application/vnd.ollama.image.model","digest":"\(digest)","size":1}\(more)]}
            """
        _ = try scratch.file("ollama/manifests/\(path)", text)
    }

    private var shelf: ModelShelf {
        ModelShelf(
            models: scratch.url.appending(path: "models"), hubCache: scratch.url.appending(path: "hub"),
            stores: [
                ModelStore(.ollama, scratch.url.appending(path: "ollama")), ModelStore(.lmStudio, scratch.url.appending(path: "lm")),
                ModelStore(.llamaCpp, scratch.url.appending(path: "llama.cpp")), ModelStore(.ollama, scratch.url.appending(path: "none")),
            ])
    }

    @Test func `Ollama's models are found by its manifests, and what is not whole is left out`() throws {
        let blob = try copy(model, to: "ollama/blobs/sha256-\(digest)")
        try manifest("registry.ollama.ai/library/tiny/latest", digest: "sha256:\(digest)")
        try manifest("registry.ollama.ai/library/tiny/1b-q8_0", digest: "sha256:\(digest)")
        try manifest("registry.ollama.ai/someone/tiny/latest", digest: "sha256:\(digest)")
        try manifest("hf.co/owner/name/Q4_K_M", digest: "sha256:\(digest)")
        try manifest("registry.ollama.ai/library/gone/latest", digest: "sha256:\(String(repeating: "f", count: 64))")
        try manifest("registry.ollama.ai/library/out/latest", digest: "sha256:../../../secret")
        let adapter = #",{"mediaType":"application/vnd.ollama.image.adapter","digest":"sha256:\#(digest)","size":1}"#
        try manifest("registry.ollama.ai/library/adapted/latest", digest: "sha256:\(digest)", more: adapter)
        _ = try scratch.file("ollama/manifests/registry.ollama.ai/library/damaged/latest", "{")
        let listed = shelf.list().dropFirst()
        #expect(listed.map(\.name) == ["hf.co/owner/name:Q4_K_M", "tiny:1b-q8_0", "tiny:latest", "someone/tiny:latest"])
        #expect(listed.allSatisfy { $0.origin == .ollama && $0.family == "qwen2" && $0.bytes == 78_400 && $0.problem == nil })
        for name in ["tiny", "tiny:latest", "tiny:1b-q8_0", "someone/tiny", "hf.co/owner/name:Q4_K_M"] {
            #expect(try shelf.locate(name).path == blob.path, "\(name)")
        }
        #expect(throws: WorkflowError.self) { try shelf.locate("someone/else") }
    }

    @Test func `LM Studio's, llama.cpp's and the hub's files are listed once, by name`() throws {
        let one = try copy(model, to: "lm/publisher/repository/model-Q8_0.gguf")
        _ = try copy(model, to: "lm/publisher/two/a.gguf")
        let second = try copy(model, to: "lm/publisher/two/b.gguf")
        _ = try copy(model, to: "lm/publisher/two/mmproj-b.gguf")
        _ = try copy(TestFiles.fixture("GGUF/llama.gguf"), to: "lm/publisher/notokenizer/c.gguf")
        let cached = try copy(model, to: "llama.cpp/ggml-org_tiny.gguf")
        _ = try scratch.file("hub/models--owner--gguf/refs/main", "c0ffee")
        let hub = try copy(model, to: "hub/models--owner--gguf/snapshots/c0ffee/tiny.gguf")
        let listed = shelf.list().dropFirst()
        #expect(
            listed.map(\.name) == [
                "owner/gguf", "publisher/repository", "publisher/two/a.gguf", "publisher/two/b.gguf", "ggml-org_tiny.gguf",
            ])
        #expect(listed.map(\.origin) == [.huggingFaceCache, .lmStudio, .lmStudio, .lmStudio, .llamaCpp])
        #expect(try shelf.locate("publisher/repository").path == one.path)
        #expect(try shelf.locate("publisher/two/b.gguf").path == second.path)
        #expect(try shelf.locate("ggml-org_tiny.gguf").path == cached.path)
        #expect(try shelf.locate("owner/gguf").path == hub.path)
    }

    @Test func `A GGUF file is a base like any other, held in its own encodings`() throws {
        let context = try Fixtures.context()
        let base = try BaseModel(model)
        #expect(base.usualFormat == .file)
        #expect(base.name == model.standardizedFileURL.path)
        #expect(base.template.isOwn)
        #expect(base.template.stopTokens(base.tokenizer) == [0, 2])
        #expect(
            try base.template.render([.init(role: .user, content: "Why?")], addGenerationPrompt: true).hasSuffix("<|im_start|>assistant\n"))
        _ = try base.network(base.usualFormat, device: context.device)
        let tokens = try Inspection.tokens(model: model, text: "the <|im_end|>", addsSpecialTokens: false)
        #expect(tokens.tokens.last == "<|im_end|>")
        let file = try Inspection.logits(model: model, adapter: nil, ids: "40,41,42", rounding: "file", context: context)
        let plain = try Inspection.logits(model: model, adapter: nil, ids: "40,41,42", rounding: "f32", context: context)
        #expect(zip(file.logits, plain.logits).allSatisfy { abs($0 - $1) < 0.2 })
    }
}

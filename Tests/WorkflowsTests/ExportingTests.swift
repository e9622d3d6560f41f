import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing
import Tokenization
import Transformers

@testable import Workflows

/// The embedded base with an adapter of random numbers, exported in every form, and opened again.
struct ExportingTests {
    private let device = Device(threads: 2)
    private let base = TestFiles.root.appending(path: "Sources/Workflows/Resources/Pocket")
    private let scratch: URL

    init() throws {
        scratch = FileManager.default.temporaryDirectory.appending(path: "exporting-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    }

    /// Pairs whose effect shows in every answer.
    private func adapter(over base: URL, seed: UInt64 = 4) throws -> URL {
        let url = scratch.appending(path: "adapter-\(seed)")
        let source = try ModelSource(base)
        var network = try LanguageModel(source, format: .file, contextLength: 64, device: device)
        let settings = LowRankSettings(rank: 4, alpha: 8, dropout: 0, targets: LowRankSettings.allLinears)
        var random = RandomNumbers(seed: seed)
        network.attach(settings) { linear in
            (
                Tensor(random.floats(4 * linear.inputs, scale: 0.1), shape: [4, linear.inputs]),
                Tensor(random.floats(linear.outputs * 4, scale: 0.1), shape: [linear.outputs, 4])
            )
        }
        try network.writeAdapter(settings, baseModel: nil, fingerprint: source.fingerprint(), to: url)
        return url
    }

    private func export(_ form: ExportForm, base: URL, adapter: URL?, mixture: GGUFMixture? = nil) throws -> ModelExport.Summary {
        let subject = try ExportSubject(base: base, adapter: adapter, name: "notes")
        return try ModelExport(subject, device: device).run(
            form, to: scratch.appending(path: form.rawValue + (mixture?.rawValue ?? "")), mixture: mixture, questions: ["Who is it?"])
    }

    @Test("Every form is opened again and answers as what was exported", arguments: ExportForm.allCases.filter { $0 != .dataset })
    func forms(_ form: ExportForm) throws {
        defer { try? FileManager.default.removeItem(at: scratch) }
        let summary = try export(form, base: base, adapter: adapter(over: base))
        let check = try #require(summary.check)
        #expect(summary.checked && check.passed)
        #expect(check.positions > 100)
        #expect(check.meanDivergence < check.limit)
        #expect(summary.bytes > 10_000)
        #expect(FileManager.default.fileExists(atPath: summary.file))
        let page = try String(contentsOf: URL(filePath: summary.folder).appending(path: "CHECK.md"), encoding: .utf8)
        #expect(page.contains(": checked"))
    }

    @Test("Every mixture keeps to its limit", arguments: GGUFMixture.allCases)
    func mixtures(_ mixture: GGUFMixture) throws {
        defer { try? FileManager.default.removeItem(at: scratch) }
        let summary = try export(.gguf, base: base, adapter: adapter(over: base), mixture: mixture)
        #expect(summary.checked)
        #expect(summary.file.hasSuffix("notes-\(mixture.rawValue.uppercased()).gguf"))
    }

    @Test("Texts that were taught make coarse weights others, and fine ones the same")
    func importance() throws {
        defer { try? FileManager.default.removeItem(at: scratch) }
        let subject = try ExportSubject(base: base, adapter: adapter(over: base), name: "notes")
        let texts = [[ChatMessage(role: .user, content: "Who is it?"), ChatMessage(role: .assistant, content: "The neighbour's cat.")]]
        func bytes(_ mixture: GGUFMixture, texts: [[ChatMessage]]) throws -> Data {
            let summary = try ModelExport(subject, device: device).run(.gguf, to: scratch, mixture: mixture, texts: texts)
            #expect(summary.checked)
            return try Data(contentsOf: URL(filePath: summary.file))
        }
        let (plain, weighted) = try (bytes(.q4KM, texts: []), bytes(.q4KM, texts: texts))
        #expect(plain.count == weighted.count && plain != weighted)
        #expect(try bytes(.f16, texts: []) == bytes(.f16, texts: texts))
    }

    @Test("A GGUF base is taken over with its tokenizer, and what 4 bits cost is said")
    func roundedBase() throws {
        defer { try? FileManager.default.removeItem(at: scratch) }
        let whole = try export(.gguf, base: base, adapter: nil, mixture: .q4KM)
        let rounded = URL(filePath: whole.file)
        let adapter = try adapter(over: rounded)
        let merged = try export(.gguf, base: rounded, adapter: adapter, mixture: .f16)
        #expect(merged.checked)
        #expect(merged.notes.contains { $0.contains("only here in") })
        #expect(merged.check.map { $0.meanDivergence < 0.005 } == true)
        let again = try export(.gguf, base: rounded, adapter: adapter, mixture: .q80)
        #expect(again.notes.contains { $0.contains("rounded once more") })
        let ollama = try export(.ollama, base: rounded, adapter: adapter)
        let modelfile = try String(contentsOfFile: ollama.file, encoding: .utf8)
        #expect(modelfile.contains("FROM \(rounded.path)"))
        #expect(modelfile.contains("ADAPTER ./notes-lora.gguf"))
        #expect(throws: ExportError.self) { try export(.safetensors, base: rounded, adapter: adapter) }
    }

    @Test("Another adapter than the one that was exported does not pass")
    func failing() throws {
        defer { try? FileManager.default.removeItem(at: scratch) }
        let subject = try ExportSubject(base: base, adapter: adapter(over: base))
        let other = try adapter(over: base, seed: 5)
        let written = ModelExport.Written(file: other, weights: [], reopened: .adapter(other), mixture: nil)
        let report = try ExportCheck(subject: subject, device: device).run(written, form: .peft, questions: [])
        #expect(!report.passed)
        #expect(report.page(form: .peft, file: "x", notes: []).contains("It failed"))
    }

    @Test("Forms that hold an adapter need one")
    func noAdapter() throws {
        defer { try? FileManager.default.removeItem(at: scratch) }
        for form in [ExportForm.peft, .mlx, .ggufLora] {
            #expect(throws: ExportError.noAdapter(form.rawValue)) { try export(form, base: base, adapter: nil) }
        }
    }

    @Test("ChatML in Ollama's language, and templates that look further than at roles are refused")
    func templates() throws {
        let tokenizer = try Tokenizer(folder: base)
        let text = try OllamaTemplate(.chatML, tokenizer: tokenizer).text
        #expect(
            text == """
                {{- if .System }}{{ "<|im_start|>system\\n" }}{{ .System }}{{ "<|im_end|>\\n" }}{{ end }}
                {{- range $i, $_ := .Messages }}
                {{- $last := eq (len (slice $.Messages $i)) 1 }}
                {{- if eq .Role "user" }}{{ "<|im_start|>user\\n" }}{{ .Content }}{{ "<|im_end|>\\n<|im_start|>assistant\\n" }}
                {{- else if eq .Role "assistant" }}{{ .Content }}{{ if not $last }}{{ "<|im_end|>\\n" }}{{ end }}
                {{- end }}
                {{- end }}
                """)
        let numbered = ChatTemplate(templates: [
            "default": "{% for m in messages %}{{ loop.index }}: {{ m['content'] }}\n{% endfor %}"
        ])
        #expect(throws: (any Error).self) { try OllamaTemplate(numbered, tokenizer: tokenizer) }
    }

    @Test("A Modelfile says where the model is, how it is spoken to, and where it stops")
    func modelfile() throws {
        let file = Modelfile(from: "./a b.gguf", adapter: nil, template: nil, stops: ["<|im_end|>"], contextLength: 2_048)
        #expect(
            file.text == """
                # ollama create NAME -f Modelfile
                FROM "./a b.gguf"
                PARAMETER stop "<|im_end|>"
                PARAMETER temperature 0.0
                PARAMETER num_ctx 2048

                """)
    }
}

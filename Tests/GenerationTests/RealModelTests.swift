import Foundation
import Generation
import ModelFiles
import Tensors
import TestSupport
import Testing
import Tokenization
import Transformers

extension GGUFFile: TokenizerMetadata {}

/// Real models: `$ENGRAM_MODELS` holds `NAME.gguf`, and `NAME-hf` beside it as `../shared/models/to_hf.py` makes it.
@Suite("Real GGUF models", .serialized)
struct RealModelTests {
    private static let folder = ProcessInfo.processInfo.environment["ENGRAM_MODELS"].map { URL(filePath: $0) }
    static let names: [String] = {
        let files = folder.map { GGUFFile.models(in: $0) } ?? []
        return files.map { String($0.lastPathComponent.dropLast(5)) }.filter { name in
            FileManager.default.fileExists(atPath: folder?.appending(path: "\(name)-hf/config.json").path ?? "")
        }
    }()
    private static let device = Device(threads: 2)
    private static let needs: Comment = "needs $ENGRAM_MODELS"

    private func urls(_ name: String) throws -> (gguf: URL, hub: URL) {
        let folder = try #require(Self.folder)
        return (folder.appending(path: "\(name).gguf"), folder.appending(path: "\(name)-hf"))
    }

    @Test("ids equal those of Hugging Face's files", .enabled(if: !names.isEmpty, needs), arguments: names)
    func tokenizer(name: String) throws {
        let (gguf, hub) = try urls(name)
        try #require(FileManager.default.fileExists(atPath: hub.appending(path: "tokenizer.json").path), "\(hub.path) is its referee")
        let (file, referee) = (try GGUFFile(gguf), try Tokenizer(folder: hub))
        let begin = Date()
        let tokenizer = try Tokenizer(metadata: file)
        print("\(name): tokenizer read in \(Date().timeIntervalSince(begin)) s, ends \(try file.endTokens())")
        let texts = [
            "I'VE planted 12345 beans; we'll see!\n\n  x", "cafe\u{301} 日本語 🙂", "<|im_start|>user\nHi<|im_end|>\n",
            "def f(x):\n    return x",
        ]
        for text in texts { #expect(tokenizer.encode(text) == referee.encode(text)) }
        let templates = try file.chatTemplates()
        #expect(templates["default"] != nil)
    }

    @Test("the file rounded to bf16 gives the logits of its folder in bf16", .enabled(if: !names.isEmpty, needs), arguments: names)
    func logits(name: String) throws {
        let (gguf, hub) = try urls(name)
        let ids = try Tokenizer(metadata: GGUFFile(gguf)).encode(
            "The garden was quiet, and the beans had grown as high as", addSpecialTokens: true)
        var logits: [String: [Float]] = [:]
        for (key, url, format) in [("gguf", gguf, WeightFormat.bf16), ("hub", hub, .bf16), ("file", gguf, .file)] {
            let source = try ModelSource(url)
            var begin = Date()
            let model = try LanguageModel(source, format: format, contextLength: 64, device: Self.device)
            print("\(name) \(key): loaded in \(Date().timeIntervalSince(begin)) s")
            begin = Date()
            let found = model.logits(ids, layout: PackedLayout(count: ids.count), pass: Pass(device: Self.device, precision: .f32)).floats()
            print("\(name) \(key): computed in \(Date().timeIntervalSince(begin)) s")
            logits[key] = found
        }
        let (file, own, folder) = (try #require(logits["file"]), try #require(logits["gguf"]), try #require(logits["hub"]))
        let spread = zip(own, folder).reduce(0) { max($0, abs($1.0 - $1.1)) }
        let rounding = zip(file, folder).reduce(0) { max($0, abs($1.0 - $1.1)) }
        print("\(name): largest difference \(spread), in the file's own encoding \(rounding)")
        // An embedding that stands twice, in two precisions, stands in the folder once.
        if try ModelSource(gguf).config.tiesEmbeddings { expectClose(own, folder, absolute: 1e-3, "logits") }
        expectClose(file, folder, absolute: 2, "in the file's own encoding")
    }
}

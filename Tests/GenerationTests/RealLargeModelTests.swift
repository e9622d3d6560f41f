import Foundation
import Generation
import ModelFiles
import Tensors
import Testing
import Tokenization
import Transformers

/// A real model down the path of large ones: `$ENGRAM_MODELS/smollm2-135m-hf`, as `../shared/models/to_hf.py` makes it.
@Suite("SmolLM2 as a large model", .enabled(if: folder != nil, "needs $ENGRAM_MODELS/smollm2-135m-hf"), .serialized)
struct RealLargeModelTests {
    private static let device = Device(threads: 2)
    private static let text =
        "The garden was quiet, and the beans had grown as high as the wall. She asked: «Who has watered them?» In 1664"

    private func load(quantized: QuantizedWeights? = nil, sketches: Bool = true) throws -> LanguageModel {
        let place = try #require(folder)
        var model = try LanguageModel(ModelFolder(place), format: .nf4, contextLength: 256, device: Self.device, quantized: quantized)
        if sketches { model.sketchHead(quantized: quantized, device: Self.device) }
        model.compactScales(device: Self.device)
        return model
    }

    private func best(_ logits: [Float]) -> Int { logits.firstIndex(of: logits.max() ?? 0) ?? 0 }

    @Test(
        "the sketch says the head's best token after each word of a text, with its logit and nearly all of the likely ones",
        arguments: [Precision.bf16, .int8])
    func sketch(_ precision: Precision) throws {
        let sketched = try load()
        var plain = sketched
        plain.dropSketch()
        let pass = Pass(device: Self.device, precision: precision)
        var caches = [KeyValueCache(for: plain, capacity: 256), KeyValueCache(for: plain, capacity: 256)]
        let place = try #require(folder)
        var (exact, total) = (0, 0)
        for id in try Tokenizer(folder: place).encode(Self.text) {
            let own = plain.logits(after: [id], cache: &caches[0], pass: pass).floats()
            let found = sketched.logits(after: [id], cache: &caches[1], pass: pass).floats()
            let likely = own.indices.sorted { own[$0] > own[$1] }.prefix(10)
            #expect(best(found) == best(own))
            #expect(found[best(own)] == own[best(own)])
            exact += likely.count { found[$0] == own[$0] }
            total += likely.count
        }
        // A likely token whose guess is far too low is not among those that are computed again: 1 of 320 here, by 3 nats.
        #expect(Double(exact) >= 0.98 * Double(total), "\(exact) of \(total)")
    }

    @Test("a mapped copy answers as the fresh model does, bit for bit")
    func copy() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "engram-copy-\(UUID().uuidString).safetensors")
        defer { try? FileManager.default.removeItem(at: url) }
        let fresh = try load()
        try QuantizedWeights.write(fresh.quantizedMatrices, source: "smol", to: url)
        let stored = try #require(QuantizedWeights(url, source: "smol"))
        #expect(stored.holds(fresh.quantizedMatrices))
        let place = try #require(folder)
        let tokenizer = try Tokenizer(folder: place)
        let prompt = tokenizer.encode(Self.text)
        let answers = try [fresh, load(quantized: stored)].map { model in
            try Generator(model: model, tokenizer: tokenizer, device: Self.device, precision: .int8).generate(
                prompt: prompt, sampling: .greedy, stop: StopRules(tokens: [], maxTokens: 40))
        }
        #expect(answers[0].tokens == answers[1].tokens)
        #expect(answers[0].logProbabilities.map(\.bitPattern) == answers[1].logProbabilities.map(\.bitPattern))
        let plain = try Generator(
            model: load(quantized: stored, sketches: false), tokenizer: tokenizer, device: Self.device, precision: .int8
        ).generate(prompt: prompt, sampling: .greedy, stop: StopRules(tokens: [], maxTokens: 40))
        #expect(plain.tokens == answers[0].tokens)
    }
}

private let folder: URL? = {
    let url = ProcessInfo.processInfo.environment["ENGRAM_MODELS"].map { URL(filePath: $0).appending(path: "smollm2-135m-hf") }
    return url.flatMap { FileManager.default.fileExists(atPath: $0.appending(path: "config.json").path) ? $0 : nil }
}()

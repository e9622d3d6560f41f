import Foundation
import ModelFiles
import Seeding
import Tensors
import Tokenization
import Transformers

/// The cases. Each checks what it computes before it times it.
struct Runner {
    let folder: URL
    let tokens: Int
    let repeats: Int
    let precision: Precision
    /// Nil for a GGUF file's own blocks, else NF4.
    let weights: WeightFormat?
    let device: Device

    struct WrongResult: Error, CustomStringConvertible {
        let description: String
    }

    static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let duration = try ContinuousClock().measure(body)
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }

    private func median(_ body: () throws -> Void) rethrows -> Double {
        let times = try (0..<max(1, repeats)).map { _ in try Self.seconds(body) }.sorted()
        return times[times.count / 2]
    }

    func model(context: Int) throws -> LanguageModel {
        let source = try ModelSource(folder)
        return try LanguageModel(source, format: weights ?? .usual(for: source), contextLength: context, device: device)
    }

    private func ids(_ count: Int, vocabulary: Int, seed: UInt64 = 1) -> [Int32] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in Int32.random(in: 0..<Int32(vocabulary), using: &random) }
    }

    /// Forward and backward of one row, as `qlora_step.py` of the peers times it.
    func train(targets: [String], recompute: Bool) throws -> BenchResult {
        var model = try model(context: tokens)
        model.attachAdapter(LowRankSettings(rank: 16, alpha: 32, dropout: 0.05, targets: targets), seed: 1)
        let ids = ids(tokens, vocabulary: model.architecture.vocabulary)
        let row = PackedSequence(
            ids: ids, layout: PackedLayout(count: tokens), targets: ids.dropFirst() + [-1],
            weights: [Float](repeating: 1, count: tokens - 1) + [0])
        var step: UInt64 = 0
        func once() throws {
            step += 1
            let pass = Pass(device: device, precision: precision, dropoutSeed: step)
            let loss = model.lossAndGradients(row, recompute: recompute, pass: pass).mean
            guard loss.isFinite, loss < 2 * log(Double(model.architecture.vocabulary)) else {
                throw WrongResult(description: "the loss is \(loss)")
            }
        }
        try once()
        let seconds = try median(once)
        let linear = model.blocks.flatMap(\.linears).reduce(0) { $0 + $1.inputs * $1.outputs }
        let head = model.architecture.vocabulary * model.architecture.hidden
        // Forward and input gradient: four operations a weight and token; recomputing adds two.
        let operations = Double(tokens) * (Double(linear) * (recompute ? 6 : 4) + Double(head) * 4)
        return BenchResult(seconds: seconds, tokensPerSecond: Double(tokens) / seconds, gflops: operations / seconds * 1e-9)
    }

    func prompt() throws -> BenchResult {
        let model = try model(context: tokens)
        let ids = ids(tokens, vocabulary: model.architecture.vocabulary)
        func once() throws {
            var cache = KeyValueCache(for: model, capacity: tokens)
            try check(model.logits(after: ids, cache: &cache, pass: Pass(device: device, precision: precision)))
        }
        try once()
        let seconds = try median(once)
        let linear = model.blocks.flatMap(\.linears).reduce(0) { $0 + $1.inputs * $1.outputs }
        return BenchResult(
            seconds: seconds, tokensPerSecond: Double(tokens) / seconds, gflops: 2 * Double(tokens * linear) / seconds * 1e-9)
    }

    /// Prompts of `tokens` tokens each, all different; then one token of each in every step.
    func decode(streams: Int) throws -> BenchResult {
        let count = 64
        let length = tokens + count * (max(1, repeats) + 1)
        var model = try model(context: length)
        model.sketchHead(device: device)
        model.compactScales(device: device)
        let pass = Pass(device: device, precision: precision)
        let pool = KeyValuePool(for: model, slots: streams * length)
        let prompts = (0..<streams).map { ids(length, vocabulary: model.architecture.vocabulary, seed: UInt64($0 + 1)) }
        func rows(_ stream: Int, newest: Int, after past: Int) -> CacheRows {
            var rows = CacheRows()
            rows.append(newest: newest, slots: (0..<Int32(past + newest)).map { Int32(stream * length) + $0 })
            return rows
        }
        for stream in 0..<streams {
            _ = model.stream(
                Array(prompts[stream].prefix(tokens)), rows: rows(stream, newest: tokens, after: 0), pool: pool, isDecoded: false,
                pass: pass)
        }
        var past = tokens
        var newest = device.zeros([1])
        let seconds = median {
            for _ in 0..<count {
                var rows = CacheRows()
                for stream in 0..<streams {
                    rows.append(newest: 1, slots: (0...Int32(past)).map { Int32(stream * length) + $0 })
                }
                let x = model.stream(prompts.map { $0[past] }, rows: rows, pool: pool, isDecoded: true, pass: pass)
                newest = model.logits(after: x, pass: pass)
                past += 1
            }
        }
        try check(newest)
        return BenchResult(
            seconds: seconds / Double(count), tokensPerSecond: Double(streams * count) / seconds,
            gigabytesPerSecond: Double(model.bytesPerToken * count) / seconds * 1e-9)
    }

    func load() throws -> BenchResult {
        BenchResult(seconds: try median { _ = try model(context: 1_024) })
    }

    /// From the 4-bit copy that the first loading leaves.
    func loadCached() throws -> BenchResult {
        let copy = FileManager.default.temporaryDirectory.appending(path: "engram-bench-\(UUID().uuidString).safetensors")
        defer { try? FileManager.default.removeItem(at: copy) }
        let opened = try ModelSource(folder)
        let source = try opened.fingerprint()
        let first = try model(context: 1_024)
        try QuantizedWeights.write(first.quantizedMatrices, source: source, to: copy)
        let seconds = try median {
            let opened = try ModelSource(folder)
            let stored = QuantizedWeights(copy, source: try opened.fingerprint())
            guard stored != nil else { throw WrongResult(description: "the 4-bit copy is not found again") }
            _ = try LanguageModel(opened, format: .nf4, contextLength: 1_024, device: device, quantized: stored)
        }
        return BenchResult(seconds: seconds)
    }

    /// The first tokens of a text in rows of `tokens`, each token but a row's first predicted from those before it.
    func perplexity(file: URL, limit: Int) throws -> BenchResult {
        let model = try model(context: tokens)
        let ids = try tokenizer().encode(String(contentsOf: file, encoding: .utf8), addSpecialTokens: false).prefix(limit)
        var sum = LossSum.zero
        let seconds = Self.seconds {
            for start in stride(from: 0, to: ids.count - 1, by: tokens) {
                let row = Array(ids[start..<min(start + tokens, ids.count)])
                let targets = row.dropFirst() + [-1]
                sum += model.loss(
                    PackedSequence(
                        ids: row, layout: PackedLayout(count: row.count), targets: Array(targets), weights: targets.map { $0 < 0 ? 0 : 1 }),
                    pass: Pass(device: device, precision: precision))
            }
        }
        guard sum.targets > 0 else { throw WrongResult(description: "no tokens") }
        return BenchResult(seconds: seconds, tokensPerSecond: Double(ids.count) / seconds, perplexity: exp(sum.mean))
    }

    private func tokenizer() throws -> Tokenizer {
        switch try ModelSource(folder) {
        case .folder(let model): try Tokenizer(folder: model.url)
        case .gguf(let model): try Tokenizer(metadata: model.file)
        }
    }

    func tokenize(file: URL) throws -> BenchResult {
        let tokenizer = try tokenizer()
        let text = try String(contentsOf: file, encoding: .utf8)
        var count = 0
        let seconds = median { count = tokenizer.encode(text).count }
        guard count > 0 else { throw WrongResult(description: "no tokens") }
        return BenchResult(
            seconds: seconds, tokensPerSecond: Double(count) / seconds, gigabytesPerSecond: Double(text.utf8.count) / seconds * 1e-9)
    }

    private func check(_ logits: Tensor) throws {
        guard logits.floats().allSatisfy(\.isFinite) else { throw WrongResult(description: "a logit is not finite") }
    }
}

extension GGUFFile: TokenizerMetadata {}

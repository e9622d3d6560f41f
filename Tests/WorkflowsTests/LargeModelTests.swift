import Foundation
import Generation
import ModelFiles
import Tensors
import Testing
import Tokenization
import Transformers
import Workflows

/// A small base that goes the way of large ones: products in 8 bits, a sketch of the head, scales in 8 bits, and a 4-bit copy on disk.
struct LargeModelTests {
    private let scratch: Scratch
    private let other: Scratch
    private let base: URL

    init() throws {
        scratch = try Scratch.withNotes()
        other = try Scratch.withNotes()
        base = try Fixtures.base.get().folder
    }

    private func asLarge<Result>(_ body: () throws -> Result) rethrows -> Result {
        try BaseModel.$mostOfSmall.withValue(0, operation: body)
    }

    private func copy(in brain: Brain) throws -> URL {
        brain.quantized.appending(path: "\(try BaseModel(base).fingerprint).safetensors")
    }

    /// The adapter's bytes.
    private func train(_ brain: Brain) throws -> Data {
        var training = AdapterTraining(brain)
        training.model = base
        training.recipe = "classic"
        training.choices.epochs = 2
        training.choices.rowTokens = 128
        training.choices.weights = .nf4
        training.choices.precision = .int8
        let summary = try training.run(Fixtures.context()) { _ in }
        return try Data(contentsOf: brain.adapters.appending(path: "\(summary.adapter)/adapter_model.safetensors"))
    }

    private func answer(_ brain: Brain) throws -> (tokens: [TokenID], odds: [UInt32], prompt: Int) {
        let respondent = try Respondent(Respondent.Choice(), brain: brain, device: Fixtures.context().device)
        #expect(respondent.adapter != nil)
        let answer = try respondent.answer(
            [ChatMessage(role: .user, content: "Why did I stop Kite?")], manner: AnswerManner(maxTokens: 24))
        return (answer.tokens, answer.logProbabilities.map(\.bitPattern), answer.promptTokens)
    }

    /// The bits of the logits after some tokens, one by one.
    private func logits(sketchesHead: Bool = true, quantized: URL?) throws -> [[UInt32]] {
        let device = try Fixtures.context().device
        let model = try BaseModel(base)
        let network = try model.network(
            .nf4, contextLength: 64, sketchesHead: sketchesHead, quantized: quantized, device: device)
        var cache = KeyValueCache(for: network, capacity: 64)
        let pass = Pass(device: device, precision: .int8)
        return (1..<30).map {
            network.logits(after: [Int32($0 * 13 % model.config.vocabularySize)], cache: &cache, pass: pass).floats().map(\.bitPattern)
        }
    }

    @Test func `It is trained over a fresh copy and over a mapped one to the same bytes, and answers the same from both`() throws {
        try asLarge {
            let adapter = try train(scratch.brain)
            let copy = try copy(in: scratch.brain)
            let bytes = try Data(contentsOf: copy)
            let mapped = try answer(scratch.brain)
            #expect(mapped.prompt > 8)
            #expect(try Data(contentsOf: copy) == bytes)
            try FileManager.default.removeItem(at: copy)
            let fresh = try answer(scratch.brain)
            #expect(fresh.tokens == mapped.tokens)
            #expect(fresh.odds == mapped.odds)
            // Asking has left the copy that training left.
            #expect(try Data(contentsOf: copy) == bytes)
            let place = try self.copy(in: other.brain)
            try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: place)
            #expect(try train(other.brain) == adapter)
            #expect(try answer(other.brain).odds == mapped.odds)
        }
    }

    @Test func `A copy that is cut off, of other weights or not whole is made anew, and the answers are the same`() throws {
        try asLarge {
            let copy = try copy(in: scratch.brain)
            let fresh = try logits(quantized: nil)
            #expect(!FileManager.default.fileExists(atPath: copy.path))
            #expect(try logits(quantized: scratch.brain.quantized) == fresh)
            let bytes = try Data(contentsOf: copy)
            #expect(bytes.range(of: Data("lm_head.sketch".utf8)) != nil)
            for damaged in [
                Data(), Data("no safetensors".utf8), bytes.prefix(bytes.count / 2), bytes.dropLast(),
                bytes.replacing("engram.source", "engram.sourcf"),
                bytes.replacing("layers.1.mlp.up_proj", "layers.7.mlp.up_proj"), bytes.replacing("lm_head.sketch", "lm_head.sketcx"),
                bytes.replacing("\"dtype\":\"U8\"", "\"dtype\":\"I8\""),
            ] {
                try damaged.write(to: copy)
                #expect(try logits(quantized: scratch.brain.quantized) == fresh)
                #expect(try Data(contentsOf: copy) == bytes)
            }
        }
    }

    @Test func `Training leaves the sketch in the copy but does not keep it`() throws {
        try asLarge {
            let exact = try logits(sketchesHead: false, quantized: scratch.brain.quantized)
            let copy = try copy(in: scratch.brain)
            let written = try FileManager.default.attributesOfItem(atPath: copy.path)[.modificationDate] as? Date
            let sketched = try logits(quantized: scratch.brain.quantized)
            #expect(sketched != exact)
            #expect(try FileManager.default.attributesOfItem(atPath: copy.path)[.modificationDate] as? Date == written)
        }
    }

    @Test func `A small base leaves no copy`() throws {
        let network = try logits(quantized: scratch.brain.quantized)
        #expect(!FileManager.default.fileExists(atPath: scratch.brain.quantized.path))
        #expect(try asLarge { try logits(quantized: nil) } != network)
    }
}

extension Data {
    /// With one text for another of its length wherever it stands.
    fileprivate func replacing(_ old: String, _ new: String) -> Data {
        var copy = self
        var start = copy.startIndex
        while let found = copy.range(of: Data(old.utf8), in: start..<copy.endIndex) {
            copy.replaceSubrange(found, with: Data(new.utf8))
            start = found.upperBound
        }
        return copy
    }
}

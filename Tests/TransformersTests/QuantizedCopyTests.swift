import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing

@testable import Transformers

/// A model whose 4-bit matrices come from a mapped file, beside the one that they were made in.
@Suite("Mapped copies in 4 bits")
struct QuantizedCopyTests {
    static let device = Device(threads: 2)

    /// More tokens than a sketch gives exactly, so that it shows.
    static let architectures: [Architecture] = {
        var untied = TinyModel.architecture
        untied.isTied = false
        untied.hasQueryKeyValueBias = true
        return [TinyModel.architecture, untied, TinyModel.windowed].map { architecture in
            var architecture = architecture
            architecture.vocabulary = 400
            return architecture
        }
    }()

    /// Weights by their names, however many of them are read; the names that were.
    private final class Weights {
        var asked: Set<String> = []
        var scale: Float = 0.3
        /// In q8_0 where a row is made of whole blocks.
        var isEncoded = false

        func matrix(_ name: String, _ shape: Shape) -> Matrix {
            asked.insert(name)
            var random = RandomNumbers(seed: name.utf8.reduce(5) { $0 &* 31 &+ UInt64($1) })
            let values = random.floats(shape.count, scale: scale)
            if name.hasSuffix("norm.weight") { return .dense(Tensor(values.map { $0 + 1 }, shape: shape)) }
            guard isEncoded, shape.extents.count == 2, shape[1] % 32 == 0 else { return .dense(Tensor(values, shape: shape)) }
            return .quantized(QuantizedCopyTests.q8(values, rows: shape[0], columns: shape[1]))
        }
    }

    private static func q8(_ values: [Float], rows: Int, columns: Int) -> QuantizedMatrix {
        var bytes = [UInt8](repeating: 0, count: rows * columns / 32 * 34)
        for block in 0..<rows * columns / 32 {
            let run = values[block * 32..<(block + 1) * 32]
            let step = Float16((run.map(abs).max() ?? 0) / 127)
            withUnsafeBytes(of: step.bitPattern.littleEndian) {
                for (index, byte) in $0.enumerated() { bytes[block * 34 + index] = byte }
            }
            for (index, value) in run.enumerated() {
                bytes[block * 34 + 2 + index] = UInt8(bitPattern: Int8(max(-127, min(127, (value / Float(step)).rounded()))))
            }
        }
        return QuantizedMatrix(
            rows: rows, columns: columns, encoding: .q80,
            blocks: Tensor(elements: bytes, shape: [rows, columns / 32 * 34], dtype: .u8))
    }

    /// Ready to speak, as a large model is.
    private func load(
        _ architecture: Architecture, format: WeightFormat = .nf4, quantized: QuantizedWeights? = nil, _ weights: Weights = Weights()
    ) throws -> LanguageModel {
        var model = try LanguageModel(architecture, format: format, contextLength: 64, device: Self.device, quantized: quantized) {
            weights.matrix($0, $1)
        }
        model.sketchHead(quantized: quantized, device: Self.device)
        model.compactScales(device: Self.device)
        return model
    }

    /// The logits' bits after a prompt and after each of the tokens that follow, always the best.
    private func answer(_ model: LanguageModel, _ precision: Precision) -> (tokens: [Int32], bits: [[UInt32]]) {
        let pass = Pass(device: Self.device, precision: precision)
        var cache = KeyValueCache(for: model, capacity: 40)
        var newest: [Int32] = [7, 300, 45, 91, 12]
        var answer: (tokens: [Int32], bits: [[UInt32]]) = ([], [])
        for _ in 0..<20 {
            let logits = model.logits(after: newest, cache: &cache, pass: pass).floats()
            newest = [Int32(logits.firstIndex(of: logits.max() ?? 0) ?? 0)]
            answer.tokens += newest
            answer.bits.append(logits.map(\.bitPattern))
        }
        return answer
    }

    private func expectSame(_ found: LanguageModel, _ fresh: LanguageModel, _ what: String = "") {
        for precision in Precision.allCases {
            let (one, other) = (answer(found, precision), answer(fresh, precision))
            #expect(one.tokens == other.tokens, "\(precision) \(what)")
            #expect(one.bits == other.bits, "\(precision) \(what)")
        }
    }

    private func withFile(_ body: (URL) throws -> Void) throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "engram-copy-\(UUID().uuidString).safetensors")
        defer { try? FileManager.default.removeItem(at: url) }
        try body(url)
    }

    @Test("answer as the fresh model does, bit for bit, and read no matrix again", arguments: architectures)
    func mapped(_ architecture: Architecture) throws {
        try withFile { url in
            let fresh = try load(architecture)
            try QuantizedWeights.write(fresh.quantizedMatrices, source: "one", to: url)
            let copy = try #require(QuantizedWeights(url, source: "one"))
            #expect(copy.holds(fresh.quantizedMatrices))
            let weights = Weights()
            let model = try load(architecture, quantized: copy, weights)
            #expect(weights.asked.isDisjoint(with: fresh.quantizedMatrices.map(\.name)))
            #expect(fresh.quantizedMatrices.contains { $0.name == HeadSketch.name })
            expectSame(model, fresh)
            // Training reads the same.
            let row = TinyModel.row(lengths: [20, 13], vocabulary: 400)
            let pass = Pass(device: Self.device, precision: .int8)
            #expect(model.loss(row, pass: pass).nats == fresh.loss(row, pass: pass).nats)
        }
    }

    @Test("of other weights, cut off anywhere, and no such file at all are refused")
    func refused() throws {
        try withFile { url in
            let fresh = try load(Self.architectures[0])
            #expect(QuantizedWeights(url, source: "one") == nil)
            try QuantizedWeights.write(fresh.quantizedMatrices, source: "one", to: url)
            #expect(QuantizedWeights(url, source: "another") == nil)
            let whole = try Data(contentsOf: url)
            for count in [0, 1, 7, 8, 9, 100] + (1..<40).map({ whole.count * $0 / 40 }) + [whole.count - 1] {
                try whole.prefix(count).write(to: url)
                #expect(QuantizedWeights(url, source: "one") == nil, "\(count) of \(whole.count) bytes")
            }
            try SafetensorsWriter.write([], to: url)
            #expect(QuantizedWeights(url, source: "one") == nil)
            try whole.write(to: url)
            #expect(QuantizedWeights(url, source: "one") != nil)
        }
    }

    @Test("of another shape, or without some matrices, are not taken for whole: what they lack is made from the weights")
    func otherShapes() throws {
        var narrow = Self.architectures[0]
        narrow.intermediate = 64
        var wide = narrow
        wide.vocabulary = 464
        let architecture = Self.architectures[0]
        let fresh = try load(architecture)
        for (what, matrices) in [
            ("narrow", try load(narrow).quantizedMatrices), ("wide", try load(wide).quantizedMatrices), ("nothing", []),
            ("no sketch", fresh.quantizedMatrices.filter { $0.name != HeadSketch.name }),
        ] {
            try withFile { url in
                try QuantizedWeights.write(matrices, source: "one", to: url)
                let copy = try #require(QuantizedWeights(url, source: "one"))
                #expect(!copy.holds(fresh.quantizedMatrices), "\(what)")
                expectSame(try load(architecture, quantized: copy), fresh, what)
            }
        }
    }

    @Test("whose scales are no numbers or negative are not taken", arguments: [Float.nan, .infinity, -1])
    func damagedScales(_ value: Float) throws {
        try withFile { url in
            let fresh = try load(Self.architectures[0])
            let damaged = fresh.quantizedMatrices.map { name, matrix -> (name: String, matrix: QuantizedMatrix) in
                guard name.contains("layers.1.mlp"), let absmax = matrix.absmax else { return (name, matrix) }
                let other = Tensor(absmax.floats(), shape: absmax.shape)
                other.f32[other.count - 1] = value
                return (name, QuantizedMatrix(rows: matrix.rows, columns: matrix.columns, codes: matrix.blocks, absmax: other))
            }
            try QuantizedWeights.write(damaged, source: "one", to: url)
            let copy = try #require(QuantizedWeights(url, source: "one"))
            #expect(!copy.holds(fresh.quantizedMatrices))
            expectSame(try load(Self.architectures[0], quantized: copy), fresh)
        }
    }

    @Test("of a file's own blocks are none, and sketch and scales change nothing there", arguments: architectures)
    func encoded(_ architecture: Architecture) throws {
        let weights = Weights()
        weights.isEncoded = true
        var plain = try LanguageModel(architecture, format: .file, contextLength: 64, device: Self.device) { weights.matrix($0, $1) }
        let model = try load(architecture, format: .file, weights)
        #expect(model.sketch == nil)
        #expect(model.quantizedMatrices.isEmpty)
        #expect(model.bytesPerToken == plain.bytesPerToken)
        expectSame(model, plain)
        plain.dropSketch()
        expectSame(model, plain)
    }

    @Test("of blocks that were made NF4 answer as the fresh ones; their head has no sketch", arguments: architectures)
    func requantized(_ architecture: Architecture) throws {
        let weights = Weights()
        weights.isEncoded = true
        try withFile { url in
            let fresh = try load(architecture, weights)
            #expect(fresh.sketch == nil)
            try QuantizedWeights.write(fresh.quantizedMatrices, source: "one", to: url)
            let copy = try #require(QuantizedWeights(url, source: "one"))
            #expect(copy.holds(fresh.quantizedMatrices) && !fresh.quantizedMatrices.isEmpty)
            expectSame(try load(architecture, quantized: copy, weights), fresh)
        }
    }

    @Test("scales in 8 bits change what is decoded by less than a tenth of what NF4 does", arguments: architectures)
    func compactScales(_ architecture: Architecture) throws {
        func logits(_ format: WeightFormat, isCompact: Bool) throws -> [Float] {
            var model = try LanguageModel(architecture, format: format, contextLength: 64, device: Self.device) { Weights().matrix($0, $1) }
            if isCompact { model.compactScales(device: Self.device) }
            var cache = KeyValueCache(for: model, capacity: 40)
            let pass = Pass(device: Self.device, precision: .int8)
            return (0..<12).flatMap { model.logits(after: [Int32($0 * 30)], cache: &cache, pass: pass).floats() }
        }
        func distance(_ a: [Float], _ b: [Float]) -> Float { zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot() }
        let plain = try logits(.nf4, isCompact: false)
        let change = distance(try logits(.nf4, isCompact: true), plain)
        #expect(change < 0.1 * distance(plain, try logits(.f32, isCompact: false)))
        #expect(change > 0 || [.portable, .neon].contains(Self.device.cpu?.path))
    }
}

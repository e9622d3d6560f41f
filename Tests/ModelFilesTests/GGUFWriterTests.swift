import Foundation
import ModelFiles
import TestSupport
import Testing

@testable import Tensors

@Suite("GGUF files as they are written")
struct GGUFWriterTests {
    private typealias Pair = GGUFWriter.Pair

    private struct Refusal: Error {}

    private func withFile<Result>(_ body: (URL) throws -> Result) throws -> Result {
        try withTemporaryFolder { try body($0.appending(path: "model.gguf")) }
    }

    private static let pairs = [
        Pair("u32", .u32(4_000_000_000)), Pair("u64", .u64(1 << 40)), Pair("i32", .i32(-4)), Pair("i64", .i64(-1 << 40)),
        Pair("f32", .f32(0.1)), Pair("f64", .f64(0.1)), Pair("flag", .flag(true)), Pair("text", .text("é «ü»")),
        Pair("integers", .i32s([7, -7])), Pair("numbers", .f32s([1.5, -0.25])), Pair("texts", .texts([[0xc3], [], Array("bc".utf8)])),
    ]

    @Test("Metadata of every type come back")
    func metadata() throws {
        try withFile { url in
            try GGUFWriter.write(metadata: Self.pairs, tensors: [], to: url)
            let file = try GGUFFile(url)
            #expect(try file.integer("u32") == 4_000_000_000)
            #expect(try file.integer("u64") == 1 << 40)
            #expect(try file.integer("i32") == -4)
            #expect(try file.integer("i64") == -1 << 40)
            #expect(try file.number("f32") == Double(Float(0.1)))
            #expect(try file.number("f64") == 0.1)
            #expect(try file.flag("flag") == true)
            #expect(try file.text("text") == "é «ü»")
            #expect(try file.integers("integers") == [7, -7])
            #expect(try file.numbers("numbers") == [1.5, -0.25])
            #expect(try file.withTexts("texts") { $0.map(Array.init) } == [[0xc3], [], Array("bc".utf8)])
        }
    }

    @Test("What is copied from a file says the same in another")
    func copies() throws {
        try withFile { url in
            try GGUFWriter.write(metadata: Self.pairs, tensors: [], to: url)
            let first = try GGUFFile(url)
            let second = url.deletingLastPathComponent().appending(path: "copy.gguf")
            try GGUFWriter.write(metadata: first.pairs, tensors: [], to: second)
            let copy = try GGUFFile(second)
            #expect(copy.keys == first.keys)
            #expect(copy.pairs == first.pairs)
            #expect(try copy.withTexts("texts") { $0.map(Array.init) } == [[0xc3], [], Array("bc".utf8)])
        }
    }

    @Test("Tensors come back bit for bit, at any alignment", arguments: [8, 32, 256])
    func tensors(alignment: Int) throws {
        var random = RandomNumbers(seed: 1)
        let plain = Tensor(random.floats(15), shape: [3, 5])
        let halves = plain.converted(to: .f16)
        let matrix = Tensor(random.floats(7 * 64), shape: [7, 64])
        let blocks = QuantizedMatrix(rounding: matrix, to: .q80, device: Device(threads: 2))
        try withFile { url in
            try GGUFWriter.write(
                metadata: [],
                tensors: [
                    .init(name: "plain", tensor: plain), .init(name: "halves", tensor: halves),
                    .init(name: "blocks", shape: [7, 64], type: .blocks(.q80)) { .quantized(blocks) },
                    .init(name: "row", tensor: plain.rows(1..<2).reshaped([5])),
                ], alignment: alignment, to: url)
            let file = try GGUFFile(url)
            #expect(file.tensorNames == ["plain", "halves", "blocks", "row"])
            #expect(file.shape(of: "plain") == [3, 5])
            #expect(file.shape(of: "row") == [5])
            guard case .dense(let a) = try file.matrix("plain"), case .dense(let b) = try file.matrix("halves"),
                case .quantized(let c) = try file.matrix("blocks")
            else {
                Issue.record("other types came back")
                return
            }
            #expect(a.floats() == plain.floats())
            #expect(b.elements(UInt16.self) == halves.elements())
            #expect(c.blocks.elements(UInt8.self) == blocks.blocks.elements())
        }
    }

    @Test("A tensor that cannot be made leaves the old file as it was, and nothing beside it")
    func neverHalf() throws {
        try withFile { url in
            let old = Data("old".utf8)
            try old.write(to: url)
            #expect(throws: Refusal.self) {
                try GGUFWriter.write(
                    metadata: [],
                    tensors: [
                        .init(name: "first", tensor: Tensor(zeros: [1_000])),
                        .init(name: "second", shape: [2], type: .plain(.f32)) { throw Refusal() },
                    ], to: url)
            }
            #expect(try Data(contentsOf: url) == old)
            #expect(try FileManager.default.contentsOfDirectory(atPath: url.deletingLastPathComponent().path) == ["model.gguf"])
        }
    }
}

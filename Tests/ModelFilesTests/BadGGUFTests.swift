import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing

/// A file that lies, and the words by which the fault is known.
struct GGUFLie: Sendable, CustomTestStringConvertible {
    let name: String
    let file: Data
    let words: String
    var testDescription: String { name }

    init(_ name: String, says words: String, _ change: (inout GGUFBytes) -> Void) {
        var bytes = GGUFBytes()
        change(&bytes)
        self.init(name, bytes.file, says: words)
    }

    init(_ name: String, _ file: Data, says words: String) { (self.name, self.file, self.words) = (name, file, words) }
}

@Suite("Damaged GGUF files")
struct BadGGUFTests {
    typealias G = GGUFBytes

    static let headers: [GGUFLie] = [
        GGUFLie("empty", Data(), says: "does not begin with «GGUF»"),
        GGUFLie("Git LFS", Data("version https://git-lfs.github.com/spec/v1\n".utf8), says: "a pointer of Git LFS"),
        GGUFLie("only the magic", Data("GGUF".utf8), says: "ends inside its header"),
        GGUFLie("GGML", says: "does not begin with") { $0.magic = Array("lmgg".utf8) },
        GGUFLie("version 1", says: "version 1 of GGUF is not supported; supported: versions 2 and 3") { $0.version = 1 },
        GGUFLie("big-endian", says: "a big-endian file is not supported") { $0.version = 3 << 24 },
        GGUFLie("2^63 keys", says: "claims 9223372036854775808 keys") { $0.pairCount = 1 << 63 },
        GGUFLie("more keys than bytes", says: "claims 60000 keys") { $0.pairCount = 60_000 },
        GGUFLie("most tensors", says: "claims 18446744073709551615 tensors") { $0.tensorCount = .max },
        GGUFLie("a key that is cut off", says: "claims 99 bytes, but only") { $0.pairs = [G.text("general", claiming: 99)] },
        GGUFLie("a key of 2^64 bytes", says: "claims 18446744073709551615 bytes") { $0.pairs = [G.text("general.x", claiming: .max)] },
        GGUFLie("a long key", says: "is 70000 bytes long") {
            $0.pairs = [G.pair(String(repeating: "k", count: 70_000), type: 0, Data([1]))]
        },
        GGUFLie("an unknown type of value", says: "«a» is of type 13") { $0.pairs = [G.pair("a", type: 13, Data(count: 8))] },
        GGUFLie("a key twice", says: "the key «a» stands twice") {
            $0.pairs = [G.pair("a", type: 0, Data([1])), G.pair("a", type: 7, Data([1]))]
        },
        GGUFLie("an array of 2^63 bytes", says: "«a» claims 9223372036854775808 elements") {
            $0.pairs = [G.pair("a", type: 9, G.array(type: 0, count: 1 << 63))]
        },
        GGUFLie("an array of 2^61 numbers", says: "«a» claims 2305843009213693953 elements") {
            $0.pairs = [G.pair("a", type: 9, G.array(type: 10, count: 1 << 61 + 1, Data(count: 8)))]
        },
        GGUFLie("an array of texts that is cut off", says: "«a» claims 77 bytes") {
            $0.pairs = [G.pair("a", type: 9, G.array(type: 8, count: 2, G.text("x") + G.text("y", claiming: 77)))]
        },
        GGUFLie("an array of unknown things", says: "the elements of «a» are of type 40") {
            $0.pairs = [G.pair("a", type: 9, G.array(type: 40, count: 1, Data(count: 8)))]
        },
        GGUFLie("arrays in arrays in arrays", says: "too deep") {
            let deep = (0..<20).reduce(G.array(type: 0, count: 0)) { inner, _ in G.array(type: 9, count: 1, inner) }
            $0.pairs = [G.pair("a", type: 9, deep)]
        },
        GGUFLie("an odd alignment", says: "«general.alignment» is not a power of two") {
            $0.pairs = [G.pair("general.alignment", type: 4, G.number(UInt32(24)))]
        },
        GGUFLie("no alignment", says: "«general.alignment» is not a power of two") {
            $0.pairs = [G.pair("general.alignment", type: 4, G.number(UInt32(0)))]
        },
    ]

    static func one(_ shape: [UInt64], type: UInt32 = 0, offset: UInt64 = 0, rank: UInt32? = nil, data: Int = 64) -> (inout GGUFBytes) ->
        Void
    {
        { bytes in
            bytes.tensors = [G.tensor("w", shape, type: type, offset: offset, rank: rank)]
            bytes.data = Data(count: data)
        }
    }

    static let tensors: [GGUFLie] = [
        GGUFLie("no axes", says: "tensor «w» has 0 axes", one([])),
        GGUFLie("2^32 axes", says: "tensor «w» has 4294967295 axes", one([4], rank: .max)),
        GGUFLie("nothing in it", says: "an extent of 0", one([4, 0])),
        GGUFLie("a negative extent", says: "an extent of 18446744073709551615", one([.max])),
        GGUFLie("an overflow", says: "larger than any memory", one([1 << 40, 1 << 40])),
        GGUFLie("an overflow in bytes", says: "larger than any memory", one([1 << 62])),
        GGUFLie("an overflow behind blocks", says: "larger than any memory", one([1 << 62 + 32, 2], type: 2)),
        GGUFLie("half a block", says: "not made of whole blocks of 32", one([48], type: 2)),
        GGUFLie("half a large block", says: "not made of whole blocks of 256", one([32, 8], type: 12)),
        GGUFLie("cut off", says: "tensor «w» of 68 bytes at 0 does not fit into the 64 bytes", one([17])),
        GGUFLie("beyond the end", says: "does not fit", one([4], offset: 1 << 40)),
        GGUFLie("the largest offset", says: "does not fit", one([4], offset: .max - 31)),
        GGUFLie("an offset between", says: "not at a multiple of 32", one([4], offset: 8)),
        GGUFLie("integers", says: "«w» in I32 is not supported; supported: F32, F16, Q4_0", one([4], type: 26)),
        GGUFLie("blocks that are not read", says: "«w» in IQ2_XS is not supported", one([256], type: 17)),
        GGUFLie("an unknown type", says: "«w» in type 99 is not supported", one([4], type: 99)),
        GGUFLie("overlap", says: "tensor «b» overlaps «a»") {
            $0.tensors = [G.tensor("a", [16], type: 0, offset: 0), G.tensor("b", [8], type: 0, offset: 32)]
            $0.data = Data(count: 64)
        },
        GGUFLie("the same bytes twice", says: "tensor «b» overlaps «a»") {
            $0.tensors = [G.tensor("b", [8], type: 0, offset: 0), G.tensor("a", [8], type: 0, offset: 0)]
            $0.data = Data(count: 64)
        },
        GGUFLie("a name twice", says: "tensor «a» stands twice") {
            $0.tensors = [G.tensor("a", [8], type: 0, offset: 0), G.tensor("a", [8], type: 0, offset: 32)]
            $0.data = Data(count: 64)
        },
        GGUFLie("infos cut off", says: "claims 2 tensors in") { $0.tensorCount = 2 },
    ]

    @Test("Each is refused, by what is wrong and in one line", arguments: headers + tensors)
    func refused(_ lie: GGUFLie) throws {
        try withTemporaryFolder { folder in
            let url = folder.appending(path: "model.gguf")
            try lie.file.write(to: url)
            let error = #expect(throws: ModelFileError.self) { try GGUFFile(url) }
            let words = error?.description ?? ""
            #expect(words.hasPrefix(url.path) && words.contains(lie.words), "says: \(words)")
            #expect(!words.contains { $0.isNewline })
        }
    }

    @Test("Wherever a good file is cut off, one line says so")
    func cutOff() throws {
        let whole = try Data(contentsOf: TestFiles.fixture("GGUF/qwen3-00001-of-00003.gguf"))
        for count in stride(from: 0, to: whole.count, by: 7) {
            let error = #expect(throws: GGUFHeader.Fault.self) { try whole.prefix(count).withUnsafeBytes { try GGUFHeader(file: $0) } }
            guard case .malformed? = error else {
                Issue.record("\(count) bytes are \(String(describing: error))")
                return
            }
        }
    }
}

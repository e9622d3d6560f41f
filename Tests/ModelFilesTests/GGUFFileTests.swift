import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing

@Suite("GGUF files")
struct GGUFFileTests {
    typealias G = GGUFBytes

    private func withFile<Result>(_ bytes: Data, _ body: (URL) throws -> Result) throws -> Result {
        try withTemporaryFolder { folder in
            let url = folder.appending(path: "model.gguf")
            try bytes.write(to: url)
            return try body(url)
        }
    }

    @Test("Metadata of every type", arguments: [UInt32(2), 3])
    func metadata(version: UInt32) throws {
        var bytes = GGUFBytes(version: version)
        bytes.pairs = [
            G.pair("u8", type: 0, Data([200])), G.pair("i8", type: 1, Data([0xff])), G.pair("u16", type: 2, G.number(UInt16(60_000))),
            G.pair("i16", type: 3, G.number(Int16(-3))), G.pair("u32", type: 4, G.number(UInt32(4_000_000_000))),
            G.pair("i32", type: 5, G.number(Int32(-4))), G.pair("f32", type: 6, G.number(Float(0.5).bitPattern)),
            G.pair("bool", type: 7, Data([1])), G.pair("text", type: 8, G.text("é")), G.pair("u64", type: 10, G.number(UInt64.max)),
            G.pair("i64", type: 11, G.number(Int64(-5))), G.pair("f64", type: 12, G.number((-0.25).bitPattern)),
            G.pair("texts", type: 9, G.array(type: 8, count: 3, G.text("a") + G.text("") + G.text("bc"))),
            G.pair("integers", type: 9, G.array(type: 3, count: 2, G.number(Int16(7)) + G.number(Int16(-7)))),
            G.pair("numbers", type: 9, G.array(type: 12, count: 1, G.number(1.5.bitPattern))),
            G.pair("nested", type: 9, G.array(type: 9, count: 1, G.array(type: 8, count: 1, G.text("x")))),
        ]
        try withFile(bytes.file) { url in
            let file = try GGUFFile(url)
            #expect(try file.integer("u8") == 200)
            #expect(try file.integer("i8") == -1)
            #expect(try file.integer("u16") == 60_000)
            #expect(try file.integer("i16") == -3)
            #expect(try file.integer("u32") == 4_000_000_000)
            #expect(try file.number("i32") == -4)
            #expect(try file.number("f32") == 0.5)
            #expect(try file.flag("bool") == true)
            #expect(try file.text("text") == "é")
            #expect(throws: ModelFileError.self) { try file.integer("u64") }
            #expect(try file.integer("i64") == -5)
            #expect(try file.number("f64") == -0.25)
            #expect(try file.withTexts("texts") { $0.map { String(decoding: $0, as: UTF8.self) } } == ["a", "", "bc"])
            #expect(try file.integers("integers") == [7, -7])
            #expect(try file.numbers("numbers") == [1.5])
            #expect(try file.integer("none") == nil)
            #expect(throws: ModelFileError.malformed(path: url.path, fault: "«text» is not a whole number")) { try file.integer("text") }
            #expect(throws: ModelFileError.self) { try file.withTexts("nested") { $0.count } }
            #expect(file.keys.count == 16)
        }
    }

    @Test("Tensors lie where the file's own alignment puts them")
    func alignment() throws {
        var bytes = GGUFBytes(alignment: 128)
        bytes.pairs = [G.pair("general.alignment", type: 4, G.number(UInt32(128)))]
        bytes.tensors = [G.tensor("b", [2, 3], type: 0, offset: 128), G.tensor("a", [1], type: 0, offset: 0)]
        bytes.data = float(Float(9)) + Data(count: 124) + (0..<6).reduce(Data()) { $0 + float(Float($1)) }
        try withFile(bytes.file) { url in
            let file = try GGUFFile(url)
            #expect(file.tensorNames == ["a", "b"])
            #expect(file.shape(of: "b") == [3, 2])
            guard case .dense(let tensor) = try file.matrix("b") else {
                Issue.record("not plain")
                return
            }
            #expect(tensor.shape == [3, 2] && tensor.floats() == [0, 1, 2, 3, 4, 5])
            #expect(throws: ModelFileError.missingTensor(name: "c", path: url.path)) { try file.matrix("c") }
        }
    }

    private func float(_ value: Float) -> Data { G.number(value.bitPattern) }

    private static let parts = (1...3).map { "qwen3-0000\($0)-of-00003.gguf" }

    @Test("Any part opens all", arguments: parts)
    func split(name: String) throws {
        let file = try GGUFFile(TestFiles.fixture("GGUF/\(name)"))
        #expect(file.tensorNames.count == 24)
        #expect(try file.text("general.architecture") == "qwen3")
        #expect(
            try GGUFModel(TestFiles.fixture("GGUF/\(name)")).fingerprint()
                == ModelSource(TestFiles.fixture("GGUF/\(Self.parts[0])")).fingerprint())
    }

    @Test("A part that is missing, renamed or another's is named")
    func badParts() throws {
        try withTemporaryFolder { folder in
            func copy(_ name: String, as new: String) throws {
                try FileManager.default.copyItem(at: TestFiles.fixture("GGUF/\(name)"), to: folder.appending(path: new))
            }
            let first = folder.appending(path: Self.parts[0])
            for name in Self.parts.dropLast() { try copy(name, as: name) }
            let missing = #expect(throws: ModelFileError.self) { try GGUFFile(first) }
            #expect(missing?.description.contains("qwen3-00003-of-00003.gguf is missing: it is part 3 of 3") ?? false)
            try copy(Self.parts[1], as: Self.parts[2])
            let wrong = #expect(throws: ModelFileError.self) { try GGUFFile(first) }
            #expect(wrong?.description.contains("does not say that it is part 3 of 3") ?? false)
            try copy(Self.parts[1], as: "other.gguf")
            let renamed = #expect(throws: ModelFileError.self) { try GGUFFile(folder.appending(path: "other.gguf")) }
            #expect(
                renamed?.description.contains("do not end as theirs do: -00001-of-00003.gguf") ?? false
                    || renamed?.description.contains("-00001-of-00003.gguf") ?? false)
        }
    }

    @Test("The config of a llama with Llama 3's RoPE factors")
    func config() throws {
        let config = try ModelSource(TestFiles.fixture("GGUF/llama.gguf")).config
        #expect(config.modelType == "llama" && config.layers == 3 && config.heads == 2 && config.kvHeads == 1 && config.headDim == 32)
        #expect(config.vocabularySize == 64 && config.tiesEmbeddings && config.maxPositions == 131_072)
        #expect(
            config.ropeScaling
                == .llama3(factor: 32, lowFrequencyFactor: 1, highFrequencyFactor: 4, originalMaxPositions: 8_192))
        let qwen = try ModelSource(TestFiles.fixture("GGUF/qwen2.gguf")).config
        #expect(qwen.modelType == "qwen2" && qwen.hasAttentionBias && !qwen.tiesEmbeddings && qwen.ropeScaling == .none)
    }

    @Test("A folder with one GGUF model is that model, one with several asks which")
    func folder() throws {
        try withTemporaryFolder { folder in
            let url = TestFiles.fixture("GGUF/qwen2.gguf")
            try FileManager.default.copyItem(at: url, to: folder.appending(path: "a.gguf"))
            try FileManager.default.copyItem(at: url, to: folder.appending(path: "mmproj-a.gguf"))
            #expect(try ModelSource(folder).config.modelType == "qwen2")
            try FileManager.default.copyItem(at: url, to: folder.appending(path: "b.gguf"))
            let error = #expect(throws: ModelFileError.self) { try ModelSource(folder) }
            #expect(error?.description.hasSuffix("supported: one of its files: a.gguf, b.gguf") ?? false)
            #expect(throws: ModelFileError.self) { try ModelSource(folder.appending(path: "none")) }
        }
    }

    /// A file with the keys of a tiny llama, changed; its embedding is there, nothing else.
    private func model(_ changes: [String: Data?], tensors: [Data] = []) throws -> GGUFModel {
        func number(_ key: String, _ value: UInt32) -> (String, Data) { (key, G.pair(key, type: 4, G.number(value))) }
        var pairs = Dictionary(uniqueKeysWithValues: [
            ("general.architecture", G.pair("general.architecture", type: 8, G.text("llama"))), number("llama.block_count", 1),
            number("llama.embedding_length", 8), number("llama.feed_forward_length", 8), number("llama.attention.head_count", 2),
        ])
        for (key, pair) in changes { pairs[key] = pair }
        var bytes = GGUFBytes(pairs: pairs.sorted { $0.key < $1.key }.map(\.value))
        bytes.tensors = [G.tensor("token_embd.weight", [8, 4], type: 0, offset: 0)] + tensors
        bytes.data = Data(count: 512)
        return try withFile(bytes.file) { try GGUFModel($0) }
    }

    @Test("What is not served is named, with what is")
    func unsupported() throws {
        #expect(try model([:]).config.headDim == 4)
        func words(_ changes: [String: Data?], tensors: [Data] = []) -> String {
            (#expect(throws: ModelFileError.self) { try model(changes, tensors: tensors) })?.description ?? ""
        }
        func number(_ key: String, _ value: UInt32) -> [String: Data?] { [key: G.pair(key, type: 4, G.number(value))] }
        let falcon = ["general.architecture": G.pair("general.architecture", type: 8, G.text("falcon"))]
        #expect(words(falcon).hasSuffix("the architecture «falcon» is not supported; supported: llama, qwen2, qwen3, gemma3"))
        #expect(words(["general.architecture": nil]).contains("«general.architecture» is missing"))
        #expect(words(number("llama.expert_count", 8)).contains("a mixture of 8 experts is not supported"))
        #expect(words(["general.type": G.pair("general.type", type: 8, G.text("adapter"))]).contains("a file of type «adapter»"))
        #expect(words(["llama.block_count": nil]).contains("«llama.block_count» is missing"))
        #expect(words(number("llama.block_count", 4_000_000_000)).contains("«llama.block_count» is 4000000000, not between 1 and 10000"))
        #expect(words(number("llama.attention.head_count_kv", 0)).contains("«llama.attention.head_count_kv» is 0"))
        #expect(words(number("llama.rope.dimension_count", 2)).contains("«llama.rope.dimension_count» of 2 beside heads of 4"))
        let longRope = ["llama.rope.scaling.type": G.pair("llama.rope.scaling.type", type: 8, G.text("longrope"))]
        #expect(words(longRope).contains("RoPE scaling «longrope» is not supported"))
        let sinks = G.tensor("blk.0.attn_sinks.weight", [2], type: 0, offset: 256)
        #expect(words([:], tensors: [sinks]).contains("the tensor «blk.0.attn_sinks.weight» is not supported"))
        let factors = G.tensor("rope_freqs.weight", [2], type: 0, offset: 256)
        #expect(words([:], tensors: [factors]).contains("«rope_freqs.weight» holds factors that are no numbers above 0"))
    }
}

import Foundation
import ModelFiles
import TestSupport
import Testing

/// Damages what is right in many small ways: no reader may crash, and what it takes must hold together.
///
/// `ENGRAM_FUZZ_ITERATIONS` sets how often, `ENGRAM_FUZZ_START` is another seed; found cases become tests of their own in the suites on damaged files.
@Suite("Mutated files")
struct MutationTests {
    static let iterations = ProcessInfo.processInfo.environment["ENGRAM_FUZZ_ITERATIONS"].flatMap { Int($0) } ?? 20_000
    static let start = ProcessInfo.processInfo.environment["ENGRAM_FUZZ_START"].flatMap { UInt64($0) } ?? 0

    @Test("A safetensors header is refused, or its tensors fill the file")
    func safetensorsHeaders() throws {
        let published = try [UInt8](Data(contentsOf: TestFiles.fixture("Models/tiny-llama-f16-shards/model-00002-of-00002.safetensors")))
        var mutator = Mutator(seed: 11 &+ Self.start, corpus: Self.files + [published])
        var accepted = 0
        for _ in 0..<Self.iterations {
            let bytes = mutator.next()
            try bytes.withUnsafeBytes { file in
                do {
                    let header = try SafetensorsHeader(file: file)
                    accepted += 1
                    #expect(header.entries.values.reduce(header.dataOffset) { $0 + $1.bytes.count } == file.count)
                } catch is SafetensorsHeader.Fault {}
            }
        }
        #expect(accepted > 0)
        #expect(accepted < Self.iterations)
    }

    @Test("A mapped file is refused, or every tensor in it can be read")
    func safetensorsFiles() throws {
        var mutator = Mutator(seed: 12 &+ Self.start, corpus: Self.files)
        try withTemporaryFolder { folder in
            let url = folder.appending(path: "a.safetensors")
            for _ in 0..<Self.iterations / 20 {
                try Data(mutator.next()).write(to: url)
                do {
                    let file = try SafetensorsFile(url)
                    for name in file.names where (try? file.tensor(name)) != nil { _ = try file.tensor(name).firstNonFinite }
                    try file.checkFinite()
                } catch let error as ModelFileError {
                    #expect(!error.description.contains { $0.isNewline })
                }
            }
        }
    }

    @Test("A config is refused, or its sizes are within the limits and it is written as it was read")
    func configs() throws {
        let names = ["llama-3.2-1b-instruct", "qwen2.5-1.5b-instruct", "mistral-7b-v0.1"]
        let files = try names.map { try [UInt8](Data(contentsOf: TestFiles.fixture("ModelFiles/configs/\($0).json"))) }
        var mutator = Mutator(seed: 13 &+ Self.start, corpus: files)
        for _ in 0..<Self.iterations {
            guard let config = try? JSONDecoder().decode(ModelConfig.self, from: Data(mutator.next())) else { continue }
            #expect(config.heads.isMultiple(of: config.kvHeads))
            #expect(config.layers <= 10_000 && config.hiddenSize <= 1 << 20 && config.headDim.isMultiple(of: 2))
            #expect(try JSONDecoder().decode(ModelConfig.self, from: JSONEncoder().encode(config)) == config)
        }
    }

    @Test("An adapter's config is refused, or written as it was read")
    func adapterConfigs() throws {
        let file = try [UInt8](Data(contentsOf: TestFiles.fixture("Models/tiny-llama/adapter/adapter_config.json")))
        var mutator = Mutator(seed: 14 &+ Self.start, corpus: [file])
        for _ in 0..<Self.iterations {
            guard let config = try? JSONDecoder().decode(AdapterConfig.self, from: Data(mutator.next())) else { continue }
            #expect(config.scale(of: "model.layers.0.self_attn.q_proj").isFinite)
            #expect(try JSONDecoder().decode(AdapterConfig.self, from: JSONEncoder().encode(config)) == config)
        }
    }

    /// Small whole files with several dtypes, metadata and escapes.
    private static let files: [[UInt8]] = [
        safetensors(header: "{}"),
        safetensors(header: #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, data: Data(count: 8)),
        safetensors(
            header: #"{"__metadata__":{"format":"pt"},"\u00e4":{"dtype":"BF16","shape":[2,3],"data_offsets":[4,16]},"# + "\n"
                + #""b":{"dtype":"U8","shape":[4,1,1],"data_offsets":[0,4]},"c":{"dtype":"I64","shape":[],"data_offsets":[16,24]}}  "#,
            data: Data(count: 24)),
    ].map { [UInt8]($0) }
}

import Foundation
import TestSupport
import Testing

@testable import ModelFiles
@testable import Tensors

@Suite("Models as GGUF files")
struct GGUFModelWriterTests {
    private let device = Device(threads: 2)

    private func weights(of folder: ModelFolder) throws -> [GGUFModel.Weight] {
        try folder.tensorNames.map { name in
            let tensor = try folder.tensor(name, shape: folder.shape(of: name) ?? [])
            return GGUFModel.Weight(name: name, shape: tensor.shape) { Tensor(tensor.floats(), shape: tensor.shape) }
        }
    }

    @Test("What a GGUF file has no key for is refused: scores scaled by another size than the heads', windows in a pattern of their own")
    func refused() throws {
        let folder = try ModelFolder(TestFiles.fixture("Models/tiny-gemma3"))
        var config = folder.config
        try withTemporaryFolder { place in
            let url = place.appending(path: "model.gguf")
            for _ in 0..<2 {
                #expect(throws: ModelFileError.self) {
                    try GGUFModel.write(config, weights: weights(of: folder), as: .bf16, extra: [], device: device, to: url)
                }
                #expect(!FileManager.default.fileExists(atPath: url.path))
                config.queryPreAttentionScalar = nil
            }
        }
    }

    @Test(
        "A model of every family comes back as it was, in Hugging Face's order",
        arguments: ["tiny-llama", "tiny-llama-biases", "tiny-llama-linear", "tiny-mistral", "tiny-qwen2", "tiny-qwen3"])
    func families(_ name: String) throws {
        let folder = try ModelFolder(TestFiles.fixture("Models/\(name)"))
        try withTemporaryFolder { place in
            let url = place.appending(path: "model.gguf")
            try GGUFModel.write(folder.config, weights: weights(of: folder), as: .bf16, extra: [], device: device, to: url)
            let back = try GGUFModel(url)
            let (a, b) = (folder.config, back.config)
            func sizes(_ c: ModelConfig) -> [Int] {
                [c.hiddenSize, c.intermediateSize, c.layers, c.heads, c.kvHeads, c.headDim, c.vocabularySize, c.maxPositions]
            }
            #expect(sizes(a) == sizes(b))
            #expect(Float(a.ropeTheta) == Float(b.ropeTheta))
            #expect(Float(a.rmsNormEpsilon) == Float(b.rmsNormEpsilon))
            #expect(a.tiesEmbeddings == b.tiesEmbeddings)
            #expect(a.slidingWindow == b.slidingWindow)
            #expect((0..<a.layers).allSatisfy { a.isSliding($0) == b.isSliding($0) })
            #expect(a.slidingRope?.theta == b.slidingRope?.theta)
            switch (a.ropeScaling, b.ropeScaling) {
            case (.llama3(let factor, let low, let high, let original), .llama3(let f, let l, let h, let o)):
                #expect(abs(factor - f) < 1e-4 * factor)
                #expect((low, high, original) == (l, h, o))
            default: #expect(a.ropeScaling == b.ropeScaling)
            }
            #expect(back.tensorNames == folder.tensorNames)
            for weight in folder.tensorNames {
                let expected = try folder.tensor(weight, shape: folder.shape(of: weight) ?? [])
                guard case .dense(let found) = try back.matrix(weight, shape: expected.shape) else {
                    Issue.record("\(weight) is in blocks")
                    continue
                }
                let (wanted, got) = (expected.floats(), found.floats())
                // Rows of numbers keep f32, where adding and taking off a norm's offset rounds.
                let isMatrix = expected.shape.rank == 2
                #expect(
                    zip(isMatrix ? Tensor(wanted, shape: expected.shape).converted(to: .bf16).floats() : wanted, got)
                        .allSatisfy { abs($0 - $1) <= (isMatrix ? 0 : 3e-7) }, "\(weight)")
            }
        }
    }

    @Test("Mixtures give the head and the tensors that rounding harms most the finer types, as llama.cpp's do")
    func mixtures() {
        func types(_ mixture: GGUFMixture, _ name: String, columns: Int = 512, hasHead: Bool = false) -> String {
            mixture.type(of: name, shape: [8, columns], layers: 16, hasHead: hasHead).name
        }
        #expect(GGUFMixture.q80.type(of: "blk.0.attn_norm.weight", shape: [512], layers: 16, hasHead: false).name == "F32")
        #expect(types(.q40, "blk.3.attn_q.weight") == "Q4_0")
        #expect(types(.q40, "token_embd.weight") == "Q6_K")
        #expect(types(.q40, "token_embd.weight", hasHead: true) == "Q4_0")
        #expect(types(.q40, "output.weight", hasHead: true) == "Q6_K")
        #expect(types(.q80, "token_embd.weight") == "Q8_0")
        #expect(types(.f16, "token_embd.weight") == "F16")
        // 16 layers: 0, 1, then every third from 4 on, and 14, 15.
        let fine = (0..<16).filter { types(.q4KM, "blk.\($0).attn_v.weight") == "Q6_K" }
        #expect(fine == [0, 1, 4, 7, 10, 13, 14, 15])
        #expect((0..<16).filter { types(.q5KM, "blk.\($0).ffn_down.weight") == "Q6_K" } == fine)
        #expect((0..<16).allSatisfy { types(.q4KM, "blk.\($0).attn_output.weight") == "Q4_K" })
        // SmolLM2's 576 columns are no whole number of blocks of 256, and 80 none of 32.
        #expect(types(.q4KM, "blk.2.attn_q.weight", columns: 576) == "Q5_0")
        #expect(types(.q5KM, "blk.2.attn_q.weight", columns: 576) == "Q5_1")
        #expect(types(.q4KM, "blk.0.attn_v.weight", columns: 576) == "Q8_0")
        #expect(types(.q40, "blk.0.attn_v.weight", columns: 80) == "F16")
        #expect(GGUFMixture(named: "Q4_k_m") == .q4KM)
        #expect(GGUFMixture(named: "q3_K") == nil)
    }
}

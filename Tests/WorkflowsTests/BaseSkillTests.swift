import Foundation
import ModelFiles
import Testing

@testable import Workflows

/// Adapters that taught a base some work, and the bases that they are for.
struct BaseSkillTests {
    private func config(_ change: (inout ModelConfig) -> Void = { _ in }) throws -> ModelConfig {
        let skill = try #require(try BaseSkill.shipped(for: Self.qwen, .study))
        var config = try ModelConfig(skill.deletingLastPathComponent().appending(path: "config.json"))
        change(&config)
        return config
    }

    private static var qwen: ModelConfig {
        get throws {
            let scratch = try Scratch()
            let text = """
                {"architectures": ["Qwen2ForCausalLM"], "model_type": "qwen2", "hidden_size": 896, "intermediate_size": 4864,
                 "num_hidden_layers": 24, "num_attention_heads": 14, "num_key_value_heads": 2, "vocab_size": 151936, "hidden_act": "silu",
                 "max_position_embeddings": 4096, "rms_norm_eps": 1e-6, "rope_theta": 1000000.0, "tie_word_embeddings": true}
                """
            return try ModelConfig(scratch.file("config.json", text))
        }
    }

    @Test(arguments: BaseSkill.Work.allCases)
    func `Those that ship are found by a base's shape, whatever its context, and are whole`(work: BaseSkill.Work) throws {
        let folder = try #require(try BaseSkill.shipped(for: Self.qwen, work))
        #expect(folder.lastPathComponent == work.rawValue)
        let adapter = try AdapterFolder(folder)
        #expect(adapter.config.baseModel == "Qwen/Qwen2.5-Coder-0.5B-Instruct")
        #expect(adapter.modules.count == 15 * 7)
        #expect(try BaseSkill.shipped(for: config { $0.maxPositions = 99 }, work) != nil)
    }

    @Test func `What ships for searching fits its base`() throws {
        let qwen = try Self.qwen
        let file = try #require(try BaseSkill.folder(for: qwen)).appending(path: SearchSkill.fileName)
        let skill = try SearchSkill(file, for: qwen)
        #expect((1...qwen.layers).contains(skill.layers))
    }

    @Test(arguments: [(1_536, 8_960, 28, 12, [BaseSkill.Work.study]), (896, 4_864, 24, 14, BaseSkill.Work.allCases)])
    func `Each fits the base that it is for`(hidden: Int, intermediate: Int, layers: Int, heads: Int, works: [BaseSkill.Work]) throws {
        let base = try config {
            ($0.hiddenSize, $0.intermediateSize, $0.layers, $0.heads, $0.headDim) = (hidden, intermediate, layers, heads, hidden / heads)
        }
        let shipped = try BaseSkill.Work.allCases.filter { try BaseSkill.shipped(for: base, $0) != nil }
        #expect(shipped == works)
        for work in works {
            let adapter = try AdapterFolder(try #require(try BaseSkill.shipped(for: base, work)), for: base)
            #expect(adapter.modules.count % 7 == 0 && !adapter.modules.isEmpty)
        }
    }

    @Test func `The base that newcomers meet was taught to read`() throws {
        let base = try config {
            ($0.modelType, $0.hiddenSize, $0.intermediateSize, $0.layers, $0.heads) = ("llama", 576, 1_536, 30, 9)
            ($0.kvHeads, $0.headDim, $0.vocabularySize) = (3, 64, 49_152)
        }
        #expect(try BaseSkill.shipped(for: base, .study) == nil)
        let adapter = try AdapterFolder(try #require(try BaseSkill.shipped(for: base, .reading)), for: base)
        #expect(adapter.modules.count == 18 * 7)
    }

    @Test func `No base of another shape gets it`() throws {
        let changes: [(inout ModelConfig) -> Void] = [
            { $0.layers = 23 }, { $0.hiddenSize = 1_536 }, { $0.vocabularySize = 151_935 }, { $0.kvHeads = 14 }, { $0.modelType = "llama" },
        ]
        for change in changes { #expect(try BaseSkill.shipped(for: config(change), .study) == nil) }
        #expect(try BaseSkill.of(BaseModel(Fixtures.base.get().folder), for: .study, named: nil) == nil)
    }

    @Test func `A folder that holds no adapter is named`() throws {
        let scratch = try Scratch()
        let place = scratch.url.appending(path: "nothing")
        #expect { try BaseSkill.of(BaseModel(Fixtures.base.get().folder), for: .study, named: place) } throws: {
            "\($0)".contains(place.path)
        }
    }
}

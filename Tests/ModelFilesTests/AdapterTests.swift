import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing

@Suite("PEFT adapter folders")
struct AdapterTests {
    static let name = "model.layers.0.self_attn.q_proj"

    @Test("An adapter that PEFT wrote is read", arguments: ["tiny-llama", "tiny-qwen2"])
    func fromPEFT(_ model: String) throws {
        let adapter = try AdapterFolder(TestFiles.fixture("Models/\(model)/adapter"))
        #expect(adapter.config.rank == 4)
        #expect(adapter.config.alpha == 8)
        #expect(adapter.config.dropout == 0)
        #expect(
            adapter.config.targetModules == ["down_proj", "gate_proj", "k_proj", "o_proj", "q_proj", "up_proj", "v_proj"])
        #expect(adapter.modules.count == 14)
        #expect(adapter.modules.map(\.name) == adapter.modules.map(\.name).sorted())
        let module = try #require(adapter.modules.first { $0.name == "model.layers.1.mlp.down_proj" })
        #expect(module.a.shape == [4, 128])
        #expect(module.b.shape == [64, 4])
        #expect(module.b.floats().allSatisfy { $0 != 0 })
        #expect(adapter.scale(of: module) == 2)
        #expect(adapter.baseFingerprint == nil)
    }

    @Test("What is written is read back, and the base is noted")
    func roundTrip() throws {
        var random = RandomNumbers(seed: 5)
        let a = Tensor(random.floats(12), shape: [2, 6])
        let b = Tensor(random.floats(8), shape: [4, 2])
        let config = AdapterConfig(rank: 2, alpha: 7, dropout: 0.05, targetModules: ["q_proj"], baseModel: "Qwen/Qwen2.5-1.5B-Instruct")
        try withTemporaryFolder { folder in
            let url = folder.appending(path: "adapters/one")
            try AdapterFolder.write(config: config, modules: [AdapterModule(name: Self.name, a: a, b: b)], base: "0123", to: url)
            let adapter = try AdapterFolder(url)
            #expect(adapter.config == config)
            #expect(adapter.baseFingerprint == "0123")
            #expect(adapter.modules.map(\.name) == [Self.name])
            #expect(adapter.modules[0].a.floats() == a.floats())
            #expect(adapter.modules[0].b.floats() == b.floats())
            #expect(adapter.scale(of: adapter.modules[0]) == 3.5)
            let names = try SafetensorsFile(url.appending(path: "adapter_model.safetensors")).names
            #expect(names == ["base_model.model.\(Self.name).lora_A.weight", "base_model.model.\(Self.name).lora_B.weight"])
        }
    }

    @Test("Rank-stabilised adapters are scaled by the root of the rank")
    func rankStabilized() {
        let config = AdapterConfig(rank: 16, alpha: 32, targetModules: ["q_proj"], isRankStabilized: true)
        #expect(config.scale(of: "model.layers.0.self_attn.q_proj") == 8)
        var patterned = config
        patterned.rankPattern = ModulePatterns([("q_proj", 4)])
        #expect(patterned.scale(of: "model.layers.0.self_attn.q_proj") == 16)
        #expect(patterned.scale(of: "model.layers.0.self_attn.k_proj") == 8)
    }

    @Test("Names with «.default», weights in bf16 and single ranks by pattern are read")
    func variants() throws {
        let a = Tensor([1, 2, 3], shape: [1, 3])
        let b = Tensor([1, -2], shape: [2, 1]).converted(to: .bf16)
        try withAdapter(
            #""peft_type":"LORA","r":8,"lora_alpha":16,"target_modules":"all-linear","rank_pattern":{"q_proj":1}"#,
            [("\(Self.name).lora_A.default", a), ("\(Self.name).lora_B.default", b)]
        ) { url in
            let adapter = try AdapterFolder(url)
            #expect(adapter.modules[0].a.floats() == [1, 2, 3])
            #expect(adapter.modules[0].b.dtype == .f32)
            #expect(adapter.modules[0].b.floats() == [1, -2])
            #expect(adapter.scale(of: adapter.modules[0]) == 16)
        }
    }

    @Test(
        "What is another arithmetic is refused by name",
        arguments: [
            (#""peft_type":"IA3""#, "adapter type «IA3»"), (#""use_qalora":true"#, "use_qalora"),
            (#""another_future_setting":{"a":1}"#, "another_future_setting"), (#""arrow_config":{"top_k":2}"#, "arrow_config"),
            (#""alora_invocation_tokens":[1]"#, "alora_invocation_tokens"), (#""init_lora_weights":"pissa_niter_4""#, "pissa_niter_4"),
            (#""target_parameters":["experts.w"]"#, "target_parameters"), (#""layer_replication":[[0,4]]"#, "layer_replication"),
        ])
    func unsupported(_ setting: (json: String, words: String)) throws {
        let type = setting.json.contains("peft_type") ? "" : #""peft_type":"LORA","#
        try withAdapter(#"\#(type)"r":1,"lora_alpha":2,"target_modules":["q_proj"],\#(setting.json)"#, Self.pair()) { url in
            let error = #expect(throws: ModelFileError.self) { try AdapterFolder(url) }
            guard let error, case .unsupported(_, let what, _) = error else {
                Issue.record("not told as unsupported: \(String(describing: error))")
                return
            }
            #expect(what.contains(setting.words))
        }
    }

    static let plain = #""peft_type":"LORA","r":1,"lora_alpha":2,"target_modules":["q_proj"]"#

    static func pair(a: Shape = [1, 3], b: Shape = [2, 1]) -> [(String, Tensor)] {
        [("\(name).lora_A", Tensor(zeros: a)), ("\(name).lora_B", Tensor(zeros: b))]
    }

    @Test("Damaged weights are told by what is wrong")
    func damaged() throws {
        let cases: [(tensors: [(String, Tensor)], words: String)] = [
            ([], "has no tensors"),
            ([Self.pair()[0]], "has only one of lora_A and lora_B"),
            (Self.pair(a: [2, 3], b: [2, 2]), "but the config says rank 1"),
            (Self.pair(a: [1, 3], b: [2, 2]), "but the config says rank 1"),
            (Self.pair(a: [3], b: [2, 1]), "is no matrix"),
            (Self.pair() + [("\(Self.name).lora_A.default", Tensor(zeros: [1, 3]))], "under two names"),
            ([("\(Self.name).lora_A", Tensor([.nan], shape: [1, 1])), Self.pair()[1]], "is not a finite number"),
            (Self.pair() + [("\(Self.name).lora_C", Tensor(zeros: [1]))], "adapter tensor «base_model.model.\(Self.name).lora_C.weight»"),
        ]
        for (tensors, words) in cases {
            try withAdapter(Self.plain, tensors) { url in
                let error = #expect(throws: ModelFileError.self) { try AdapterFolder(url) }
                #expect(error?.description.contains(words) == true, "says: \(String(describing: error))")
            }
        }
    }

    @Test("Tensors that the config does not promise, or that it promises and are not there, are refused")
    func halves() throws {
        let vector = Tensor(zeros: [2])
        let cases: [(config: String, tensors: [(String, Tensor)], words: String)] = [
            (#""use_dora":true"#, [], "lacks a lora_magnitude_vector"),
            ("", [("\(Self.name).lora_magnitude_vector", vector)], "has a lora_magnitude_vector, and use_dora is false"),
            (#""lora_bias":true"#, [], "lacks a bias of lora_B"),
            (#""modules_to_save":["lm_head"]"#, [], "modules_to_save names «lm_head», but there is no weight of it"),
            (#""modules_to_save":["head"]"#, [("lm_head", Tensor(zeros: [1, 3]))], "modules_to_save names «head»"),
            (#""trainable_token_indices":[3]"#, [], "names rows of «embed_tokens», but there are none"),
            (#""alpha_pattern":{"(q_proj":4}"#, [], "«(q_proj» is no regular expression"),
            (#""alpha_pattern":{"q_proj":-4}"#, [], "-4.0 for «q_proj» cannot be"),
            (#""rank_pattern":{"q_proj":2}"#, [], "but the config says rank 2"),
        ]
        for (config, tensors, words) in cases {
            try withAdapter(Self.plain + (config.isEmpty ? "" : "," + config), Self.pair() + tensors) { url in
                let error = #expect(throws: ModelFileError.self) { try AdapterFolder(url) }
                #expect(error?.description.contains(words) == true, "says: \(String(describing: error))")
            }
        }
    }

    @Test("Of several patterns that match the first in the file counts, and is kept when the file is written again")
    func orderOfPatterns() throws {
        let json =
            Self.plain + #","rank_pattern":{"z.*q_proj":5,"q_proj":1,".*":9},"alpha_pattern":{"v_proj":3,"self_attn.q_proj":6,"_proj":1}"#
        try withAdapter(json, Self.pair()) { url in
            let adapter = try AdapterFolder(url)
            #expect(adapter.scale(of: adapter.modules[0]) == 6)
            #expect(adapter.config.scale(of: "model.layers.0.mlp.xv_proj") == Float(2) / 9)
            let again = url.appending(path: "again")
            try adapter.write(to: again)
            let copy = try AdapterFolder(again)
            #expect(copy.scale(of: copy.modules[0]) == 6)
            #expect(copy.config.alphaPattern.entries.map(\.pattern) == ["_proj", "self_attn.q_proj", "v_proj"])
        }
    }

    @Test("Keys of a later PEFT that are null, false, empty, a number or a text change nothing")
    func laterKeys() throws {
        let more =
            #","peft_version":"9.9.9","a":null,"b":false,"c":[],"d":{},"e":3,"f":"x","megatron_config":{"x":1},"fan_in_fan_out":true"#
        try withAdapter(Self.plain + more, Self.pair()) { url in
            let adapter = try AdapterFolder(url)
            #expect(adapter.modules.count == 1)
        }
    }

    @Test(
        "A config that cannot be is refused by its key",
        arguments: [
            (#""peft_type":"LORA","lora_alpha":2"#, "«r» is missing"), (#""peft_type":"LORA","r":0,"lora_alpha":2"#, "«r»: 0"),
            (#""peft_type":"LORA","r":4,"lora_alpha":-1"#, "«lora_alpha»: -1"), (#""r":4,"lora_alpha":1"#, "«peft_type» is missing"),
            (#""peft_type":"LORA","r":4,"lora_alpha":1,"lora_dropout":1.5"#, "«lora_dropout»: 1.5"),
            (#""peft_type":"LORA","r":4,"lora_alpha":1,"target_modules":[1]"#, "target_modules"),
        ])
    func badConfig(_ setting: (json: String, words: String)) throws {
        try withAdapter(setting.json, Self.pair()) { url in
            let error = #expect(throws: ModelFileError.self) { try AdapterFolder(url) }
            #expect(error?.description.contains(setting.words) == true, "says: \(String(describing: error))")
        }
    }

    @Test("Missing files are named")
    func missing() throws {
        try withAdapter(Self.plain, Self.pair()) { url in
            try FileManager.default.removeItem(at: url.appending(path: "adapter_model.safetensors"))
            let noWeights = #expect(throws: ModelFileError.self) { try AdapterFolder(url) }
            #expect(noWeights?.description.contains("adapter_model.safetensors is missing") == true)
            try FileManager.default.removeItem(at: url.appending(path: "adapter_config.json"))
            let noConfig = #expect(throws: ModelFileError.self) { try AdapterFolder(url) }
            #expect(noConfig?.description.contains("adapter_config.json is missing") == true)
        }
    }

    private func withAdapter(_ config: String, _ tensors: [(String, Tensor)], _ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { url in
            try Data("{\(config)}".utf8).write(to: url.appending(path: "adapter_config.json"))
            let named = tensors.map { (name: "base_model.model.\($0.0).weight", tensor: $0.1) }
            try SafetensorsWriter.write(named, to: url.appending(path: "adapter_model.safetensors"))
            try body(url)
        }
    }
}

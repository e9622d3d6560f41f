import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing
import Transformers

/// What PEFT and transformers compute for the odder settings (`Tools/reference/fixture_oddities.py`).
@Suite("Odd settings beside PEFT and transformers")
struct OddityTests {
    static let device = Device(threads: 2)
    static let f32 = Pass(device: device, precision: .f32)

    struct Adapters: Decodable {
        struct Case: Decodable {
            var base: String
            var logits: [Float]
        }

        var ids: [Int32]
        var cases: [String: Case]

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Key.self)
            ids = try values.decode([Int32].self, forKey: Key(stringValue: "ids"))
            cases = [:]
            for key in values.allKeys where key.stringValue != "ids" { cases[key.stringValue] = try values.decode(Case.self, forKey: key) }
        }

        struct Key: CodingKey {
            var stringValue: String
            var intValue: Int? { nil }

            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }
    }

    struct Ropes: Decodable {
        var base: String
        var ids: [Int32]
    }

    static let url = TestFiles.fixture("Models/adapters")

    static func adapters() throws -> Adapters {
        try JSONDecoder().decode(Adapters.self, from: Data(contentsOf: url.appending(path: "expected.json")))
    }

    private static func model(_ name: String, format: WeightFormat = .f32) throws -> LanguageModel {
        try LanguageModel(ModelFolder(TestFiles.fixture("Models/\(name)")), format: format, contextLength: 64, device: device)
    }

    private static func last(_ model: LanguageModel, _ ids: [Int32]) -> [Float] {
        let logits = model.logits(ids, layout: PackedLayout(count: ids.count), pass: f32)
        return logits.rows(ids.count - 1..<ids.count).floats()
    }

    @Test("every kind of adapter: alone, merged, written again, and gone")
    func adapters() throws {
        let adapters = try Self.adapters()
        #expect(adapters.cases.count >= 23)
        for (name, expected) in adapters.cases.sorted(by: { $0.key < $1.key }) {
            let bare = try Self.model(expected.base)
            let folder = try AdapterFolder(Self.url.appending(path: name))
            var model = bare
            try model.attach(folder, fingerprint: nil)
            expectClose(Self.last(model, adapters.ids), expected.logits, absolute: 3e-4, name)
            var merged = model
            merged.mergeAdapter(device: Self.device)
            expectClose(Self.last(merged, adapters.ids), expected.logits, absolute: 3e-4, "\(name), merged")
            try withFolder { url in
                try folder.write(to: url)
                var again = model
                try again.attach(AdapterFolder(url), fingerprint: nil)
                #expect(Self.last(again, adapters.ids) == Self.last(model, adapters.ids), "\(name), written again")
                let config = try AdapterConfig(url.appending(path: "adapter_config.json"))
                #expect(config.isDora == folder.config.isDora && config.isRankStabilized == folder.config.isRankStabilized)
                #expect(config.targets == folder.config.targets && config.modulesToSave == folder.config.modulesToSave)
            }
            model.detachAdapter()
            #expect(Self.last(model, adapters.ids) == Self.last(bare, adapters.ids), "\(name), gone")
        }
    }

    @Test("tokens one by one are as the row, with a sketch of a head that was replaced")
    func cached() throws {
        let adapters = try Self.adapters()
        for name in ["saved-head-tied", "head", "bias-all", "dora"] {
            let expected = try #require(adapters.cases[name])
            var model = try Self.model(expected.base)
            model.sketchHead(device: Self.device)
            try model.attach(AdapterFolder(Self.url.appending(path: name)), fingerprint: nil)
            var cache = KeyValueCache(for: model, capacity: adapters.ids.count)
            var logits: [Float] = []
            for id in adapters.ids { logits = model.logits(after: [id], cache: &cache, pass: Self.f32).floats() }
            #expect(
                logits.enumerated().max { $0.element < $1.element }?.offset
                    == expected.logits.enumerated().max { $0.element < $1.element }?.offset)
        }
    }

    @Test("over 4-bit weights they are near what they are over whole ones", arguments: ["lora-bias", "dora", "rows", "saved-linear"])
    func overQuantized(_ name: String) throws {
        let adapters = try Self.adapters()
        let expected = try #require(adapters.cases[name])
        var model = try Self.model(expected.base, format: .bf16)
        let bare = Self.last(model, adapters.ids)
        try model.attach(AdapterFolder(Self.url.appending(path: name)), fingerprint: nil)
        let found = Self.last(model, adapters.ids)
        #expect(zip(found, expected.logits).map { abs($0 - $1) }.max() ?? 9 < 0.2)
        #expect(zip(found, bare).map { abs($0 - $1) }.max() ?? 0 > 1)
    }

    @Test("weights that do not fit are refused by name, and the model stays as it was")
    func misfits() throws {
        let adapters = try Self.adapters()
        let cases = [
            ("saved-linear", "tiny-qwen3", "model.layers.0.mlp.up_proj.bias"),
            ("bias-all", "tiny-llama-f16-shards", "the base has no model.layers"),
            ("rows", "tiny-llama", "model.embed_tokens.weight is [256, 64]"),
            ("embedding", "tiny-llama", "model.embed_tokens.weight is [256, 64]"),
            ("head", "tiny-llama", "is [256, 64]"), ("saved-head-and-norm", "tiny-llama", "lm_head.weight is [256, 64]"),
        ]
        for (name, base, words) in cases {
            var model = try Self.model(base)
            let before = Self.last(model, adapters.ids)
            let error = #expect(throws: ModelError.self) {
                try model.attach(AdapterFolder(Self.url.appending(path: name)), fingerprint: nil)
            }
            #expect(error?.description.contains(words) == true, "says: \(String(describing: error))")
            #expect(Self.last(model, adapters.ids) == before)
        }
    }

    @Test("every spelling of RoPE's scaling")
    func ropes() throws {
        let data = try Data(contentsOf: TestFiles.fixture("Models/ropes.json"))
        let ropes = try JSONDecoder().decode(Ropes.self, from: data)
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let cases = try #require(root["cases"] as? [[String: Any]])
        #expect(cases.count >= 13)
        let base = TestFiles.fixture("Models/\(ropes.base)")
        for item in cases {
            let (name, keys) = (try #require(item["name"] as? String), try #require(item["keys"] as? [String: Any]))
            let expected = try #require(item["logits"] as? [Double]).map { Float($0) }
            try withFolder { url in
                let text = try Data(contentsOf: base.appending(path: "config.json"))
                var config = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
                for key in ["rope_parameters", "rope_scaling", "rope_theta"] { config[key] = nil }
                config.merge(keys) { $1 }
                try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
                try JSONSerialization.data(withJSONObject: config).write(to: url.appending(path: "config.json"))
                try FileManager.default.createSymbolicLink(
                    at: url.appending(path: "model.safetensors"), withDestinationURL: base.appending(path: "model.safetensors"))
                let model = try LanguageModel(ModelFolder(url), format: .f32, contextLength: ropes.ids.count, device: Self.device)
                expectClose(Self.last(model, ropes.ids), expected, absolute: 5e-4, name)
            }
        }
    }

    @Test("factors of LongRoPE for heads of another size are refused")
    func longRope() throws {
        var config = try ModelConfig(TestFiles.fixture("Models/tiny-llama-biases/config.json"))
        config.ropeScaling = .longRope(.init(shortFactors: [1], longFactors: [1], originalMaxPositions: 8, attentionFactor: 1))
        #expect(throws: ModelError.unsupported(what: "LongRoPE with 1 and 1 factors for heads of 8", supported: ["4 of each"])) {
            try Architecture(config)
        }
    }

    /// Runs with the name of a folder that is gone afterwards.
    private func withFolder(_ body: (URL) throws -> Void) throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "engram-oddity-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        try body(url)
    }
}

import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing
import Transformers

/// Every model and adapter among the cases made after public bug reports, with the logits of transformers and PEFT.
@Suite("Shared cases of models and adapters")
struct SharedModelCaseTests {
    static let device = Device(threads: 2)

    private struct Case {
        var url: URL
        var root: [String: Any]

        /// By folder: the ids, and the first logits after the last of them.
        var logits: [(folder: String, ids: [Int32], values: [Float])] {
            guard let all = root["logits"] as? [String: Any] else { return [] }
            let named = all["last_position_first8"] == nil ? all : ["": all]
            return named.sorted { $0.key < $1.key }.compactMap { folder, value in
                guard let value = value as? [String: Any], let values = value["last_position_first8"] as? [Double],
                    let ids = value["input_ids"] as? [Int] ?? root["input_ids"] as? [Int]
                else { return nil }
                return (folder, ids.map { Int32($0) }, values.map { Float($0) })
            }
        }

        func place(_ folder: String) -> URL {
            let names = folder.isEmpty ? ["model", "base"] : [folder]
            return names.map { url.appending(path: $0) }.first { FileManager.default.fileExists(atPath: $0.path) } ?? url
        }
    }

    private static func cases(_ kind: String) throws -> [Case] {
        try FileManager.default.contentsOfDirectory(at: TestFiles.shared("cases"), includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }
            .compactMap { folder in
                guard let data = try? Data(contentsOf: folder.appending(path: "case.json")),
                    let root = try JSONSerialization.jsonObject(with: data) as? [String: Any], root["kind"] as? String == kind
                else { return nil }
                return Case(url: folder, root: root)
            }
    }

    private static func last(_ model: LanguageModel, _ ids: [Int32]) -> [Float] {
        let logits = model.logits(ids, layout: PackedLayout(count: ids.count), pass: Pass(device: device, precision: .f32))
        return Array(logits.rows(ids.count - 1..<ids.count).floats().prefix(8))
    }

    @Test("logits of models", .enabled(if: TestFiles.hasShared("cases/35-rope-scaling-spellings"), "needs ../shared/cases"))
    func models() throws {
        var compared = 0
        for item in try Self.cases("model") {
            for (folder, ids, values) in item.logits {
                let source = try ModelSource(item.place(folder))
                let model = try LanguageModel(source, format: .f32, contextLength: ids.count, device: Self.device)
                expectClose(Self.last(model, ids), values, absolute: 2e-3, "\(item.url.lastPathComponent) \(folder)")
                compared += 1
            }
            for name in try FileManager.default.contentsOfDirectory(atPath: item.url.path) where name.hasPrefix("bad-") {
                #expect(throws: ModelFileError.self, "\(name)") { try ModelSource(item.url.appending(path: name)) }
            }
        }
        #expect(compared >= 14)
    }

    @Test("logits of adapters", .enabled(if: TestFiles.hasShared("cases/48-adapter-config-oddities"), "needs ../shared/cases"))
    func adapters() throws {
        var compared = 0
        for item in try Self.cases("adapter") {
            let base = try ModelFolder(item.url.appending(path: "base"))
            for (folder, ids, values) in item.logits where folder != "base alone" {
                var model = try LanguageModel(base, format: .f32, contextLength: ids.count, device: Self.device)
                try model.attach(AdapterFolder(item.url.appending(path: folder)), fingerprint: base.fingerprint())
                expectClose(Self.last(model, ids), values, absolute: 2e-3, "\(item.url.lastPathComponent) \(folder)")
                model.mergeAdapter(device: Self.device)
                expectClose(Self.last(model, ids), values, absolute: 2e-3, "\(item.url.lastPathComponent) \(folder), merged")
                compared += 1
            }
            for name in ["matches-nothing", "half-a-pair"] {
                let url = item.url.appending(path: name)
                guard FileManager.default.fileExists(atPath: url.path) else { continue }
                var model = try LanguageModel(base, format: .f32, contextLength: 8, device: Self.device)
                #expect(throws: (any Error).self) { try model.attach(AdapterFolder(url), fingerprint: nil) }
            }
        }
        #expect(compared >= 13)
    }
}

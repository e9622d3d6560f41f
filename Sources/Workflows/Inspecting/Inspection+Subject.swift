import Foundation
import ModelFiles
import Tensors
import Transformers

extension Inspection {
    /// A model and a row that are looked at together.
    struct Subject {
        let network: LanguageModel
        /// Every token but the first is a target.
        let row: PackedSequence
        let pass: Pass
        /// What is odd about the model; nil where nothing is.
        let remarks: [String]?

        /// - Parameters:
        ///   - ids: numbers, parted by commas.
        ///   - rounding: «f32», «bf16», «nf4», «int8» or «file».
        /// - Throws: `WorkflowError.tokenDoesNotExist`, `.badSetting`; what opening the model and the adapter throws.
        init(model: URL, adapter: URL?, ids text: String, rounding name: String, device: Device) throws {
            guard let rounding = Rounding(rawValue: name) else {
                let known = Rounding.allCases.map(\.rawValue).joined(separator: ", ")
                throw WorkflowError.badSetting(name: "--precision", value: "«\(name)»", expected: .text(known))
            }
            let ids = try Self.numbers(text)
            let source = try ModelSource(model)
            remarks = source.saidRemarks
            guard !ids.isEmpty else {
                throw WorkflowError.badSetting(name: "--ids", value: .said("value.empty"), expected: .said("expected.one"))
            }
            guard ids.count <= source.config.maxPositions else {
                throw WorkflowError.badSetting(
                    name: "--ids", value: .said("value.long", ["n": "\(ids.count)"]),
                    expected: .said("expected.context", ["n": "\(source.config.maxPositions)"]))
            }
            for id in ids where id < 0 || Int(id) >= source.config.vocabularySize {
                throw WorkflowError.tokenDoesNotExist(id: Int(id), vocabulary: source.config.vocabularySize)
            }
            var network = try LanguageModel(source, format: rounding.format, contextLength: ids.count, device: device)
            if let adapter { try network.attach(AdapterFolder(adapter, for: source.config), fingerprint: source.fingerprint()) }
            self.network = network
            let targets = Array(ids.dropFirst()) + [-1]
            row = PackedSequence(
                ids: ids, layout: PackedLayout(count: ids.count), targets: targets, weights: targets.map { $0 < 0 ? 0 : 1 })
            pass = Pass(device: device, precision: rounding.precision)
        }

        private static func numbers(_ text: String) throws -> [Int32] {
            try text.split(separator: ",").map { part in
                guard let id = Int32(part.trimmingCharacters(in: .whitespaces)) else {
                    throw WorkflowError.badSetting(name: "--ids", value: "«\(part)»", expected: .said("expected.numbers"))
                }
                return id
            }
        }
    }
}

import Foundation
import ModelFiles
import Tensors
import Tokenization
import Transformers

/// Looks inside a model, for comparing it with another implementation.
package enum Inspection {
    /// How weights and products are rounded.
    package enum Rounding: String, Sendable, CaseIterable {
        case f32
        case bf16
        /// Frozen linears in 4 bits, products in bf16.
        case nf4

        var format: WeightFormat {
            switch self {
            case .f32: .f32
            case .bf16: .bf16
            case .nf4: .nf4
            }
        }

        var precision: Precision { self == .f32 ? .f32 : .bf16 }
    }

    package struct Logits: Sendable, Equatable, Codable {
        /// Nats per token of the row: the mean over all tokens but the first.
        package var loss: Double?
        /// After the last token, one a vocabulary entry.
        package var logits: [Float]
    }

    package struct Tokens: Sendable, Equatable, Codable {
        package var ids: [TokenID]
        package var tokens: [String]
    }

    /// - Parameters:
    ///   - ids: numbers, parted by commas.
    ///   - rounding: «f32», «bf16» or «nf4».
    /// - Throws: `WorkflowError.tokenDoesNotExist`, `.badSetting`; what opening the model and the adapter throws.
    package static func logits(
        model: URL, adapter: URL?, ids text: String, rounding name: String, context: WorkContext
    ) throws -> Logits {
        guard let rounding = Rounding(rawValue: name) else {
            let known = Rounding.allCases.map(\.rawValue).joined(separator: ", ")
            throw WorkflowError.badSetting(name: "--precision", value: "«\(name)»", expected: known)
        }
        let ids = try text.split(separator: ",").map { part in
            guard let id = TokenID(part.trimmingCharacters(in: .whitespaces)) else {
                throw WorkflowError.badSetting(name: "--ids", value: "«\(part)»", expected: "numbers, parted by commas")
            }
            return id
        }
        return try logits(model: model, adapter: adapter, ids: ids, rounding: rounding, device: context.device)
    }

    static func logits(model: URL, adapter: URL?, ids: [TokenID], rounding: Rounding, device: Device) throws -> Logits {
        let folder = try ModelFolder(model)
        guard !ids.isEmpty else { throw WorkflowError.badSetting(name: "--ids", value: "empty", expected: "at least one id") }
        guard ids.count <= folder.config.maxPositions else {
            throw WorkflowError.badSetting(
                name: "--ids", value: "\(ids.count) ids long", expected: "at most the model's context of \(folder.config.maxPositions)")
        }
        for id in ids where id < 0 || Int(id) >= folder.config.vocabularySize {
            throw WorkflowError.tokenDoesNotExist(id: Int(id), vocabulary: folder.config.vocabularySize)
        }
        var network = try LanguageModel(folder, format: rounding.format, contextLength: ids.count, device: device)
        if let adapter { try network.attach(AdapterFolder(adapter), fingerprint: folder.fingerprint()) }
        let pass = Pass(device: device, precision: rounding.precision)
        let layout = RowLayout(count: ids.count)
        let logits = network.logits(ids, layout: layout, pass: pass)
        let targets = Array(ids.dropFirst()) + [-1]
        let row = TrainingRow(ids: ids, layout: layout, targets: targets, weights: targets.map { $0 < 0 ? 0 : 1 })
        return Logits(
            loss: ids.count > 1 ? network.loss(row, pass: pass).mean : nil, logits: logits.rows(ids.count - 1..<ids.count).floats())
    }

    /// - Throws: `TokenizerError`.
    package static func tokens(model: URL, text: String, addsSpecialTokens: Bool) throws -> Tokens {
        let tokenizer = try Tokenizer(folder: model)
        let ids = tokenizer.encode(text, addSpecialTokens: addsSpecialTokens)
        return Tokens(ids: ids, tokens: ids.map { tokenizer.token(for: $0) ?? "" })
    }
}

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
        /// The same, products in 8 bits.
        case int8
        /// Weights as they lie in the file, products in bf16.
        case file

        var format: WeightFormat {
            switch self {
            case .f32: .f32
            case .bf16: .bf16
            case .nf4, .int8: .nf4
            case .file: .file
            }
        }

        var precision: Precision {
            switch self {
            case .f32: .f32
            case .bf16, .nf4, .file: .bf16
            case .int8: .int8
            }
        }
    }

    package struct Logits: Sendable, Equatable, Codable {
        /// Nats per token of the row: the mean over all tokens but the first.
        package var loss: Double?
        /// After the last token, one a vocabulary entry.
        package var logits: [Float]
        /// What is odd about the model and how it is read.
        package var remarks: [String]?
    }

    package struct Gradients: Sendable, Equatable, Codable {
        /// Nats per token of the row: the mean over all tokens but the first.
        package var loss: Double
        /// Of all gradients together.
        package var norm: Double
        /// Of each weight of the adapter, by PEFT's name without «base_model.model.».
        package var norms: [String: Double]
        /// What is odd about the model and how it is read.
        package var remarks: [String]?
    }

    package struct Tokens: Sendable, Equatable, Codable {
        package var ids: [TokenID]
        package var tokens: [String]
    }

    package struct Prompt: Sendable, Equatable, Codable {
        package var text: String
        package var ids: [TokenID]
    }

    /// - Parameter output: a safetensors file that gets «logits», f32 [T, V], those after every token; nil for none.
    /// - Throws: `WorkflowError.tokenDoesNotExist`, `.badSetting`; what opening the model and the adapter throws.
    package static func logits(
        model: URL, adapter: URL?, ids text: String, rounding name: String, output: URL? = nil, context: WorkContext
    ) throws -> Logits {
        let subject = try Subject(model: model, adapter: adapter, ids: text, rounding: name, device: context.device)
        let logits = subject.network.logits(subject.row.ids, layout: subject.row.layout, pass: subject.pass)
        if let output { try SafetensorsWriter.write([("logits", logits)], to: output) }
        let count = subject.row.ids.count
        return Logits(
            loss: count > 1 ? subject.network.loss(subject.row, pass: subject.pass).mean : nil,
            logits: logits.rows(count - 1..<count).floats(), remarks: subject.remarks)
    }

    /// What one row teaches an adapter, before any step is taken; without dropout.
    ///
    /// - Throws: as `logits`; `WorkflowError.badSetting` for a single token.
    package static func gradients(
        model: URL, adapter: URL, ids text: String, rounding name: String, context: WorkContext
    ) throws -> Gradients {
        let subject = try Subject(model: model, adapter: adapter, ids: text, rounding: name, device: context.device)
        guard subject.row.ids.count > 1 else {
            throw WorkflowError.badSetting(name: "--ids", value: .said("value.single"), expected: .said("expected.two"))
        }
        let sum = subject.network.lossAndGradients(subject.row, pass: subject.pass)
        let norms = subject.network.parameters.map { parameter in
            (parameter.name, subject.pass.device.sumOfSquares(parameter.gradient).squareRoot() / sum.weight)
        }
        return Gradients(
            loss: sum.mean, norm: norms.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot(),
            norms: Dictionary(norms) { first, _ in first }, remarks: subject.remarks)
    }

    /// - Throws: `TokenizerError`, `ModelFileError`.
    package static func tokens(model: URL, text: String, addsSpecialTokens: Bool) throws -> Tokens {
        let tokenizer = try Tokenizer(at: model)
        let ids = tokenizer.encode(text, addSpecialTokens: addsSpecialTokens)
        return Tokens(ids: ids, tokens: ids.map { tokenizer.token(for: $0) ?? "" })
    }

    /// A conversation as the model's own template renders it; nothing is told to the template but the file and today.
    ///
    /// - Parameter messages: a JSON file with `messages`, and where they matter `tools`, `add_generation_prompt` and `variables`.
    /// - Throws: `WorkflowError.nothingThere`; `ChatTemplateError`, `TemplateError`, `TokenizerError`.
    package static func prompt(model: URL, messages file: URL, context: WorkContext) throws -> Prompt {
        guard let data = try? Data(contentsOf: file) else {
            throw WorkflowError.nothingThere(what: .said("problem.cannotRead", ["path": .text(file.path)]), hint: .said("hint.messages"))
        }
        let conversation = try Conversation(json: Array(data), name: file.lastPathComponent)
        let rendered = try ChatTemplate(at: model).render(conversation, today: context.date(), with: Tokenizer(at: model))
        return Prompt(text: rendered.text, ids: rendered.ids)
    }
}

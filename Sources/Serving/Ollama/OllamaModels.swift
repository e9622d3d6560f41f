import Foundation

/// Facts about a model, as Ollama lists them.
struct OllamaModels: Encodable {
    struct Entry: Encodable {
        let name: String
        let model: String
        let modifiedAt: String
        let size: Int
        let digest: String
        let details: Details

        init(_ served: ServedModel) {
            (name, model) = (served.id, served.id)
            modifiedAt = OllamaPaper.time(served.created)
            size = served.bytes
            digest = served.fingerprint
            details = Details(served)
        }

        private enum CodingKeys: String, CodingKey {
            case name, model, size, digest, details
            case modifiedAt = "modified_at"
        }
    }

    struct Details: Encodable {
        let parentModel: String
        let format: String
        let family: String
        let families: [String]
        let parameterSize: String
        let quantizationLevel: String

        init(_ served: ServedModel) {
            parentModel = served.kind == .base ? "" : served.base
            format = "engram"
            family = served.family
            families = [served.family]
            let millions = Double(served.parameters) / 1e6
            parameterSize = millions >= 1_000 ? String(format: "%.1fB", millions / 1_000) : String(format: "%.1fM", millions)
            quantizationLevel = served.weights.uppercased()
        }

        private enum CodingKeys: String, CodingKey {
            case format, family, families
            case parentModel = "parent_model"
            case parameterSize = "parameter_size"
            case quantizationLevel = "quantization_level"
        }
    }

    let models: [Entry]
}

/// `POST /api/show`.
struct OllamaShown: Encodable {
    let modelfile: String
    let parameters = ""
    let template = ""
    let details: OllamaModels.Details
    let modelInfo: [String: Fact]
    let capabilities = ["completion", "embedding"]
    let modifiedAt: String

    /// A text or a number.
    enum Fact: Encodable {
        case text(String)
        case number(Int)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            }
        }
    }

    init(_ served: ServedModel) {
        modelfile = "FROM \(served.base)\n" + (served.kind == .adapter ? "ADAPTER \(served.id)\n" : "")
        details = OllamaModels.Details(served)
        modelInfo = [
            "general.architecture": .text(served.family), "general.parameter_count": .number(served.parameters),
            "\(served.family).context_length": .number(served.contextLength),
        ]
        modifiedAt = OllamaPaper.time(served.created)
    }

    private enum CodingKeys: String, CodingKey {
        case modelfile, parameters, template, details, capabilities
        case modelInfo = "model_info"
        case modifiedAt = "modified_at"
    }
}

import Foundation

/// `POST /v1/embeddings`.
private struct EmbeddingsQuestion: Decodable {
    let model: String?
    let input: OneOrMany<TextOrTokens>
    let encodingFormat: String?
    let dimensions: Int?

    private enum CodingKeys: String, CodingKey {
        case model, input, dimensions
        case encodingFormat = "encoding_format"
    }
}

private struct Embeddings: Encodable {
    struct Entry: Encodable {
        let object = "embedding"
        let index: Int
        let vector: [Float]
        let isBase64: Bool

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(object, forKey: .object)
            try container.encode(index, forKey: .index)
            if isBase64 {
                let bytes = vector.flatMap { number in withUnsafeBytes(of: number.bitPattern.littleEndian) { Array($0) } }
                try container.encode(Data(bytes).base64EncodedString(), forKey: .embedding)
            } else {
                try container.encode(vector, forKey: .embedding)
            }
        }

        private enum CodingKeys: CodingKey {
            case object, index, embedding
        }
    }

    struct Cost: Encodable {
        let tokens: Int

        func encode(to encoder: any Encoder) throws {
            try ["prompt_tokens": tokens, "total_tokens": tokens].encode(to: encoder)
        }
    }

    let object = "list"
    let data: [Entry]
    let model: String
    let usage: Cost

    private enum CodingKeys: CodingKey {
        case object, data, model, usage
    }
}

extension Service {
    func embeddings(_ request: Request) async throws -> Response {
        let asked = try WireJSON.decode(EmbeddingsQuestion.self, from: request.body)
        guard [nil, "float", "base64"].contains(asked.encodingFormat) else {
            throw APIError.invalid("«encoding_format» is float or base64", "encoding_format")
        }
        let model = try await served(asked.model, fallsBack: true)
        let outcome = try await embed(asked.input.values.map(\.input), by: model, parameter: "input")
        if let dimensions = asked.dimensions, let own = outcome.vectors.first?.count, dimensions != own {
            throw APIError.unsupported("the vectors of this model have \(own) numbers, and are not cut", "dimensions")
        }
        let entries = outcome.vectors.enumerated().map {
            Embeddings.Entry(index: $0, vector: $1, isBase64: asked.encodingFormat == "base64")
        }
        return try .json(Embeddings(data: entries, model: model.id, usage: Embeddings.Cost(tokens: outcome.promptTokens)))
    }

    /// In one of the seats of answers, since it computes as they do.
    func embed(_ inputs: [EmbeddingRequest.Input], by served: ServedModel, parameter: String) async throws -> EmbeddingOutcome {
        guard !inputs.isEmpty, inputs.count <= limits.embeddings else {
            throw APIError.invalid("«\(parameter)» has to be 1 to \(limits.embeddings) texts", parameter)
        }
        guard !inputs.contains(where: \.isEmpty) else { throw APIError.invalid("«\(parameter)» holds an empty text", parameter) }
        try await admission.enter(1)
        return try await offThread { [self] in
            defer { admission.leave(1) }
            let outcome = try model.embed(EmbeddingRequest(model: served.id, inputs: inputs))
            metrics.wrote(promptTokens: outcome.promptTokens, tokens: 0, isCancelled: false)
            return outcome
        }
    }
}

extension EmbeddingRequest.Input {
    fileprivate var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .tokens(let ids): ids.isEmpty
        }
    }
}

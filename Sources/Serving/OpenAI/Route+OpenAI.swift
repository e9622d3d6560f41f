import Foundation

extension Route {
    static let openAI = [
        Route(
            method: "POST", path: "/v1/chat/completions", summary: "Answers the last message of a conversation",
            asks: "ChatCompletionRequest", answers: "ChatCompletion", streams: "text/event-stream"
        ) { service, request, _ in try await service.chatCompletion(request) },
        Route(
            method: "POST", path: "/v1/completions", summary: "Goes on with a text", asks: "CompletionRequest", answers: "Completion",
            streams: "text/event-stream"
        ) { service, request, _ in try await service.completion(request) },
        Route(
            method: "POST", path: "/v1/embeddings", summary: "Makes vectors of texts", asks: "EmbeddingsRequest", answers: "Embeddings"
        ) { service, request, _ in try await service.embeddings(request) },
        Route(method: "GET", path: "/v1/models", summary: "The base and the adapters that can be asked", answers: "ModelList") {
            service, _, _ in
            try .json(ModelList(data: try await service.offThread { [model = service.model] in try model.models() }.map(ModelEntry.init)))
        },
        Route(method: "GET", path: "/v1/models/{model}", summary: "One of them", answers: "Model") { service, _, name in
            try .json(ModelEntry(try await service.served(name, fallsBack: false)))
        },
    ]
}

private struct ModelList: Encodable {
    let object = "list"
    let data: [ModelEntry]

    private enum CodingKeys: CodingKey {
        case object, data
    }
}

private struct ModelEntry: Encodable {
    struct Facts: Encodable {
        let kind: ServedModel.Kind
        let base: String
        let family: String
        let parameters: Int
        let contextLength: Int
        let weights: String
        let notes: Int?

        private enum CodingKeys: String, CodingKey {
            case kind, base, family, parameters, weights, notes
            case contextLength = "context_length"
        }
    }

    let id: String
    let object = "model"
    let created: Int
    let ownedBy = "engram"
    let engram: Facts

    init(_ model: ServedModel) {
        id = model.id
        created = Int(model.created.timeIntervalSince1970)
        engram = Facts(
            kind: model.kind, base: model.base, family: model.family, parameters: model.parameters, contextLength: model.contextLength,
            weights: model.weights, notes: model.notes)
    }

    private enum CodingKeys: String, CodingKey {
        case id, object, created, engram
        case ownedBy = "owned_by"
    }
}

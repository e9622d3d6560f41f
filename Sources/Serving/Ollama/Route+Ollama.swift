extension Route {
    static let ollama = [
        Route(
            method: "POST", path: "/api/chat", summary: "Ollama's chat", asks: "OllamaChatRequest", answers: "OllamaAnswer",
            streams: "application/x-ndjson"
        ) { service, request, _ in try await service.ollamaChat(request) },
        Route(
            method: "POST", path: "/api/generate", summary: "Ollama's single answer", asks: "OllamaGenerateRequest",
            answers: "OllamaAnswer", streams: "application/x-ndjson"
        ) { service, request, _ in try await service.ollamaGenerate(request) },
        Route(method: "POST", path: "/api/embed", summary: "Ollama's vectors of texts", asks: "Anything", answers: "Anything") {
            service, request, _ in try await service.ollamaEmbed(request)
        },
        Route(method: "POST", path: "/api/embeddings", summary: "The same for one text", asks: "Anything", answers: "Anything") {
            service, request, _ in try await service.ollamaOldEmbed(request)
        },
        Route(method: "GET", path: "/api/tags", summary: "Ollama's list of models", answers: "Anything") { service, _, _ in
            let models = try await service.offThread { [model = service.model] in try model.models() }
            return try .json(OllamaModels(models: models.map(OllamaModels.Entry.init)))
        },
        Route(method: "POST", path: "/api/show", summary: "Ollama's facts about a model", asks: "Anything", answers: "Anything") {
            service, request, _ in
            let asked = try WireJSON.decode(ShowRequest.self, from: request.body)
            return try .json(OllamaShown(try await service.served(asked.model ?? asked.name ?? "", fallsBack: false)))
        },
        Route(method: "GET", path: "/api/version", summary: "The program's version", answers: "Anything") { service, _, _ in
            try .json(["version": service.version])
        },
    ]
}

private struct ShowRequest: Decodable {
    let model: String?
    /// As older clients call it.
    let name: String?
}

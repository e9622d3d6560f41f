import Foundation

extension Service {
    /// `POST /api/chat`.
    func ollamaChat(_ request: Request) async throws -> Response {
        let asked = try WireJSON.decode(OllamaChatRequest.self, from: request.body)
        let model = try await served(asked.model, fallsBack: false)
        return try await ollamaAnswer(try asked.reply(by: model), isStreamed: asked.stream ?? true, by: asked.model, isChat: true)
    }

    /// `POST /api/generate`.
    func ollamaGenerate(_ request: Request) async throws -> Response {
        let asked = try WireJSON.decode(OllamaGenerateRequest.self, from: request.body)
        let model = try await served(asked.model, fallsBack: false)
        return try await ollamaAnswer(try asked.reply(by: model), isStreamed: asked.stream ?? true, by: asked.model, isChat: false)
    }

    private func ollamaAnswer(_ reply: ReplyRequest?, isStreamed: Bool, by name: String, isChat: Bool) async throws -> Response {
        let paper = OllamaPaper(model: name, isChat: isChat, clock: clock, start: clock.seconds())
        guard let reply else { return try .json(paper.loaded()) }
        let events = try await write([reply])
        guard isStreamed else {
            let answer = try await collect(events, count: 1)[0]
            return try .json(paper.end(answer.text, answer.outcome, first: nil))
        }
        return lines { writer in
            var (first, outcome): (Double?, ReplyOutcome?)
            for try await event in events {
                switch event {
                case .text(_, let text):
                    first = first ?? self.clock.seconds()
                    try await writer.line(paper.line(text))
                case .finished(_, let finished): outcome = finished
                }
            }
            guard let outcome else { throw CancellationError() }
            try await writer.line(paper.end("", outcome, first: first))
        }
    }

    /// A JSON object a line; an error after the first of them is a line too.
    private func lines(_ produce: @escaping @Sendable (ResponseWriter) async throws -> Void) -> Response {
        Response(
            200, ["Content-Type": "application/x-ndjson"],
            body: .stream { writer in
                do {
                    try await produce(writer)
                } catch {
                    guard await writer.isBegun, !(error is CancellationError), !(error is ClientLeft) else { throw error }
                    try await writer.line(["error": self.said(error).message])
                }
            })
    }

    /// `POST /api/embed`, and the older `/api/embeddings` with one text and one vector.
    func ollamaEmbed(_ request: Request) async throws -> Response {
        let asked = try WireJSON.decode(OllamaEmbedRequest.self, from: request.body)
        let start = clock.seconds()
        let model = try await served(asked.model, fallsBack: false)
        let outcome = try await embed(asked.input.values.map { .text($0) }, by: model, parameter: "input")
        return try .json(
            OllamaEmbeddings(
                model: asked.model, embeddings: outcome.vectors, totalDuration: Int((clock.seconds() - start) * 1e9),
                promptEvalCount: outcome.promptTokens))
    }

    func ollamaOldEmbed(_ request: Request) async throws -> Response {
        let asked = try WireJSON.decode(OllamaOldEmbedRequest.self, from: request.body)
        let model = try await served(asked.model, fallsBack: false)
        return try .json(["embedding": try await embed([.text(asked.prompt)], by: model, parameter: "prompt").vectors[0]])
    }
}

extension ResponseWriter {
    fileprivate func line(_ value: some Encodable) async throws { try await write(WireJSON.encode(value) + Data("\n".utf8)) }
}

private struct OllamaEmbedRequest: Decodable {
    let model: String
    let input: OneOrMany<String>
}

private struct OllamaOldEmbedRequest: Decodable {
    let model: String
    let prompt: String
}

private struct OllamaEmbeddings: Encodable {
    let model: String
    let embeddings: [[Float]]
    let loadDuration = 0
    let totalDuration: Int
    let promptEvalCount: Int

    private enum CodingKeys: String, CodingKey {
        case model, embeddings
        case loadDuration = "load_duration"
        case totalDuration = "total_duration"
        case promptEvalCount = "prompt_eval_count"
    }
}

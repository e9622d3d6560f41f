import Foundation

extension Service {
    /// `POST /v1/chat/completions`.
    func chatCompletion(_ request: Request) async throws -> Response {
        let asked = try WireJSON.decode(ChatCompletionRequest.self, from: request.body)
        let model = try await served(asked.model, fallsBack: true)
        let replies = try asked.replies(by: model)
        let paper = ChatPaper(
            id: "chatcmpl-" + Self.newID(), created: Int(clock.date().timeIntervalSince1970), model: model.id,
            scoresTokens: asked.logprobs ?? false)
        let events = try await write(replies)
        if asked.writing.isStreamed {
            return self.events { writer in
                try await self.stream(events, count: replies.count, includesUsage: asked.writing.includesUsage, paper, to: writer)
            }
        }
        let answers = try await collect(events, count: replies.count)
        let choices = answers.enumerated().map { paper.choice($0, $1) }
        let usage = Usage(answers.map(\.outcome), choices: replies.count)
        return try .json(paper.completion("chat.completion", choices, usage))
    }

    private func stream(
        _ events: AsyncThrowingStream<ReplyEvent, any Error>, count: Int, includesUsage: Bool, _ paper: ChatPaper, to writer: ResponseWriter
    ) async throws {
        var outcomes = [ReplyOutcome?](repeating: nil, count: count)
        var begun: Set<Int> = []
        func send(_ choices: [ChatCompletion.Choice], _ usage: Usage? = nil) async throws {
            try await writer.event(paper.completion("chat.completion.chunk", choices, usage))
        }
        func begin(_ index: Int) async throws {
            guard begun.insert(index).inserted else { return }
            try await send([ChatCompletion.Choice(index: index, delta: ChatCompletion.Message(role: "assistant", content: ""))])
        }
        for try await event in events {
            switch event {
            case .text(let index, let text):
                try await begin(index)
                try await send([ChatCompletion.Choice(index: index, delta: ChatCompletion.Message(content: text))])
            case .finished(let index, let outcome):
                try await begin(index)
                outcomes[index] = outcome
                try await send([paper.end(index, outcome)])
            }
        }
        let known = outcomes.compactMap(\.self)
        guard known.count == count else { throw CancellationError() }
        if includesUsage { try await send([], Usage(known, choices: count)) }
    }

    /// Answers that are whole.
    func collect(
        _ events: AsyncThrowingStream<ReplyEvent, any Error>, count: Int
    ) async throws -> [(text: String, outcome: ReplyOutcome)] {
        var texts = [String](repeating: "", count: count)
        var outcomes = [ReplyOutcome?](repeating: nil, count: count)
        for try await event in events {
            switch event {
            case .text(let index, let text): texts[index] += text
            case .finished(let index, let outcome): outcomes[index] = outcome
            }
        }
        // Whoever stops listening gets no end.
        guard !outcomes.contains(nil) else { throw CancellationError() }
        return zip(texts, outcomes).compactMap { text, outcome in outcome.map { (text, $0) } }
    }

    /// Letters and digits that tell a response from others.
    static func newID() -> String { UUID().uuidString.replacing("-", with: "").lowercased() }
}

/// What stands on each piece of one response.
private struct ChatPaper: Sendable {
    let id: String
    let created: Int
    let model: String
    let scoresTokens: Bool

    func completion(_ object: String, _ choices: [ChatCompletion.Choice], _ usage: Usage?) -> ChatCompletion {
        ChatCompletion(id: id, object: object, created: created, model: model, choices: choices, usage: usage)
    }

    func choice(_ index: Int, _ answer: (text: String, outcome: ReplyOutcome)) -> ChatCompletion.Choice {
        var choice = end(index, answer.outcome)
        choice.delta = nil
        choice.message = ChatCompletion.Message(role: "assistant", content: answer.text)
        return choice
    }

    func end(_ index: Int, _ outcome: ReplyOutcome) -> ChatCompletion.Choice {
        ChatCompletion.Choice(
            index: index, delta: ChatCompletion.Message(), logprobs: scoresTokens ? TokenProbabilities(outcome.scored) : nil,
            finishReason: outcome.finish, engram: outcome.facts)
    }
}

import Foundation

/// A text that was gone on with, or a piece of it.
private struct Completion: Encodable, Sendable {
    struct Choice: Encodable, Sendable {
        var index: Int
        var text: String
        var logprobs: Probabilities?
        var finishReason: ReplyOutcome.Finish?

        /// - Parameter outcome: nil for a piece that is not the last.
        init(_ index: Int, _ text: String, _ outcome: ReplyOutcome? = nil, isScored: Bool = false) {
            (self.index, self.text, finishReason) = (index, text, outcome?.finish)
            logprobs = isScored ? outcome.map { Probabilities($0.scored) } : nil
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(index, forKey: .index)
            try container.encode(text, forKey: .text)
            try container.encode(logprobs, forKey: .logprobs)
            try container.encode(finishReason, forKey: .finishReason)
        }

        private enum CodingKeys: String, CodingKey {
            case index, text, logprobs
            case finishReason = "finish_reason"
        }
    }

    struct Probabilities: Encodable, Sendable {
        let tokens: [String]
        let tokenLogprobs: [Float]
        /// Letters before each token.
        let textOffset: [Int]

        init(_ scored: [ScoredToken]) {
            tokens = scored.map(\.text)
            tokenLogprobs = scored.map(\.logProbability)
            var offsets: [Int] = []
            _ = scored.reduce(0) { start, token in
                offsets.append(start)
                return start + token.text.unicodeScalars.count
            }
            textOffset = offsets
        }

        private enum CodingKeys: String, CodingKey {
            case tokens
            case tokenLogprobs = "token_logprobs"
            case textOffset = "text_offset"
        }
    }

    let id: String
    let object = "text_completion"
    let created: Int
    let model: String
    var choices: [Choice]
    var usage: Usage?

    private enum CodingKeys: CodingKey {
        case id, object, created, model, choices, usage
    }
}

extension Service {
    /// `POST /v1/completions`.
    func completion(_ request: Request) async throws -> Response {
        let asked = try WireJSON.decode(CompletionRequest.self, from: request.body)
        let model = try await served(asked.model, fallsBack: true)
        let replies = try asked.replies(by: model)
        let paper = Completion(
            id: "cmpl-" + Self.newID(), created: Int(clock.date().timeIntervalSince1970), model: model.id, choices: [])
        let (choices, isScored) = (asked.writing.n ?? 1, asked.logprobs != nil)
        let events = try await write(replies)
        guard asked.writing.isStreamed else {
            let answers = try await collect(events, count: replies.count)
            var whole = paper
            whole.choices = answers.enumerated().map { Completion.Choice($0, $1.text, $1.outcome, isScored: isScored) }
            whole.usage = Usage(answers.map(\.outcome), choices: choices)
            return try .json(whole)
        }
        return self.events { writer in
            var outcomes = [ReplyOutcome?](repeating: nil, count: replies.count)
            for try await event in events {
                var piece = paper
                switch event {
                case .text(let index, let text): piece.choices = [Completion.Choice(index, text)]
                case .finished(let index, let outcome):
                    outcomes[index] = outcome
                    piece.choices = [Completion.Choice(index, "", outcome, isScored: isScored)]
                }
                try await writer.event(piece)
            }
            let known = outcomes.compactMap(\.self)
            guard known.count == replies.count else { throw CancellationError() }
            if asked.writing.includesUsage {
                var piece = paper
                piece.usage = Usage(known, choices: choices)
                try await writer.event(piece)
            }
        }
    }
}

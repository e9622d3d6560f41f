/// An answer, or a piece of one on its way.
struct ChatCompletion: Encodable, Sendable {
    struct Choice: Encodable, Sendable {
        var index: Int
        /// Of an answer that is whole.
        var message: Message?
        /// Of a piece.
        var delta: Message?
        var logprobs: TokenProbabilities?
        var finishReason: ReplyOutcome.Finish?
        var engram: AnswerFacts?

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(index, forKey: .index)
            try container.encodeIfPresent(message, forKey: .message)
            try container.encodeIfPresent(delta, forKey: .delta)
            try container.encode(logprobs, forKey: .logprobs)
            try container.encode(finishReason, forKey: .finishReason)
            try container.encodeIfPresent(engram, forKey: .engram)
        }

        private enum CodingKeys: String, CodingKey {
            case index, message, delta, logprobs, engram
            case finishReason = "finish_reason"
        }
    }

    struct Message: Encodable, Sendable {
        var role: String?
        var content: String?
    }

    let id: String
    let object: String
    let created: Int
    let model: String
    var choices: [Choice]
    var usage: Usage?
}

/// The tokens of an answer with the logarithms of their probabilities, as chat completions write them.
struct TokenProbabilities: Encodable, Sendable {
    struct Token: Encodable, Sendable {
        let token: String
        let logprob: Float
        let bytes: [UInt8]
        /// Of others nothing is kept.
        let topLogprobs: [Token]

        private enum CodingKeys: String, CodingKey {
            case token, logprob, bytes
            case topLogprobs = "top_logprobs"
        }
    }

    let content: [Token]

    init(_ scored: [ScoredToken]) {
        content = scored.map { Token(token: $0.text, logprob: $0.logProbability, bytes: Array($0.text.utf8), topLogprobs: []) }
    }
}

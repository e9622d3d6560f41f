/// Tokens that were read and written.
struct Usage: Encodable, Sendable {
    let promptTokens: Int
    let completionTokens: Int
    let totalTokens: Int

    private enum CodingKeys: String, CodingKey {
        case promptTokens = "prompt_tokens"
        case completionTokens = "completion_tokens"
        case totalTokens = "total_tokens"
    }

    /// - Parameter choices: answers to each prompt, which are behind one another.
    init(_ outcomes: [ReplyOutcome], choices: Int) {
        promptTokens = stride(from: 0, to: outcomes.count, by: choices).reduce(0) { $0 + outcomes[$1].promptTokens }
        completionTokens = outcomes.reduce(0) { $0 + $1.tokens }
        totalTokens = promptTokens + completionTokens
    }
}

/// `POST /v1/completions`: a text to go on with.
struct CompletionRequest: Decodable, Sendable {
    let model: String?
    let prompt: OneOrMany<TextOrTokens>
    let maxTokens: Int?
    let logprobs: Int?
    let echo: Bool?
    let suffix: String?
    let bestOf: Int?
    let writing: WritingOptions

    private enum CodingKeys: String, CodingKey {
        case model, prompt, logprobs, echo, suffix
        case maxTokens = "max_tokens"
        case bestOf = "best_of"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        model = try container.decodeIfPresent(String.self, forKey: .model)
        prompt = try container.decode(OneOrMany<TextOrTokens>.self, forKey: .prompt)
        maxTokens = try container.decodeIfPresent(Int.self, forKey: .maxTokens)
        logprobs = try container.decodeIfPresent(Int.self, forKey: .logprobs)
        echo = try container.decodeIfPresent(Bool.self, forKey: .echo)
        suffix = try container.decodeIfPresent(String.self, forKey: .suffix)
        bestOf = try container.decodeIfPresent(Int.self, forKey: .bestOf)
        writing = try WritingOptions(from: decoder)
    }

    /// The choices of the first prompt, then those of the next.
    ///
    /// - Throws: `APIError`.
    func replies(by model: ServedModel) throws(APIError) -> [ReplyRequest] {
        if suffix?.isEmpty == false { throw .unsupported("the model writes no middle of a text; leave suffix out", "suffix") }
        if echo ?? false { throw .unsupported("the prompt is not repeated; leave echo out", "echo") }
        if let bestOf, bestOf != writing.n ?? 1 { throw .unsupported("all answers are given, not the best of several", "best_of") }
        if let logprobs, logprobs < 0 || logprobs > 1 {
            throw .unsupported("the probabilities of tokens that were not chosen are not kept; ask for logprobs 1", "logprobs")
        }
        guard !prompt.values.isEmpty else { throw .invalid("«prompt» is empty", "prompt") }
        let limit = try WritingOptions.limit(maxTokens, "max_tokens")
        var all: [ReplyRequest] = []
        for value in prompt.values {
            var request = ReplyRequest(model: model.id, prompt: value.prompt)
            request.scoresTokens = logprobs != nil
            request.settings.maxTokens = limit
            all += try writing.replies(request)
        }
        return all
    }
}

extension TextOrTokens {
    fileprivate var prompt: ReplyRequest.Prompt {
        switch input {
        case .text(let text): .text(text)
        case .tokens(let ids): .tokens(ids)
        }
    }
}

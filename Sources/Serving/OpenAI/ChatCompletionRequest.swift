/// `POST /v1/chat/completions`. Fields that are not here change nothing that a small model could do, and are passed over.
struct ChatCompletionRequest: Decodable, Sendable {
    struct Message: Decodable, Sendable {
        let role: String
        let content: MessageContent?
    }

    let model: String?
    let messages: [Message]
    let maxTokens: Int?
    let maxCompletionTokens: Int?
    let logprobs: Bool?
    let topLogprobs: Int?
    let tools: [Ignored]?
    let functions: [Ignored]?
    let responseFormat: ResponseFormat?
    let writing: WritingOptions

    struct ResponseFormat: Decodable, Sendable {
        let type: String
    }

    private enum CodingKeys: String, CodingKey {
        case model, messages, logprobs, tools, functions
        case maxTokens = "max_tokens"
        case maxCompletionTokens = "max_completion_tokens"
        case topLogprobs = "top_logprobs"
        case responseFormat = "response_format"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        model = try container.decodeIfPresent(String.self, forKey: .model)
        messages = try container.decode([Message].self, forKey: .messages)
        maxTokens = try container.decodeIfPresent(Int.self, forKey: .maxTokens)
        maxCompletionTokens = try container.decodeIfPresent(Int.self, forKey: .maxCompletionTokens)
        logprobs = try container.decodeIfPresent(Bool.self, forKey: .logprobs)
        topLogprobs = try container.decodeIfPresent(Int.self, forKey: .topLogprobs)
        tools = try container.decodeIfPresent([Ignored].self, forKey: .tools)
        functions = try container.decodeIfPresent([Ignored].self, forKey: .functions)
        responseFormat = try container.decodeIfPresent(ResponseFormat.self, forKey: .responseFormat)
        writing = try WritingOptions(from: decoder)
    }

    /// What is to be written; the same for each of the choices but for the seed.
    ///
    /// - Throws: `APIError`.
    func replies(by model: ServedModel) throws(APIError) -> [ReplyRequest] {
        if tools?.isEmpty == false || functions?.isEmpty == false {
            throw .unsupported("this server calls no tools; leave them out", tools == nil ? "functions" : "tools")
        }
        if let type = responseFormat?.type, type != "text" {
            throw .unsupported("only «text» can be asked for, no JSON", "response_format")
        }
        if let topLogprobs, topLogprobs != 0 {
            throw .unsupported("the probabilities of tokens that were not chosen are not kept; leave top_logprobs out", "top_logprobs")
        }
        var request = ReplyRequest(model: model.id, prompt: .messages(try readMessages()))
        request.scoresTokens = logprobs ?? false
        request.settings.maxTokens = try WritingOptions.limit(
            maxCompletionTokens ?? maxTokens, maxCompletionTokens == nil ? "max_tokens" : "max_completion_tokens")
        return try writing.replies(request)
    }

    private func readMessages() throws(APIError) -> [ReplyRequest.Message] {
        guard !messages.isEmpty else { throw .invalid("«messages» is empty; send at least one", "messages") }
        var read: [ReplyRequest.Message] = []
        for (index, message) in messages.enumerated() {
            let role: ReplyRequest.Message.Role
            switch message.role {
            case "system", "developer": role = .system
            case "user": role = .user
            case "assistant": role = .assistant
            case "tool", "function": role = .tool
            default:
                throw .invalid("the role of message \(index + 1) is none of system, user, assistant, tool", "messages[\(index)].role")
            }
            guard let content = message.content ?? (role == .assistant ? .some(.nothing) : nil) else {
                throw .invalid("message \(index + 1) has no content", "messages[\(index)].content")
            }
            read.append(ReplyRequest.Message(role, content.text))
        }
        return read
    }
}

extension MessageContent {
    private init(_ text: String) { self.text = text }

    /// Of an assistant's message that only called tools.
    static let nothing = MessageContent("")
}

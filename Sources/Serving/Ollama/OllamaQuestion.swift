/// `POST /api/chat`.
struct OllamaChatRequest: Decodable, Sendable {
    struct Message: Decodable, Sendable {
        let role: String
        let content: String?
        let images: [Ignored]?
    }

    let model: String
    let messages: [Message]?
    let stream: Bool?
    let options: OllamaOptions?
    let format: OllamaFormat?
    let tools: [Ignored]?
    let engram: WritingOptions.Extension?

    /// Nil where nothing is asked, which only loads the model.
    ///
    /// - Throws: `APIError`.
    func reply(by model: ServedModel) throws(APIError) -> ReplyRequest? {
        guard let messages, !messages.isEmpty else { return nil }
        if tools?.isEmpty == false { throw .unsupported("this server calls no tools; leave them out", "tools") }
        try format?.check()
        var read: [ReplyRequest.Message] = []
        for (index, message) in messages.enumerated() {
            if message.images?.isEmpty == false { throw .unsupported("this model reads text only; leave the images out", "images") }
            guard let role = ReplyRequest.Message.Role(rawValue: message.role) else {
                throw .invalid("the role of message \(index + 1) is none of system, user, assistant, tool", "messages[\(index)].role")
            }
            read.append(ReplyRequest.Message(role, message.content ?? ""))
        }
        return try ReplyRequest(model: model.id, prompt: .messages(read)).with(options, engram)
    }
}

/// `POST /api/generate`.
struct OllamaGenerateRequest: Decodable, Sendable {
    let model: String
    let prompt: String?
    let system: String?
    let suffix: String?
    let images: [Ignored]?
    let raw: Bool?
    let stream: Bool?
    let options: OllamaOptions?
    let format: OllamaFormat?
    let engram: WritingOptions.Extension?

    /// Nil where nothing is asked, which only loads the model.
    ///
    /// - Throws: `APIError`.
    func reply(by model: ServedModel) throws(APIError) -> ReplyRequest? {
        guard let prompt, !prompt.isEmpty else { return nil }
        if suffix?.isEmpty == false { throw .unsupported("the model writes no middle of a text; leave suffix out", "suffix") }
        if images?.isEmpty == false { throw .unsupported("this model reads text only; leave the images out", "images") }
        try format?.check()
        let head = system.map { $0.isEmpty ? [] : [ReplyRequest.Message(.system, $0)] } ?? []
        let asked: ReplyRequest.Prompt = raw ?? false ? .text(prompt) : .messages(head + [ReplyRequest.Message(.user, prompt)])
        return try ReplyRequest(model: model.id, prompt: asked).with(options, engram)
    }
}

/// Ollama's way to ask for JSON, which nothing here makes sure of.
struct OllamaFormat: Decodable, Sendable {
    private let isText: Bool

    init(from decoder: any Decoder) throws {
        let text = try? decoder.singleValueContainer().decode(String.self)
        isText = text == ""
    }

    func check() throws(APIError) {
        if !isText { throw .unsupported("only text can be asked for, no JSON; leave format out", "format") }
    }
}

extension ReplyRequest {
    fileprivate func with(_ options: OllamaOptions?, _ engram: WritingOptions.Extension?) throws(APIError) -> ReplyRequest {
        var request = self
        if let options { request.settings = try options.settings() }
        request.isChecked = !(engram?.unchecked ?? false)
        request.readsNotes = !(engram?.memoryOnly ?? false)
        return request
    }
}

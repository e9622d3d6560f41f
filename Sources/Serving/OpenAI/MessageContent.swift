/// What a message says: a text, or parts of it.
struct MessageContent: Decodable, Sendable {
    let text: String

    private struct Part: Decodable {
        let type: String
        let text: String?
        let refusal: String?
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self.text = text
            return
        }
        guard let parts = try? container.decode([Part].self) else {
            throw APIError.invalid(
                "a message's content has to be a text or a list of parts with their types", "messages", code: "invalid_type")
        }
        text = try parts.map { part in
            switch part.type {
            case "text", "input_text", "output_text":
                guard let text = part.text else { throw APIError.invalid("a part of type «text» has no text", "messages") }
                return text
            case "refusal": return part.refusal ?? ""
            case let type where type.contains("image"):
                throw APIError.unsupported("this model reads text only; leave the image out", "messages")
            default: throw APIError.unsupported("this model reads text only; parts other than «text» cannot be read", "messages")
            }
        }.joined()
    }
}

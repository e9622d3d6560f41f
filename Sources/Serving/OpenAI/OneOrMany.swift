/// A value, or a list of such values.
struct OneOrMany<Value: Decodable & Sendable>: Decodable, Sendable {
    let values: [Value]
    /// Whether it was written as a list.
    let isList: Bool

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let value = try? container.decode(Value.self) {
            (values, isList) = ([value], false)
        } else {
            (values, isList) = (try container.decode([Value].self), true)
        }
    }
}

/// A text, or one as its tokens' ids.
struct TextOrTokens: Decodable, Sendable {
    let input: EmbeddingRequest.Input

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            input = .text(text)
        } else {
            input = .tokens(try container.decode([Int].self))
        }
    }
}

/// Anything that JSON can say.
struct Ignored: Decodable, Sendable {
    init(from decoder: any Decoder) throws {}
}

/// The first lines of a request.
struct RequestHead: Sendable, Equatable {
    /// How the end of a request's body is found.
    enum BodyLength: Sendable, Equatable {
        case bytes(Int)
        case chunked
    }

    let method: String
    /// As it came, percent signs and all.
    let target: String
    /// Decoded; each of its segments is a plain name.
    let path: String
    let isHTTP11: Bool
    let fields: HTTPFields
    let bodyLength: BodyLength

    /// Whether another request may follow on the same connection.
    var keepsAlive: Bool {
        let tokens = fields.tokens("connection")
        return isHTTP11 ? !tokens.contains("close") : tokens.contains("keep-alive")
    }

    var expectsContinue: Bool { isHTTP11 && fields.tokens("expect").contains("100-continue") }
}

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

    /// What stands behind the question mark, as forms write it. What cannot be decoded is left out.
    var query: [String: String] {
        guard let start = target.firstIndex(of: "?") else { return [:] }
        let text = target[target.index(after: start)...].prefix { $0 != "#" }
        let pairs = text.split(separator: "&").compactMap { pair -> (String, String)? in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let texts = parts.compactMap { $0.replacing("+", with: " ").removingPercentEncoding }
            return texts.count == parts.count ? (texts[0], texts.count > 1 ? texts[1] : "") : nil
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Whether another request may follow on the same connection.
    var keepsAlive: Bool {
        let tokens = fields.tokens("connection")
        return isHTTP11 ? !tokens.contains("close") : tokens.contains("keep-alive")
    }

    var expectsContinue: Bool { isHTTP11 && fields.tokens("expect").contains("100-continue") }
}

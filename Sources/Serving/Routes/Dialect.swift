import Foundation

/// Whose clients a route speaks to: what an error looks like to them.
enum Dialect: Sendable {
    case openAI, ollama

    init(path: String) { self = path == "/api" || path.hasPrefix("/api/") ? .ollama : .openAI }

    func response(_ error: APIError) -> Response {
        let body =
            switch self {
            case .openAI: try? WireJSON.encode(OpenAIError(error))
            case .ollama: try? WireJSON.encode(["error": error.message])
            }
        var response = Response(error.status, ["Content-Type": "application/json"], body: .data(body ?? Data("{}".utf8)))
        if let seconds = error.retryAfter { response.fields["Retry-After"] = "\(seconds)" }
        if error.status == 401 { response.fields["WWW-Authenticate"] = "Bearer" }
        return response
    }
}

/// As OpenAI writes it.
struct OpenAIError: Encodable {
    private let error: Content

    private struct Content: Encodable {
        let message: String
        let type: String
        let param: String?
        let code: String?

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(message, forKey: .message)
            try container.encode(type, forKey: .type)
            try container.encode(param, forKey: .param)
            try container.encode(code, forKey: .code)
        }

        private enum CodingKeys: CodingKey {
            case message, type, param, code
        }
    }

    init(_ error: APIError) {
        self.error = Content(message: error.message, type: error.type, param: error.parameter, code: error.code)
    }
}

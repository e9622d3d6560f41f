/// Why a request is not answered as it was meant, in words for whoever sent it. Of what the request said it names fields and models only.
package struct APIError: Error, Sendable, Equatable {
    /// Of HTTP.
    package var status: Int
    package var message: String
    /// As OpenAI names the kinds.
    package var type: String
    package var code: String?
    /// The field of the request that is meant.
    package var parameter: String?
    /// Seconds after which it may be tried again.
    package var retryAfter: Int?
    /// Whether the connection cannot go on: where the next request begins is not known.
    package var endsConnection = false

    package init(_ status: Int, _ message: String, type: String = "invalid_request_error", code: String? = nil, parameter: String? = nil) {
        (self.status, self.message, self.type, self.code, self.parameter) = (status, message, type, code, parameter)
    }

    /// What HTTP itself forbids.
    static func malformed(_ problem: String, status: Int = 400) -> APIError {
        var error = APIError(status, "this is no proper HTTP request: \(problem)", code: "bad_request")
        error.endsConnection = true
        return error
    }

    static func invalid(_ message: String, _ parameter: String, code: String = "invalid_value") -> APIError {
        APIError(400, message, code: code, parameter: parameter)
    }

    static func unsupported(_ message: String, _ parameter: String) -> APIError {
        APIError(400, message, code: "unsupported_parameter", parameter: parameter)
    }

    static func tooSlow(_ what: String) -> APIError {
        var error = APIError(408, "\(what) took too long; send it again", type: "timeout_error", code: "timeout")
        error.endsConnection = true
        return error
    }

    static func tooLarge(limit: Int) -> APIError {
        var error = APIError(413, "the request is larger than \(limit) bytes; send less at once", code: "request_too_large")
        error.endsConnection = true
        return error
    }

    static func busy(_ message: String, status: Int = 503, type: String = "server_error") -> APIError {
        var error = APIError(status, message, type: type, code: status == 429 ? "rate_limit_exceeded" : "overloaded")
        error.retryAfter = 1
        return error
    }

    package static func modelNotFound(_ name: String) -> APIError {
        APIError(404, "there is no model «\(name)»; GET /v1/models lists those that there are", code: "model_not_found", parameter: "model")
    }

    package static func promptTooLong(tokens: Int, limit: Int) -> APIError {
        APIError(
            400, "the prompt has \(tokens) tokens, more than this model's context of \(limit) has room for; send a shorter one",
            code: "context_length_exceeded", parameter: "messages")
    }

    package static let stopping = APIError(503, "the server is stopping", type: "server_error", code: "stopping")
    package static let tooLongAnswering = APIError(504, "the answer took too long and was ended", type: "timeout_error", code: "timeout")
}

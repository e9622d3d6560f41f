/// A place that can be asked.
struct Route: Sendable {
    typealias Answer = @Sendable (_ service: Service, _ request: Request, _ rest: String) async throws -> Response

    let method: String
    /// A last part in braces takes all that follows: «/v1/models/{model}».
    let path: String
    /// For the OpenAPI document.
    let summary: String
    /// The names that it knows behind a question mark.
    var query: [String] = []
    /// The names of what is asked and answered in the OpenAPI document; nil for what is no JSON.
    var asks: String?
    var answers: String?
    var streams: String?
    /// Of what is answered where that is no JSON.
    var kinds = ["text/plain"]
    /// Whether a token is asked for, where there is one.
    var isGuarded = true
    let answer: Answer

    /// What stands in place of the braces, nil where another path is meant.
    func rest(of path: String) -> String? {
        guard let brace = self.path.firstIndex(of: "{") else { return path == self.path ? "" : nil }
        let start = self.path[..<brace]
        guard path.hasPrefix(start), path.count > start.count else { return nil }
        return String(path.dropFirst(start.count))
    }

    /// The name in the braces.
    var placeholder: String? {
        path.firstIndex(of: "{").map { String(path[path.index(after: $0)...].prefix { $0 != "}" }) }
    }

    static let all: [Route] = own + page + openAI + ollama + desk

    private static let own = [
        Route(method: "GET", path: "/health", summary: "Whether it takes requests", answers: "Health", isGuarded: false) { service, _, _ in
            guard !service.isStopping else { throw APIError.stopping }
            return try .json(["status": "ok"])
        },
        Route(method: "GET", path: "/metrics", summary: "What it has done, for Prometheus") { service, _, _ in
            .text(service.metricsText, type: "text/plain; version=0.0.4; charset=utf-8")
        },
        Route(method: "GET", path: "/openapi.json", summary: "This description", answers: "Anything") { service, _, _ in
            try .json(OpenAPIDocument.make(version: service.version))
        },
    ]
}

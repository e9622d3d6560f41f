extension Route {
    /// The page for people; it holds nothing of theirs, so it is handed out without a token.
    static let page = [
        Route(
            method: "GET", path: "/", summary: "The page for a browser; says to others that it runs", kinds: ["text/html", "text/plain"],
            isGuarded: false
        ) { service, request, _ in
            // Clients of Ollama ask here whether somebody is there.
            guard request.fields.tokens("accept").contains(where: { $0.hasPrefix("text/html") }) else {
                return Response.text("Engram is running").varied
            }
            return try service.page("index.html", request).varied
        },
        Route(
            method: "GET", path: "/page/{file}", summary: "What the page is made of", kinds: PageFiles.kinds,
            isGuarded: false
        ) { service, request, name in try service.page(name, request) },
    ]
}

extension Service {
    /// - Throws: `APIError` 404 for what is no file of the page.
    fileprivate func page(_ name: String, _ request: Request) throws(APIError) -> Response {
        guard let file = PageFiles.own[name] else { throw APIError(404, "the page has no such file", code: "not_found") }
        let fields: HTTPFields = ["Content-Security-Policy": PageRules.policy, "ETag": file.tag, "Cache-Control": "no-cache"]
        if request.fields.tokens("if-none-match").contains(file.tag) { return Response(304, fields) }
        var response = Response(200, fields, body: .data(file.data))
        response.fields["Content-Type"] = file.type
        return response
    }
}

extension Response {
    /// Another for a browser than for others.
    fileprivate var varied: Response {
        var response = self
        response.fields["Vary"] = "Accept"
        return response
    }
}

enum PageRules {
    /// Scripts and styles from here and from no line of the page, requests to here alone, and no text that becomes markup.
    static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'", "base-uri 'none'",
        "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
    ].joined(separator: "; ")
}

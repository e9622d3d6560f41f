import Foundation

/// What a route answers.
package struct Response: Sendable {
    package enum Body: Sendable {
        case data(Data)
        /// Writes itself piece by piece; the status goes out with the first piece, so what is thrown before can still be answered.
        case stream(@Sendable (ResponseWriter) async throws -> Void)
    }

    package var status: Int
    package var fields: HTTPFields
    package var body: Body

    package init(_ status: Int = 200, _ fields: HTTPFields = [:], body: Body = .data(Data())) {
        (self.status, self.fields, self.body) = (status, fields, body)
    }

    package static func text(_ text: String, type: String = "text/plain; charset=utf-8", status: Int = 200) -> Response {
        Response(status, ["Content-Type": type], body: .data(Data(text.utf8)))
    }

    /// - Throws: what encoding throws.
    package static func json(_ value: some Encodable, status: Int = 200) throws -> Response {
        Response(status, ["Content-Type": "application/json"], body: .data(try WireJSON.encode(value)))
    }

    /// The first lines, for a connection that goes on or does not.
    func head(keepsAlive: Bool, isHTTP11: Bool) -> Data {
        var fields = fields
        switch body {
        case .data(let data): if status != 204, status != 304 { fields["Content-Length"] = "\(data.count)" }
        case .stream: if isHTTP11 { fields["Transfer-Encoding"] = "chunked" }
        }
        fields["Connection"] = keepsAlive ? "keep-alive" : "close"
        // A field that was made of what came in must not begin another line.
        let lines = fields.list.map { "\($0.name): \($0.value.filter { !$0.isNewline })\r\n" }
        return Data("HTTP/1.1 \(status) \(Self.reasons[status] ?? "Status")\r\n\(lines.joined())\r\n".utf8)
    }

    private static let reasons = [
        200: "OK", 204: "No Content", 304: "Not Modified", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
        405: "Method Not Allowed", 408: "Request Timeout", 409: "Conflict", 413: "Content Too Large", 415: "Unsupported Media Type",
        429: "Too Many Requests",
        431: "Request Header Fields Too Large", 500: "Internal Server Error", 501: "Not Implemented", 503: "Service Unavailable",
        504: "Gateway Timeout", 505: "HTTP Version Not Supported",
    ]
}

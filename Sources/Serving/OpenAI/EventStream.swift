import Foundation

extension Service {
    /// Server-sent events; an error after the first of them is an event too.
    func events(_ produce: @escaping @Sendable (ResponseWriter) async throws -> Void) -> Response {
        let fields: HTTPFields = ["Content-Type": "text/event-stream", "X-Accel-Buffering": "no"]
        return Response(
            200, fields,
            body: .stream { writer in
                do {
                    try await produce(writer)
                } catch {
                    guard await writer.isBegun, !(error is CancellationError), !(error is ClientLeft) else { throw error }
                    try await writer.event(OpenAIError(self.said(error)))
                }
                try await writer.write(Data("data: [DONE]\n\n".utf8))
            })
    }
}

extension ResponseWriter {
    func event(_ value: some Encodable) async throws {
        try await write(Data("data: ".utf8) + WireJSON.encode(value) + Data("\n\n".utf8))
    }
}

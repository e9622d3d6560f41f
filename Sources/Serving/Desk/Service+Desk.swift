import Foundation

extension Service {
    /// Asks the desk, on a thread of its own.
    ///
    /// - Throws: `APIError` 404 where there is none.
    func atDesk<Value: Sendable>(_ work: @escaping @Sendable (any NoteDesk) throws -> Value) async throws -> Value {
        guard let desk else { throw APIError(404, "this server has no brain to show", code: "no_brain") }
        return try await offThread { try work(desk) }
    }

    /// `GET /engram/notes`.
    func noteList(_ request: Request) async throws -> Response {
        let words = (request.query["q"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        let limit = try Self.limit(request.query["limit"])
        return try .json(DeskList(data: try await atDesk { try $0.notes(with: words, limit: limit) }))
    }

    /// `POST /engram/notes`.
    func addFiles(_ request: Request) async throws -> Response {
        let asked = try request.json(FilesToAdd.self)
        guard !asked.files.isEmpty else { throw APIError.invalid("«files» is empty; send at least one", "files") }
        for (index, file) in asked.files.enumerated() where !file.hasPlainName {
            throw APIError.invalid("the name of file \(index + 1) is no plain file name", "files[\(index)].name")
        }
        return try .json(try await atDesk { try $0.add(asked.files) })
    }

    private static let mostNotes = 1_000

    private static func limit(_ text: String?) throws(APIError) -> Int {
        guard let text else { return 200 }
        guard let limit = Int(text), (1...mostNotes).contains(limit) else {
            throw .invalid("«limit» has to be 1 to \(mostNotes)", "limit", code: "out_of_range")
        }
        return limit
    }
}

struct DeskList<Item: Encodable & Sendable>: Encodable, Sendable {
    let data: [Item]
}

private struct FilesToAdd: Decodable {
    let files: [DroppedFile]
}

extension DroppedFile {
    /// Whether it names a file in a folder, and no other folder, no hidden file and none that the system knows by.
    package var hasPlainName: Bool {
        !name.isEmpty && name.utf8.count <= 200 && !name.hasPrefix(".") && name.allSatisfy { $0 != "/" && $0 != "\\" }
            && name.unicodeScalars.allSatisfy { ![.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory) }
    }
}

extension Request {
    /// A body that only a page of ours, or no page, can send: another page's form has none of this type, and its script would have to
    /// ask first.
    ///
    /// - Throws: `APIError` 415, or for what is no such JSON.
    func json<Value: Decodable>(_ type: Value.Type) throws(APIError) -> Value {
        let kind = (fields["content-type"] ?? "").prefix { $0 != ";" }.trimmed.lowercased()
        guard kind == "application/json" else {
            throw APIError(415, "send it as JSON: Content-Type has to be application/json", code: "unsupported_media_type")
        }
        return try WireJSON.decode(type, from: body)
    }
}

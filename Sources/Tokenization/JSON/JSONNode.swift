/// A JSON value with the path to it, for errors that say where.
struct JSONNode: Sendable {
    let document: JSONDocument
    let value: JSONValue
    let path: String

    func wrongType(expected: String) -> TokenizerError {
        .malformed(file: document.name, place: path.isEmpty ? "the top" : path, problem: "expected \(expected), found \(value.kind)")
    }

    func malformed(_ problem: String) -> TokenizerError {
        .malformed(file: document.name, place: path.isEmpty ? "the top" : path, problem: problem)
    }

    func unsupported(_ what: String) -> TokenizerError {
        .unsupported(file: document.name, place: path, what: what)
    }

    /// The member named `key`; nil where it is absent or null. The last of several wins, as in Hugging Face's reader.
    func optional(_ key: String) throws(TokenizerError) -> JSONNode? {
        guard case .object(let members) = value else { throw wrongType(expected: "an object") }
        let wanted = Array(key.utf8)
        guard let member = members.last(where: { document.text[Int($0.key.start)..<Int($0.key.end)].elementsEqual(wanted) }) else {
            return nil
        }
        if case .null = member.value { return nil }
        return JSONNode(document: document, value: member.value, path: path.isEmpty ? key : "\(path).\(key)")
    }

    func required(_ key: String) throws(TokenizerError) -> JSONNode {
        guard let node = try optional(key) else { throw malformed("“\(key)” is missing") }
        return node
    }

    func elements() throws(TokenizerError) -> [JSONNode] {
        guard case .array(let values) = value else { throw wrongType(expected: "an array") }
        return values.enumerated().map { JSONNode(document: document, value: $1, path: "\(path)[\($0)]") }
    }

    func members() throws(TokenizerError) -> [JSONMember] {
        guard case .object(let members) = value else { throw wrongType(expected: "an object") }
        return members
    }

    func string() throws(TokenizerError) -> String {
        guard case .string(let range) = value else { throw wrongType(expected: "a string") }
        return document.string(range)
    }

    func bytes() throws(TokenizerError) -> [UInt8] {
        guard case .string(let range) = value else { throw wrongType(expected: "a string") }
        return Array(document.bytes(range))
    }

    func bool() throws(TokenizerError) -> Bool {
        guard case .bool(let value) = value else { throw wrongType(expected: "a boolean") }
        return value
    }

    /// A whole number in `range`.
    func integer(in range: ClosedRange<Int>) throws(TokenizerError) -> Int {
        guard case .number(let number) = value else { throw wrongType(expected: "a number") }
        guard let whole = Int(exactly: number), range.contains(whole) else {
            throw malformed("expected a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return whole
    }

    func string(_ key: String) throws(TokenizerError) -> String? { try optional(key)?.string() }

    func bool(_ key: String, default value: Bool) throws(TokenizerError) -> Bool { try optional(key)?.bool() ?? value }
}

import Foundation

/// A parsed JSON text.
///
/// Foundation's parsers give `String` keys, and Swift compares strings by canonical equivalence: two vocabulary entries that
/// differ only in normalisation would become one. Here strings stay bytes.
struct JSONDocument: Sendable {
    let name: String
    let text: ContiguousArray<UInt8>
    let root: JSONValue

    static let largestFile = 1 << 28

    /// - Throws: `TokenizerError.malformed` with the byte offset.
    init(_ data: Data, name: String) throws(TokenizerError) {
        guard data.count <= Self.largestFile else {
            throw .malformed(file: name, place: "the whole file", problem: "\(data.count) bytes are more than \(Self.largestFile)")
        }
        let bytes = ContiguousArray(data)
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw .malformed(file: name, place: "the whole file", problem: "it is not UTF-8")
        }
        var parser = JSONParser(bytes: bytes, name: name)
        root = try parser.parseDocument()
        text = parser.text
        self.name = name
    }

    var rootNode: JSONNode { JSONNode(document: self, value: root, path: "") }

    func bytes(_ range: TextRange) -> ArraySlice<UInt8> { text[Int(range.start)..<Int(range.end)] }

    func string(_ range: TextRange) -> String { String(decoding: text[Int(range.start)..<Int(range.end)], as: UTF8.self) }
}

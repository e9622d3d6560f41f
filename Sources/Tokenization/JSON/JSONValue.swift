/// A value of a JSON text whose strings are ranges of the document's bytes, so that 280,000 merges cost no string each.
enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(TextRange)
    case array([JSONValue])
    case object([JSONMember])

    var kind: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

struct JSONMember: Sendable {
    let key: TextRange
    let value: JSONValue
}

/// A range of bytes in a document's or vocabulary's text.
struct TextRange: Sendable, Equatable {
    var start: UInt32
    var end: UInt32

    var count: Int { Int(end) - Int(start) }
}

/// A recursive-descent parser of RFC 8259 over UTF-8 bytes, with bounded depth.
struct JSONParser {
    private let bytes: ContiguousArray<UInt8>
    private let name: String
    private var position = 0
    private(set) var text = ContiguousArray<UInt8>()

    private static let greatestDepth = 64

    init(bytes: ContiguousArray<UInt8>, name: String) {
        self.bytes = bytes
        self.name = name
        text.reserveCapacity(bytes.count)
    }

    mutating func parseDocument() throws(TokenizerError) -> JSONValue {
        let value = try parseValue(depth: 0)
        skipSpace()
        guard position == bytes.count else { throw failure("text after the end of the document") }
        return value
    }

    private func failure(_ problem: String) -> TokenizerError {
        .malformed(file: name, place: "byte \(position)", problem: "not JSON: \(problem)")
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private mutating func parseValue(depth: Int) throws(TokenizerError) -> JSONValue {
        guard depth < Self.greatestDepth else { throw failure("nested deeper than \(Self.greatestDepth)") }
        skipSpace()
        guard position < bytes.count else { throw failure("the text ends too early") }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try parseObject(depth: depth)
        case UInt8(ascii: "["): return try parseArray(depth: depth)
        case UInt8(ascii: "\""): return .string(try parseString())
        case UInt8(ascii: "t"): return try parseWord("true", .bool(true))
        case UInt8(ascii: "f"): return try parseWord("false", .bool(false))
        case UInt8(ascii: "n"): return try parseWord("null", .null)
        default: return try parseNumber()
        }
    }

    private mutating func parseWord(_ word: StaticString, _ value: JSONValue) throws(TokenizerError) -> JSONValue {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count else { throw failure("the text ends too early") }
        for offset in 0..<word.utf8CodeUnitCount where bytes[position + offset] != word.utf8Start[offset] {
            throw failure("an unknown word")
        }
        position = end
        return value
    }

    private mutating func parseNumber() throws(TokenizerError) -> JSONValue {
        let start = position
        var whole = 0
        var digitsOnly = true
        while position < bytes.count {
            switch bytes[position] {
            case 0x30...0x39:
                if position - start < 15 { whole = whole * 10 + Int(bytes[position] - 0x30) }
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): digitsOnly = false
            default:
                return try number(start: start, whole: whole, digitsOnly: digitsOnly)
            }
            position += 1
        }
        return try number(start: start, whole: whole, digitsOnly: digitsOnly)
    }

    private func number(start: Int, whole: Int, digitsOnly: Bool) throws(TokenizerError) -> JSONValue {
        guard position > start else { throw failure("an unexpected character") }
        if digitsOnly && position - start <= 15 { return .number(Double(whole)) }
        guard position - start <= 64, let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
            throw failure("a malformed number")
        }
        return .number(value)
    }

    private mutating func parseArray(depth: Int) throws(TokenizerError) -> JSONValue {
        position += 1
        var values: [JSONValue] = []
        skipSpace()
        if position < bytes.count, bytes[position] == UInt8(ascii: "]") {
            position += 1
            return .array(values)
        }
        while true {
            values.append(try parseValue(depth: depth + 1))
            if try closes(with: UInt8(ascii: "]")) { return .array(values) }
        }
    }

    private mutating func parseObject(depth: Int) throws(TokenizerError) -> JSONValue {
        position += 1
        var members: [JSONMember] = []
        skipSpace()
        if position < bytes.count, bytes[position] == UInt8(ascii: "}") {
            position += 1
            return .object(members)
        }
        while true {
            skipSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw failure("a key was expected") }
            let key = try parseString()
            skipSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { throw failure("a colon was expected") }
            position += 1
            members.append(JSONMember(key: key, value: try parseValue(depth: depth + 1)))
            if try closes(with: UInt8(ascii: "}")) { return .object(members) }
        }
    }

    /// Steps over a comma (false) or the closing bracket (true).
    private mutating func closes(with bracket: UInt8) throws(TokenizerError) -> Bool {
        skipSpace()
        guard position < bytes.count else { throw failure("the text ends too early") }
        let byte = bytes[position]
        guard byte == UInt8(ascii: ",") || byte == bracket else { throw failure("a comma or a closing bracket was expected") }
        position += 1
        return byte == bracket
    }

    private mutating func parseString() throws(TokenizerError) -> TextRange {
        position += 1
        let start = text.count
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return TextRange(start: UInt32(start), end: UInt32(text.count))
            } else if byte == UInt8(ascii: "\\") {
                position += 1
                try parseEscape()
            } else {
                guard byte >= 0x20 else { throw failure("a control character in a string") }
                text.append(byte)
                position += 1
            }
        }
        throw failure("a string does not end")
    }

    private mutating func parseEscape() throws(TokenizerError) {
        guard position < bytes.count else { throw failure("the text ends too early") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): try parseUnicodeEscape()
        default: throw failure("an unknown escape")
        }
    }

    private mutating func parseUnicodeEscape() throws(TokenizerError) {
        var code = try parseFourHexDigits()
        if (0xD800..<0xDC00).contains(code) {
            guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u") else {
                throw failure("half of a surrogate pair")
            }
            position += 2
            let low = try parseFourHexDigits()
            guard (0xDC00..<0xE000).contains(low) else { throw failure("half of a surrogate pair") }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw failure("half of a surrogate pair") }
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private mutating func parseFourHexDigits() throws(TokenizerError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw failure("the text ends too early") }
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else { throw failure("a malformed escape") }
            code = code << 4 | UInt32(digit)
            position += 1
        }
        return code
    }
}

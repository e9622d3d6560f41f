/// Reads a JSON text as Python's `json` does: keys keep their order, whole numbers all their digits.
///
/// Foundation's readers lose both, and `tojson` writes what was read.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func readDocument() throws(JSONTextError) -> TemplateValue {
        let value = try readValue(depth: 0)
        skipSpace()
        guard position == bytes.count else { throw failure("text after the end") }
        return value
    }

    private func failure(_ problem: String) -> JSONTextError { JSONTextError(position: position, problem: problem) }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    private mutating func skip(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[position + offset] != word.utf8Start[offset] { return false }
        position += count
        return true
    }

    private mutating func readValue(depth: Int) throws(JSONTextError) -> TemplateValue {
        guard depth < TemplateValue.greatestDepth - 8 else { throw failure("it is nested too deeply") }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try readObject(depth: depth)
        case UInt8(ascii: "["): return try readArray(depth: depth)
        case UInt8(ascii: "\""): return .string(try readString())
        default: break
        }
        if skip("true") { return .bool(true) }
        if skip("false") { return .bool(false) }
        if skip("null") { return .none }
        if skip("NaN") { return .float(.nan) }
        if skip("Infinity") { return .float(.infinity) }
        if skip("-Infinity") { return .float(-.infinity) }
        return try readNumber()
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
        return position - start
    }

    private mutating func readNumber() throws(JSONTextError) -> TemplateValue {
        let start = position
        if next == UInt8(ascii: "-") { position += 1 }
        let first = next
        let count = digits()
        guard count > 0, first != 0x30 || count == 1 else { throw failure("a value was expected") }
        var isWhole = true
        if next == UInt8(ascii: ".") {
            position += 1
            isWhole = false
            guard digits() > 0 else { throw failure("a digit was expected") }
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            position += 1
            isWhole = false
            if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { position += 1 }
            guard digits() > 0 else { throw failure("a digit was expected") }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole { return Int(text).map { .integer($0) } ?? .bigInteger(text) }
        return .float(Double(text) ?? .infinity)
    }

    private mutating func readArray(depth: Int) throws(JSONTextError) -> TemplateValue {
        position += 1
        var items: [TemplateValue] = []
        skipSpace()
        if skip("]") { return .list(ValueList(items)) }
        while true {
            items.append(try readValue(depth: depth + 1))
            skipSpace()
            if skip("]") { return .list(ValueList(items)) }
            guard skip(",") else { throw failure("a comma or a closing bracket was expected") }
        }
    }

    private mutating func readObject(depth: Int) throws(JSONTextError) -> TemplateValue {
        position += 1
        var map = ValueMap()
        skipSpace()
        if skip("}") { return .map(map) }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw failure("a key was expected") }
            let key = try readString()
            skipSpace()
            guard skip(":") else { throw failure("a colon was expected") }
            map[key] = try readValue(depth: depth + 1)
            skipSpace()
            if skip("}") { return .map(map) }
            guard skip(",") else { throw failure("a comma or a closing brace was expected") }
        }
    }

    private mutating func readString() throws(JSONTextError) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try readEscape(&text)
            case ..<0x20: throw failure("a control character in a string")
            default: text.append(byte)
            }
        }
        throw failure("a string does not end")
    }

    private mutating func readEscape(_ text: inout [UInt8]) throws(JSONTextError) {
        let byte = next
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte ?? 0)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var code = try fourHexDigits()
            if (0xD800..<0xDC00).contains(code), skip("\\u") {
                let low = try fourHexDigits()
                if (0xDC00..<0xE000).contains(low) { code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00) } else { position -= 6 }
            }
            // Half of a pair is no character; UTF-8 has no place for it.
            text += Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
        default: throw failure("an unknown escape")
        }
    }

    private mutating func fourHexDigits() throws(JSONTextError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw failure("a malformed escape") }
            code = code << 4 | UInt32(digit)
            position += 1
        }
        return code
    }
}

/// Where a JSON text goes wrong.
package struct JSONTextError: Error, Sendable, Equatable {
    /// In bytes, from 0.
    package var position: Int
    package var problem: String
}

extension TemplateValue {
    /// - Throws: `JSONTextError`.
    package init(json bytes: [UInt8]) throws(JSONTextError) {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw JSONTextError(position: 0, problem: "it is not UTF-8") }
        var reader = JSONReader(bytes)
        self = try reader.readDocument()
    }
}

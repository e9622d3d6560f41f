/// Reads JSON piece by piece, in the order of the file.
struct JSONScanner {
    /// What should have stood where, in bytes from the start.
    struct Fault: Error {
        let expected: String
        let place: Int
    }

    private static let greatestDepth = 64

    private let bytes: UnsafeRawBufferPointer
    private(set) var position = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    /// The next byte that is no blank.
    mutating func next() -> UInt8? {
        skipSpace()
        return position < bytes.count ? bytes[position] : nil
    }

    /// `{ "key": …, … }`; `member` reads the value.
    mutating func object(_ member: (inout JSONScanner, String) throws -> Void) throws {
        try expect("{")
        if accept("}") { return }
        repeat {
            let key = try string()
            try expect(":")
            try member(&self, key)
        } while accept(",")
        try expect("}")
    }

    /// Steps over `null`; false where something else stands here.
    mutating func acceptNull() -> Bool {
        skipSpace()
        guard bytes[position...].prefix(4).elementsEqual("null".utf8) else { return false }
        position += 4
        return true
    }

    /// Steps over any value.
    mutating func skipValue(depth: Int = 0) throws {
        guard depth < Self.greatestDepth else { throw fault("less depth than \(Self.greatestDepth)") }
        skipSpace()
        guard position < bytes.count else { throw fault("a value") }
        switch bytes[position] {
        case UInt8(ascii: "{"): try object { scanner, _ in try scanner.skipValue(depth: depth + 1) }
        case UInt8(ascii: "["):
            try expect("[")
            if accept("]") { return }
            repeat { try skipValue(depth: depth + 1) } while accept(",")
            try expect("]")
        case UInt8(ascii: "\""): _ = try string()
        default:
            let start = position
            while position < bytes.count, Self.isOfWord(bytes[position]) { position += 1 }
            guard position > start else { throw fault("a value") }
        }
    }

    /// Of numbers, `true`, `false` and `null`.
    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    mutating func integers(atMost limit: Int) throws -> [Int] {
        try expect("[")
        var values: [Int] = []
        if accept("]") { return values }
        repeat {
            guard values.count < limit else { throw fault("a list of at most \(limit) numbers") }
            values.append(try integer())
        } while accept(",")
        try expect("]")
        return values
    }

    private mutating func integer() throws -> Int {
        skipSpace()
        let start = position
        var value = 0
        while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit <= 9 {
            let (shifted, overflow1) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflow2) = shifted.addingReportingOverflow(Int(digit))
            guard !overflow1, !overflow2 else { throw fault("a number below 2^63") }
            value = sum
            position += 1
        }
        guard position > start else { throw fault("a whole number") }
        return value
    }

    mutating func string() throws -> String {
        try expect("\"")
        var text: [UInt8] = []
        while true {
            let start = position
            while position < bytes.count, bytes[position] >= 0x20, !Self.endsRun(bytes[position]) { position += 1 }
            text.append(contentsOf: bytes[start..<position])
            guard position < bytes.count, bytes[position] >= 0x20 else { throw fault("the end of a text") }
            position += 1
            if bytes[position - 1] == UInt8(ascii: "\"") { break }
            try escape(into: &text)
        }
        guard let string = String(validating: text, as: UTF8.self) else { throw fault("text in UTF-8 before here") }
        return string
    }

    private static func endsRun(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }

    /// What follows a backslash.
    private mutating func escape(into text: inout [UInt8]) throws {
        guard position < bytes.count else { throw fault("the end of a text") }
        position += 1
        switch bytes[position - 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[position - 1])
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0c)
        case UInt8(ascii: "n"): text.append(0x0a)
        case UInt8(ascii: "r"): text.append(0x0d)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: try unicodeEscape().utf8)
        default: throw fault("a known escape")
        }
    }

    private mutating func unicodeEscape() throws -> String {
        var units = [try codeUnit()]
        if UTF16.isLeadSurrogate(units[0]), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        {
            position += 2
            units.append(try codeUnit())
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw fault("a whole character before here") }
        return text
    }

    private mutating func codeUnit() throws -> UInt16 {
        guard bytes.count - position >= 4 else { throw fault("four hexadecimal digits") }
        var value: UInt16 = 0
        for byte in bytes[position..<position + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault("four hexadecimal digits") }
            value = value << 4 | UInt16(digit)
        }
        position += 4
        return value
    }

    mutating func skipSpace() {
        while position < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[position]) { position += 1 }
    }

    private mutating func accept(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ character: Unicode.Scalar) throws {
        guard accept(character) else { throw fault("«\(character)»") }
    }

    private func fault(_ expected: String) -> Fault { Fault(expected: expected, place: position) }
}

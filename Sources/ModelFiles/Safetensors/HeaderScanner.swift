/// Reads the JSON of a safetensors header: only what the format allows, each key once.
struct HeaderScanner {
    typealias Fault = SafetensorsHeader.Fault

    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func scan(into header: inout SafetensorsHeader) throws {
        guard bytes.first == UInt8(ascii: "{") else { throw Fault("its header does not begin with «{»") }
        var sawMetadata = false
        try object { scanner, name in
            if name == "__metadata__" {
                guard !sawMetadata else { throw Fault("its header has two keys «__metadata__»") }
                sawMetadata = true
                header.metadata = try scanner.metadata()
            } else {
                let entry = try scanner.entry(name: name)
                guard header.entries.updateValue(entry, forKey: name) == nil else {
                    throw Fault("its header names tensor \(name.quoted) twice")
                }
            }
        }
        skipSpace()
        guard position == bytes.count else { throw Fault("its header goes on after its end, at byte \(position + 8)") }
    }

    private mutating func metadata() throws -> [String: String] {
        var result: [String: String] = [:]
        try object { scanner, key in
            guard result.updateValue(try scanner.string(), forKey: key) == nil else {
                throw Fault("its metadata names \(key.quoted) twice")
            }
        }
        return result
    }

    private mutating func entry(name: String) throws -> SafetensorsHeader.Entry {
        var dtype: String?
        var shape: [Int]?
        var offsets: [Int]?
        try object { scanner, key in
            switch key {
            case "dtype" where dtype == nil: dtype = try scanner.string()
            case "shape" where shape == nil: shape = try scanner.integers(atMost: SafetensorsHeader.highestRank)
            case "data_offsets" where offsets == nil: offsets = try scanner.integers(atMost: 2)
            default: throw Fault("tensor \(name.quoted) has an unknown or repeated key \(key.quoted)")
            }
        }
        guard let dtype, let shape, let offsets, offsets.count == 2 else {
            throw Fault("tensor \(name.quoted) has not all of dtype, shape and two data_offsets")
        }
        guard offsets[0] <= offsets[1] else { throw Fault("tensor \(name.quoted) ends before it begins: \(offsets)") }
        return SafetensorsHeader.Entry(dtype: dtype, shape: shape, bytes: offsets[0]..<offsets[1])
    }

    // MARK: JSON

    /// `{ "key": …, … }`; `member` reads the value.
    private mutating func object(_ member: (inout HeaderScanner, String) throws -> Void) throws {
        try expect("{")
        if accept("}") { return }
        repeat {
            let key = try string()
            try expect(":")
            try member(&self, key)
        } while accept(",")
        try expect("}")
    }

    private mutating func integers(atMost limit: Int) throws -> [Int] {
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

    private mutating func string() throws -> String {
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

    private mutating func skipSpace() {
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

    private func fault(_ expected: String) -> Fault {
        Fault("its header should have \(expected) at byte \(position + 8)")
    }
}

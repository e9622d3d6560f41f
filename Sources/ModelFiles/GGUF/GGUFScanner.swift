/// Reads GGUF's little-endian values one after the other, and never beyond the end.
struct GGUFScanner {
    let bytes: UnsafeRawBufferPointer
    private(set) var position: Int

    /// Arrays in arrays; no file in use nests them at all.
    static let deepest = 4

    init(_ bytes: UnsafeRawBufferPointer, at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    var left: Int { bytes.count - position }

    /// - Throws: `GGUFHeader.Fault`, with what could not be read whole.
    mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type = Value.self, _ what: @autoclosure () -> String) throws(GGUFHeader
        .Fault) -> Value
    {
        let size = MemoryLayout<Value>.size
        guard left >= size else { throw .cutOff(what()) }
        defer { position += size }
        return Value(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Value.self))
    }

    /// Where the next `count` bytes lie.
    mutating func stretch(_ count: UInt64, _ what: @autoclosure () -> String) throws(GGUFHeader.Fault) -> Range<Int> {
        guard count <= UInt64(left) else { throw .malformed("\(what()) claims \(count) bytes, but only \(left) follow") }
        defer { position += Int(count) }
        return position..<position + Int(count)
    }

    /// Where the bytes of a text lie.
    mutating func text(_ what: @autoclosure () -> String) throws(GGUFHeader.Fault) -> Range<Int> {
        try stretch(try integer(UInt64.self, what()), what())
    }

    /// A short text, such as a key or a tensor's name.
    mutating func name(_ what: @autoclosure () -> String) throws(GGUFHeader.Fault) -> String {
        let range = try text(what())
        guard range.count <= GGUFHeader.longestName else { throw .malformed("\(what()) is \(range.count) bytes long") }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    mutating func value(_ kind: UInt32, of key: String) throws(GGUFHeader.Fault) -> GGUFValue {
        guard let type = GGUFValue.Kind(rawValue: kind) else {
            throw .malformed(
                "the value of \(key.quoted) is of type \(kind), and there are only types 0 to \(GGUFValue.Kind.allCases.count - 1)")
        }
        switch type {
        case .text: return .text(try text(key.quoted))
        case .array: return .array(try array(of: key, depth: 1))
        default:
            let size = type.byteCount ?? 0
            guard left >= size else { throw .cutOff(key.quoted) }
            defer { position += size }
            return GGUFValue(type, at: position, of: bytes)
        }
    }

    /// Steps over an array, whatever it holds: nothing is kept but where it lies.
    private mutating func array(of key: String, depth: Int) throws(GGUFHeader.Fault) -> GGUFArray {
        let kind = try integer(UInt32.self, key.quoted)
        let count = try integer(UInt64.self, key.quoted)
        guard let type = GGUFValue.Kind(rawValue: kind) else { throw .malformed("the elements of \(key.quoted) are of type \(kind)") }
        let smallest = UInt64(type.byteCount ?? type.smallestByteCount)
        guard count <= UInt64(left) / smallest else {
            throw .malformed("\(key.quoted) claims \(count) elements, more than the \(left) bytes that follow can hold")
        }
        let start = position
        switch type {
        case .text:
            for _ in 0..<count { _ = try text(key.quoted) }
        case .array:
            guard depth < Self.deepest else { throw .malformed("\(key.quoted) holds arrays in arrays, too deep") }
            for _ in 0..<count { _ = try array(of: key, depth: depth + 1) }
        default: position += Int(count * smallest)
        }
        return GGUFArray(kind: type, count: Int(count), bytes: start..<position)
    }
}

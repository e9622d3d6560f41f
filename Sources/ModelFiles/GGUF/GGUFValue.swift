/// A value of a GGUF file's metadata; texts and arrays stay where they are in the file.
package enum GGUFValue: Sendable, Equatable {
    case unsigned(UInt64)
    case signed(Int64)
    case number(Double)
    case flag(Bool)
    case text(Range<Int>)
    case array(GGUFArray)

    /// In the order of their numbers in the file.
    enum Kind: UInt32, Sendable, CaseIterable {
        case u8, i8, u16, i16, u32, i32, f32, bool, text, array, u64, i64, f64

        /// Nil where values of the type have no common size.
        var byteCount: Int? {
            switch self {
            case .u8, .i8, .bool: 1
            case .u16, .i16: 2
            case .u32, .i32, .f32: 4
            case .u64, .i64, .f64: 8
            case .text, .array: nil
            }
        }

        /// Of an empty text or array: what says that it is empty.
        var smallestByteCount: Int { self == .array ? 12 : 8 }
    }

    /// - Precondition: `kind` has a size, and so many bytes are there.
    init(_ kind: Kind, at position: Int, of bytes: UnsafeRawBufferPointer) {
        func load<Value: FixedWidthInteger>(_: Value.Type) -> Value {
            Value(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Value.self))
        }
        switch kind {
        case .u8: self = .unsigned(UInt64(load(UInt8.self)))
        case .i8: self = .signed(Int64(load(Int8.self)))
        case .u16: self = .unsigned(UInt64(load(UInt16.self)))
        case .i16: self = .signed(Int64(load(Int16.self)))
        case .u32: self = .unsigned(UInt64(load(UInt32.self)))
        case .i32: self = .signed(Int64(load(Int32.self)))
        case .u64: self = .unsigned(load(UInt64.self))
        case .i64: self = .signed(load(Int64.self))
        case .f32: self = .number(Double(Float(bitPattern: load(UInt32.self))))
        case .f64: self = .number(Double(bitPattern: load(UInt64.self)))
        case .bool: self = .flag(load(UInt8.self) != 0)
        case .text, .array: preconditionFailure("\(kind) has no size of its own")
        }
    }

    /// Nil where it is no whole number, or too large for any use.
    var integer: Int? {
        switch self {
        case .unsigned(let value): Int(exactly: value)
        case .signed(let value): Int(exactly: value)
        default: nil
        }
    }

    var number: Double? {
        if case .number(let value) = self { return value }
        return integer.map(Double.init)
    }
}

/// An array of a GGUF file's metadata, checked and not read yet.
package struct GGUFArray: Sendable, Equatable {
    let kind: GGUFValue.Kind
    let count: Int
    /// Of its elements, in the file.
    let bytes: Range<Int>
}

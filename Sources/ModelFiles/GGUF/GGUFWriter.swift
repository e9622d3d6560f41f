import Foundation
import Tensors

/// Writes GGUF files, version 3, that llama.cpp and `gguf-py` accept; tensors come one after the other and are never held together.
///
/// Source: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
package enum GGUFWriter {
    private static let version: UInt32 = 3

    /// A value under its key.
    package struct Pair: Sendable, Equatable {
        package let key: String
        package let value: Value

        package init(_ key: String, _ value: Value) {
            self.key = key
            self.value = value
        }
    }

    package enum Value: Sendable, Equatable {
        case u32(UInt32)
        case u64(UInt64)
        case i32(Int32)
        case i64(Int64)
        case f32(Float)
        case f64(Double)
        case flag(Bool)
        case text(String)
        case i32s([Int32])
        case f32s([Float])
        /// Bytes, as tokens need not be UTF-8.
        case texts([[UInt8]])
        /// An array as it lies in another file, behind its kind and its count.
        case array(kind: UInt32, count: Int, bytes: Data)
    }

    /// A tensor that is made when its turn comes.
    package struct Entry: Sendable {
        package let name: String
        /// Outermost extent first.
        package let shape: [Int]
        package let type: GGMLType
        package let make: @Sendable () throws -> Matrix

        /// - Parameter make: the elements in that type and shape.
        package init(name: String, shape: [Int], type: GGMLType, make: @escaping @Sendable () throws -> Matrix) {
            self.name = name
            self.shape = shape
            self.type = type
            self.make = make
        }

        /// A tensor that is there already.
        ///
        /// - Precondition: its dtype is f32, f16 or bf16.
        package init(name: String, tensor: Tensor) {
            self.init(name: name, shape: tensor.shape.extents, type: .plain(tensor.dtype)) { .dense(tensor) }
        }

        var byteCount: Int { shape.reduce(1, *) / type.blockValues * type.blockByteCount }
    }

    /// Writes a file whole or not at all.
    ///
    /// - Throws: `ModelFileError.notWritten`; what making a tensor throws. The file that was there is then untouched.
    /// - Precondition: no key and no name stands twice; rows are made of whole blocks; an entry makes what it says.
    package static func write(metadata: [Pair], tensors: [Entry], alignment: Int = GGUFHeader.usualAlignment, to url: URL) throws {
        precondition(alignment >= 8 && alignment & (alignment - 1) == 0, "an alignment of \(alignment)")
        let usual = alignment == GGUFHeader.usualAlignment
        let metadata = metadata + (usual ? [] : [Pair(GGUFKey.alignment, .u32(UInt32(alignment)))])
        precondition(Set(metadata.map(\.key)).count == metadata.count, "a key stands twice")
        precondition(Set(tensors.map(\.name)).count == tensors.count, "a tensor stands twice")
        var bytes = GGUFBuffer()
        bytes.append(contentsOf: GGUFHeader.magic)
        bytes.append(version)
        bytes.append(UInt64(tensors.count))
        bytes.append(UInt64(metadata.count))
        for pair in metadata {
            bytes.append(text: pair.key.utf8)
            bytes.append(pair.value)
        }
        var offset = 0
        for entry in tensors {
            bytes.append(entry, offset: offset)
            offset += (entry.byteCount + alignment - 1) / alignment * alignment
        }
        bytes.pad(to: alignment)
        try AtomicFile.write(to: url) { file in
            try file.append(bytes.data)
            for entry in tensors { try append(entry, alignment: alignment, to: file) }
        }
    }

    private static func append(_ entry: Entry, alignment: Int, to file: FileWriter) throws {
        let elements = try entry.make().plainBytes
        precondition(
            elements.byteCount == entry.byteCount, "\(entry.name) is \(elements.byteCount) bytes, announced were \(entry.byteCount)")
        try elements.withBytes(file.append)
        let padding = (alignment - entry.byteCount % alignment) % alignment
        if padding > 0 { try file.append(Data(count: padding)) }
    }
}

extension Matrix {
    /// The memory that its elements lie in.
    fileprivate var plainBytes: Tensor {
        switch self {
        case .dense(let tensor): tensor
        case .quantized(let matrix): matrix.blocks
        }
    }
}

/// Bytes of a GGUF file's header as they grow.
struct GGUFBuffer {
    private(set) var data = Data()

    mutating func append(contentsOf bytes: some Sequence<UInt8>) { data.append(contentsOf: bytes) }

    mutating func append<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
    }

    mutating func append(text: some Collection<UInt8>) {
        append(UInt64(text.count))
        data.append(contentsOf: text)
    }

    mutating func append(_ value: GGUFWriter.Value) {
        append(value.kind.rawValue)
        switch value {
        case .u32(let number): append(number)
        case .u64(let number): append(number)
        case .i32(let number): append(number)
        case .i64(let number): append(number)
        case .f32(let number): append(number.bitPattern)
        case .f64(let number): append(number.bitPattern)
        case .flag(let flag): append(UInt8(flag ? 1 : 0))
        case .text(let text): append(text: text.utf8)
        case .i32s(let numbers):
            appendArray(.i32, count: numbers.count)
            for number in numbers { append(number) }
        case .f32s(let numbers):
            appendArray(.f32, count: numbers.count)
            for number in numbers { append(number.bitPattern) }
        case .texts(let texts):
            appendArray(.text, count: texts.count)
            for text in texts { append(text: text) }
        case .array(let kind, let count, let bytes):
            append(kind)
            append(UInt64(count))
            data.append(bytes)
        }
    }

    private mutating func appendArray(_ kind: GGUFValue.Kind, count: Int) {
        append(kind.rawValue)
        append(UInt64(count))
    }

    mutating func append(_ entry: GGUFWriter.Entry, offset: Int) {
        precondition((entry.shape.last ?? 1).isMultiple(of: entry.type.blockValues), "\(entry.name) has rows of parts of blocks")
        append(text: entry.name.utf8)
        append(UInt32(entry.shape.count))
        for extent in entry.shape.reversed() { append(UInt64(extent)) }
        append(entry.type.number)
        append(UInt64(offset))
    }

    mutating func pad(to alignment: Int) { data.append(Data(count: (alignment - data.count % alignment) % alignment)) }
}

extension GGUFWriter.Value {
    var kind: GGUFValue.Kind {
        switch self {
        case .u32: .u32
        case .u64: .u64
        case .i32: .i32
        case .i64: .i64
        case .f32: .f32
        case .f64: .f64
        case .flag: .bool
        case .text: .text
        case .i32s, .f32s, .texts, .array: .array
        }
    }
}

import Foundation

/// A GGUF file put together by hand, lies included.
struct GGUFBytes {
    var magic = Array("GGUF".utf8)
    var version: UInt32 = 3
    var pairs: [Data] = []
    var tensors: [Data] = []
    var data = Data()
    /// What the header claims; nil: the truth.
    var tensorCount: UInt64?
    var pairCount: UInt64?
    var alignment = 32

    static func number<Value: FixedWidthInteger>(_ value: Value) -> Data { withUnsafeBytes(of: value.littleEndian) { Data($0) } }

    static func text(_ text: String, claiming length: UInt64? = nil) -> Data {
        number(length ?? UInt64(text.utf8.count)) + Data(text.utf8)
    }

    static func pair(_ key: String, type: UInt32, _ value: Data) -> Data { text(key) + number(type) + value }

    static func array(type: UInt32, count: UInt64, _ elements: Data = Data()) -> Data { number(type) + number(count) + elements }

    /// - Parameter shape: as the file has it, the row's length first.
    static func tensor(_ name: String, _ shape: [UInt64], type: UInt32, offset: UInt64, rank: UInt32? = nil) -> Data {
        text(name) + number(rank ?? UInt32(shape.count)) + shape.reduce(Data()) { $0 + number($1) } + number(type) + number(offset)
    }

    var file: Data {
        var file = Data(magic) + Self.number(version) + Self.number(tensorCount ?? UInt64(tensors.count))
        file += Self.number(pairCount ?? UInt64(pairs.count))
        for part in pairs + tensors { file += part }
        file += Data(count: (alignment - file.count % alignment) % alignment)
        return file + data
    }
}

import Foundation

extension GGUFFile {
    /// All keys with their values, sorted, to be written into another file; numbers in the widths that are usual for them.
    package var pairs: [GGUFWriter.Pair] { keys.compactMap { key in copy(of: key).map { GGUFWriter.Pair(key, $0) } } }

    /// Nil where there is no such key.
    package func copy(of key: String) -> GGUFWriter.Value? {
        guard let part = parts.first, let value = part.header.metadata[key] else { return nil }
        switch value {
        case .unsigned(let number): return UInt32(exactly: number).map { .u32($0) } ?? .u64(number)
        case .signed(let number): return Int32(exactly: number).map { .i32($0) } ?? .i64(number)
        case .number(let number): return Double(Float(number)) == number || !number.isFinite ? .f32(Float(number)) : .f64(number)
        case .flag(let flag): return .flag(flag)
        case .text(let range): return .text(part.storage.withBytes { String(decoding: $0[range], as: UTF8.self) })
        case .array(let array):
            let bytes = part.storage.withBytes { Data($0[array.bytes]) }
            return .array(kind: array.kind.rawValue, count: array.count, bytes: bytes)
        }
    }
}

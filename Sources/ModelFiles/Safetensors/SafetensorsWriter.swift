import Foundation
import Tensors

/// Writes safetensors files that Hugging Face's own readers accept.
package enum SafetensorsWriter {
    /// The data begin at a multiple of it, so that vectors can be read in place.
    static let alignment = 64

    /// Writes the tensors, those with the largest elements first, so that each is aligned for its dtype.
    ///
    /// - Throws: `ModelFileError.notWritten`; the file that was there is then untouched.
    /// - Precondition: no name twice, none of them «__metadata__».
    package static func write(_ tensors: [(name: String, tensor: Tensor)], metadata: [String: String] = [:], to url: URL) throws {
        let ordered = tensors.enumerated().sorted {
            ($1.element.tensor.dtype.byteCount, $0.offset) < ($0.element.tensor.dtype.byteCount, $1.offset)
        }.map(\.element)
        let header = try header(ordered.map { ($0.name, $0.tensor.shape, $0.tensor.dtype) }, metadata: metadata)
        try AtomicFile.write(to: url) { file in
            try file.append(header)
            for (_, tensor) in ordered { try tensor.withBytes(file.append) }
        }
    }

    private struct Entry: Encodable {
        let dtype: String
        let shape: [Int]
        let offsets: [Int]

        enum CodingKeys: String, CodingKey {
            case dtype, shape
            case offsets = "data_offsets"
        }
    }

    /// The length, the JSON, and spaces up to the next multiple of the alignment.
    static func header(_ tensors: [(name: String, shape: Shape, dtype: DType)], metadata: [String: String]) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var members: [Data] = []
        if !metadata.isEmpty { members.append(Data("\"__metadata__\":".utf8) + (try encoder.encode(metadata))) }
        var offset = 0
        var seen: Set<String> = ["__metadata__"]
        for (name, shape, dtype) in tensors {
            let byteCount = shape.count * dtype.byteCount
            precondition(seen.insert(name).inserted, "the tensor name \(name) is taken")
            let entry = Entry(
                dtype: dtype.safetensorsName, shape: shape.extents, offsets: [offset, offset + byteCount])
            members.append(try encoder.encode(name) + Data(":".utf8) + (try encoder.encode(entry)))
            offset += byteCount
        }
        var json = Data("{".utf8) + Data(members.joined(separator: Data(",".utf8))) + Data("}".utf8)
        let padding = (alignment - (8 + json.count) % alignment) % alignment
        json.append(Data(repeating: UInt8(ascii: " "), count: padding))
        return withUnsafeBytes(of: UInt64(json.count).littleEndian) { Data($0) } + json
    }
}

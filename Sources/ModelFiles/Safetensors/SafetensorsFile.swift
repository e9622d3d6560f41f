import Foundation
import Tensors

/// A safetensors file, mapped: tensors are views of its bytes and cost nothing until they are read.
package struct SafetensorsFile: Sendable {
    package let url: URL
    private let storage: Storage
    private let header: SafetensorsHeader

    /// Maps the file and checks its header.
    ///
    /// - Throws: `StorageError` where it cannot be read, `ModelFileError.malformed` where it lies.
    package init(_ url: URL) throws {
        self.url = url
        storage = try Storage(mapping: url)
        do {
            header = try storage.withBytes { try SafetensorsHeader(file: $0) }
        } catch let fault as SafetensorsHeader.Fault {
            throw ModelFileError.malformed(path: url.path, fault: fault.what)
        }
    }

    /// The tensors' names, in the order of their bytes.
    package var names: [String] {
        header.entries.sorted { ($0.value.bytes.lowerBound, $0.key.text) < ($1.value.bytes.lowerBound, $1.key.text) }.map(\.key.text)
    }

    package var metadata: [String: String] { header.metadata }

    package func contains(_ name: String) -> Bool { header.entries[ExactName(name)] != nil }

    /// The shape of a tensor, whatever its dtype; nil where there is no such tensor.
    package func shape(of name: String) -> Shape? { header.entries[ExactName(name)].map { Shape($0.shape) } }

    /// A tensor in the dtype that it has in the file, to be read only: its memory is the file's.
    ///
    /// - Throws: `ModelFileError.missingTensor`, `.unsupportedDType`.
    package func tensor(_ name: String) throws -> Tensor {
        guard let entry = header.entries[ExactName(name)] else { throw ModelFileError.missingTensor(name: name, path: url.path) }
        if entry.dtype == "F64" { return narrowed(entry) }
        guard let dtype = DType(safetensors: entry.dtype) else {
            throw ModelFileError.unsupportedDType(tensor: name, dtype: entry.dtype, path: url.path)
        }
        let offset = header.dataOffset + entry.bytes.lowerBound
        let shape = Shape(entry.shape)
        if offset.isMultiple(of: dtype.byteCount) {
            return Tensor(storage: storage, byteOffset: offset, shape: shape, dtype: dtype)
        }
        // A writer that did not align: elements cannot be read in place.
        return withBytes(of: entry) { Tensor(bytes: $0, shape: shape, dtype: dtype) }
    }

    /// A copy in f32 of what is in f64.
    private func narrowed(_ entry: SafetensorsHeader.Entry) -> Tensor {
        let values = withBytes(of: entry) { bytes in
            (0..<bytes.count / 8).map { Float(bytes.loadUnaligned(fromByteOffset: $0 * 8, as: Double.self)) }
        }
        return Tensor(values, shape: Shape(entry.shape))
    }

    private func withBytes<Result>(of entry: SafetensorsHeader.Entry, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        storage.withBytes { file in
            let start = header.dataOffset + entry.bytes.lowerBound
            return body(UnsafeRawBufferPointer(rebasing: file[start..<start + entry.bytes.count]))
        }
    }

    /// The bytes of a tensor as they lie, whatever its dtype, with its shape and the dtype's name in small letters.
    ///
    /// - Throws: `ModelFileError.missingTensor`.
    func withBytes<Result>(
        of name: String, _ body: (_ shape: Shape, _ dtype: String, UnsafeRawBufferPointer) -> Result
    ) throws -> Result {
        guard let entry = header.entries[ExactName(name)] else { throw ModelFileError.missingTensor(name: name, path: url.path) }
        return withBytes(of: entry) { body(Shape(entry.shape), entry.dtype.lowercased(), $0) }
    }

    /// - Throws: `ModelFileError.notFinite`, with the first weight that is NaN or infinite. Reads the whole file.
    package func checkFinite() throws {
        for name in names {
            guard let dtype = header.entries[ExactName(name)].flatMap({ DType(safetensors: $0.dtype) }),
                [.f32, .f16, .bf16].contains(dtype)
            else {
                continue
            }
            if let element = try tensor(name).firstNonFinite {
                throw ModelFileError.notFinite(tensor: name, element: element, path: url.path)
            }
        }
    }
}

extension DType {
    init?(safetensors name: String) {
        guard let dtype = Self.allCases.first(where: { $0.safetensorsName == name }) else { return nil }
        self = dtype
    }

    var safetensorsName: String { rawValue.uppercased() }
}

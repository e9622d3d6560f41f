import Foundation
import Tensors

/// A GGUF file, or all parts of one that was split, mapped: tensors are views of its bytes and cost nothing until they are read.
package struct GGUFFile: Sendable {
    /// The file that was named; any part of a split one.
    package let url: URL
    /// The first one has the metadata.
    let parts: [Part]
    /// Each tensor's place in `parts`.
    private let places: [String: Int]

    struct Part: Sendable {
        let url: URL
        let storage: Storage
        let header: GGUFHeader

        /// - Throws: `StorageError`, `ModelFileError.malformed`, `.unsupported`.
        init(_ url: URL) throws { try self.init(url, Storage(mapping: url)) }

        init(_ url: URL, _ storage: Storage) throws {
            self.url = url
            self.storage = storage
            do {
                header = try storage.withBytes { try GGUFHeader(file: $0) }
            } catch let fault as GGUFHeader.Fault {
                throw fault.error(at: url)
            }
        }
    }

    /// Maps the file, and its other parts where it has some, and checks what they say.
    ///
    /// - Throws: `StorageError` where one cannot be read; `ModelFileError.malformed` where it lies, `.unsupported`, `.missing` for a part.
    package init(_ url: URL) throws { try self.init(Part(url)) }

    /// A file that is in memory already.
    package init(_ storage: Storage, named url: URL) throws { try self.init(Part(url, storage)) }

    private init(_ part: Part) throws {
        url = part.url
        parts = try Self.parts(of: part)
        var places: [String: Int] = [:]
        for (index, part) in parts.enumerated() {
            for name in part.header.entries.keys where places.updateValue(index, forKey: name) != nil {
                throw ModelFileError.malformed(path: part.url.path, fault: "tensor \(name.quoted) stands in another part too")
            }
        }
        self.places = places
        guard let first = parts.first, parts.count > 1 else { return }
        let claimed = try first.integer(GGUFKey.tensorsOfAllParts)
        guard claimed == nil || claimed == places.count else {
            throw ModelFileError.malformed(path: first.url.path, fault: "its parts have \(places.count) tensors, it claims \(claimed ?? 0)")
        }
    }

    /// Whether the file begins as GGUF files do.
    package static func isGGUF(_ url: URL) -> Bool {
        guard let file = try? FileHandle(forReadingFrom: url) else { return false }
        defer { try? file.close() }
        return (try? file.read(upToCount: GGUFHeader.magic.count)).map { Array($0) } == GGUFHeader.magic
    }

    /// Of all parts.
    package var fileURLs: [URL] { parts.map(\.url) }

    /// The names of all tensors, in the order of their bytes.
    package var tensorNames: [String] {
        parts.flatMap { part in
            part.header.entries.sorted { $0.value.bytes.lowerBound < $1.value.bytes.lowerBound }.map(\.key)
        }
    }

    package func contains(_ name: String) -> Bool { places[name] != nil }

    /// The shape of a tensor, outermost extent first; nil where there is no such tensor.
    package func shape(of name: String) -> Shape? { entry(name).map { Shape($0.entry.shape) } }

    func entry(_ name: String) -> (entry: GGUFHeader.Entry, part: Part)? {
        places[name].flatMap { place in parts[place].header.entries[name].map { ($0, parts[place]) } }
    }

    /// A tensor as it lies in the file, to be read only: its memory is the file's. Several axes become rows of the last one.
    ///
    /// - Throws: `ModelFileError.missingTensor`.
    package func matrix(_ name: String) throws -> Matrix {
        guard let (entry, part) = entry(name) else { throw ModelFileError.missingTensor(name: name, path: url.path) }
        let offset = entry.bytes.lowerBound
        switch entry.type {
        case .plain(let type):
            return .dense(Tensor(storage: part.storage, byteOffset: offset, shape: Shape(entry.shape), dtype: type))
        case .blocks(let encoding):
            let columns = entry.shape.last ?? 1
            let rows = entry.shape.dropLast().reduce(1, *)
            let blocks = Tensor(storage: part.storage, byteOffset: offset, shape: [rows, entry.bytes.count / rows], dtype: .u8)
            return .quantized(QuantizedMatrix(rows: rows, columns: columns, encoding: encoding, blocks: blocks))
        }
    }
}

extension GGUFHeader.Fault {
    func error(at url: URL) -> ModelFileError {
        switch self {
        case .malformed(let what): .malformed(path: url.path, fault: what)
        case .unsupported(let what, let supported): .unsupported(path: url.path, what: what, supported: supported)
        }
    }
}

import Foundation
import Tensors

/// A model in a GGUF file: its config, and its weights under Hugging Face's names and in Hugging Face's order of rows.
package struct GGUFModel: Sendable {
    package let file: GGUFFile
    package let config: ModelConfig
    private let architecture: GGUFArchitecture
    /// From Hugging Face's names to the file's.
    private let fileNames: [String: String]

    /// Opens the file: reads what it says about itself, and no weights.
    ///
    /// - Throws: as `GGUFFile.init`; `ModelFileError.unsupported` for an architecture or a tensor that is not known, `.missingTensor`.
    package init(_ url: URL) throws {
        try self.init(GGUFFile(url))
    }

    package init(_ file: GGUFFile) throws {
        self.file = file
        let known = GGUFArchitecture.all.map(\.name).joined(separator: ", ")
        guard let name = try file.text(GGUFKey.architecture) else {
            throw ModelFileError.malformed(path: file.path, fault: "\(GGUFKey.architecture.quoted) is missing")
        }
        guard let architecture = GGUFArchitecture.all.first(where: { $0.name == name }) else {
            throw ModelFileError.unsupported(path: file.path, what: "the architecture \(name.quoted)", supported: known)
        }
        self.architecture = architecture
        config = try ModelConfig(file, architecture)
        var fileNames: [String: String] = [:]
        for name in file.tensorNames where !architecture.isAngle(name) {
            guard let hubName = architecture.hubName(name) else {
                throw ModelFileError.unsupported(
                    path: file.path, what: "the tensor \(name.quoted)", supported: "those of \(known) as llama.cpp writes them")
            }
            fileNames[hubName] = name
        }
        self.fileNames = fileNames
    }

    package var url: URL { file.url }

    /// Before the keys of its network.
    var architecturePrefix: String { architecture.name + "." }

    /// Hugging Face's names of all tensors, sorted.
    package var tensorNames: [String] { fileNames.keys.sorted() }

    /// - Throws: `ModelFileError.missingTensor`.
    func fileName(of name: String) throws -> String {
        guard let fileName = fileNames[name] else { throw ModelFileError.missingTensor(name: name, path: url.path) }
        return fileName
    }

    /// A matrix, norm or bias by Hugging Face's name, to be read only: its memory is the file's, unless its rows had to be put in order.
    ///
    /// - Throws: `ModelFileError.missingTensor`, `.wrongShape`.
    package func matrix(_ name: String, shape: Shape) throws -> Matrix {
        let fileName = try fileName(of: name)
        if let found = file.shape(of: fileName), found != shape {
            throw ModelFileError.wrongShape(tensor: fileName, expected: shape, found: found, path: url.path)
        }
        let matrix = try file.matrix(fileName)
        if architecture.normOffset != 0, architecture.isNorm(fileName) {
            guard case .dense(let tensor) = matrix else {
                throw ModelFileError.unsupportedDType(tensor: fileName, dtype: matrix.encoding.rawValue, path: url.path)
            }
            return .dense(Tensor(tensor.floats().map { $0 - architecture.normOffset }, shape: tensor.shape))
        }
        guard architecture.pairsRows(of: fileName), shape[0].isMultiple(of: config.headDim) else { return matrix }
        return matrix.unpairingRows(of: config.headDim)
    }
}

extension Matrix {
    /// A copy whose rows lie so that RoPE turns row i of a head with row i + D / 2, where they lay so that it turned neighbours.
    ///
    /// Row 2i + j of a head becomes row j · D / 2 + i.
    func unpairingRows(of headDim: Int) -> Matrix {
        switch self {
        case .dense(let tensor): .dense(tensor.unpairingRows(of: headDim))
        case .quantized(let matrix):
            .quantized(
                QuantizedMatrix(
                    rows: matrix.rows, columns: matrix.columns, encoding: matrix.encoding, blocks: matrix.blocks.unpairingRows(of: headDim))
            )
        }
    }
}

extension Tensor {
    func unpairingRows(of headDim: Int) -> Tensor {
        reorderingRows { row in
            let (head, place) = (row / headDim, row % headDim)
            return head * headDim + place % 2 * (headDim / 2) + place / 2
        }
    }

    /// The inverse: a copy as llama.cpp's RoPE turns it.
    func pairingRows(of headDim: Int) -> Tensor {
        reorderingRows { row in
            let (head, place) = (row / headDim, row % headDim)
            return head * headDim + place % (headDim / 2) * 2 + place / (headDim / 2)
        }
    }

    /// - Parameter target: where a row goes; along the first axis, elements of a vector being rows.
    private func reorderingRows(_ target: (Int) -> Int) -> Tensor {
        let rowBytes = byteCount / shape[0]
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: byteCount, alignment: 64)
        defer { copy.deallocate() }
        withBytes { bytes in
            for row in 0..<shape[0] {
                let place = target(row) * rowBytes
                UnsafeMutableRawBufferPointer(rebasing: copy[place..<place + rowBytes])
                    .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[row * rowBytes..<(row + 1) * rowBytes]))
            }
        }
        return Tensor(bytes: UnsafeRawBufferPointer(copy), shape: shape, dtype: dtype)
    }
}

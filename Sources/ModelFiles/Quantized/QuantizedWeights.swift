import Foundation
import Tensors

/// Weights in NF4 as an earlier loading left them beside the model: mapped, so that nothing is quantised a second time.
///
/// A safetensors file with `NAME.codes` u8 [N, K / 2] and `NAME.absmax` f32 [N, K / 64], which may be deleted at any time.
package struct QuantizedWeights: Sendable {
    /// Where the fingerprint of the weights that it was made of is noted.
    private static let sourceKey = "engram.source"

    private let file: SafetensorsFile

    /// Nil where there is no such file, where it was made of other weights, or where it cannot be read.
    ///
    /// - Parameter source: the fingerprint that it must have been made from (`ModelFolder.fingerprint`).
    package init?(_ url: URL, source: String) {
        guard let file = try? SafetensorsFile(url), file.metadata[Self.sourceKey] == source else { return nil }
        self.file = file
    }

    /// Nil where it has no matrix of that name and shape [N, K], or one whose scales cannot be.
    package func matrix(_ name: String, shape: Shape) -> QuantizedMatrix? {
        let (rows, columns) = (shape[0], shape[1])
        guard columns % QuantizedMatrix.nf4BlockSize == 0, let codes = try? file.tensor(name + ".codes"),
            let absmax = try? file.tensor(name + ".absmax"),
            codes.dtype == .u8, codes.shape == [rows, columns / 2], absmax.dtype == .f32,
            absmax.shape == [rows, columns / QuantizedMatrix.nf4BlockSize],
            absmax.withFloats({ $0.allSatisfy { $0 >= 0 && $0 < .infinity } })
        else { return nil }
        return QuantizedMatrix(rows: rows, columns: columns, codes: codes, absmax: absmax)
    }

    /// Whether it has each of these; where it does not, it was damaged and has to be made anew.
    package func holds(_ matrices: [(name: String, matrix: QuantizedMatrix)]) -> Bool {
        matrices.allSatisfy { matrix($0.name, shape: [$0.matrix.rows, $0.matrix.columns]) != nil }
    }

    /// Those that are in NF4; the others lie in a file as they are.
    ///
    /// - Throws: `ModelFileError.notWritten`; nothing is left behind then.
    package static func write(_ matrices: [(name: String, matrix: QuantizedMatrix)], source: String, to url: URL) throws {
        let tensors = matrices.flatMap { name, matrix -> [(name: String, tensor: Tensor)] in
            guard let absmax = matrix.absmax else { return [] }
            return [
                (name: name + ".codes", tensor: matrix.blocks.reshaped([matrix.rows, matrix.columns / 2])),
                (name: name + ".absmax", tensor: absmax.reshaped([matrix.rows, matrix.columns / QuantizedMatrix.nf4BlockSize])),
            ]
        }
        try SafetensorsWriter.write(tensors, metadata: [sourceKey: source], to: url)
    }
}

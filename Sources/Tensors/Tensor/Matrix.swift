/// A matrix as a kernel reads it: plain elements (f32, bf16) or 4-bit NF4 blocks.
package enum Matrix: Sendable {
    case dense(Tensor)
    case nf4(NF4Matrix)

    /// Outputs of a linear layer.
    package var rows: Int {
        switch self {
        case .dense(let tensor): tensor.rows
        case .nf4(let blocks): blocks.rows
        }
    }

    /// Inputs of a linear layer.
    package var columns: Int {
        switch self {
        case .dense(let tensor): tensor.columns
        case .nf4(let blocks): blocks.columns
        }
    }

    package var shape: Shape { [rows, columns] }

    /// Whether `.int8` multiplies it in 8 bits: it is in 4 bits or in bf16, as frozen weights are kept.
    package var takesBytes: Bool {
        switch self {
        case .dense(let tensor): tensor.dtype == .bf16
        case .nf4: true
        }
    }

    /// Bytes that a product with one row in 8 bits reads.
    package var rowByteCount: Int {
        guard case .nf4(let blocks) = self, let compact = blocks.compact else { return byteCount }
        return blocks.codes.byteCount + compact.codes.byteCount + compact.steps.byteCount
    }

    /// Bytes that hold the elements and their scales.
    package var byteCount: Int {
        switch self {
        case .dense(let tensor): tensor.byteCount
        case .nf4(let blocks): blocks.codes.byteCount + blocks.absmax.byteCount
        }
    }
}

/// A matrix in NF4: 4-bit codes in blocks of 64 along the flattened rows, each with its largest magnitude.
///
/// value = table[code] · absmax[block]. Two codes a byte, the first in the high half: the layout of bitsandbytes.
/// Source: QLoRA (arXiv 2305.14314), section 3.
package struct NF4Matrix: Sendable {
    package static let blockSize = 64

    package let rows: Int
    package let columns: Int
    /// u8 [rows · columns / 2].
    package let codes: Tensor
    /// f32 [rows · columns / 64].
    package let absmax: Tensor
    /// For products with one row in 8 bits, where decoding asked for it.
    package internal(set) var compact: CompactScales?

    /// - Precondition: `columns` is a multiple of 64, and both tensors have the size that follows from the shape.
    package init(rows: Int, columns: Int, codes: Tensor, absmax: Tensor) {
        precondition(columns % Self.blockSize == 0, "NF4 needs a multiple of 64 columns, not \(columns)")
        precondition(
            codes.count == rows * columns / 2 && codes.dtype == .u8,
            "NF4 codes of shape \(codes.shape) for a matrix [\(rows), \(columns)]")
        precondition(
            absmax.count == rows * columns / Self.blockSize && absmax.dtype == .f32,
            "NF4 absmax of shape \(absmax.shape) for a matrix [\(rows), \(columns)]")
        self.rows = rows
        self.columns = columns
        self.codes = codes
        self.absmax = absmax
    }
}

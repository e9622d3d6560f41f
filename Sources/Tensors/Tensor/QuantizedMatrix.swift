import CKernels

/// A matrix in blocks of codes and scales, as a file holds them or as NF4.
///
/// NF4: 4-bit codes in blocks of 64 along the flattened rows, each with its largest magnitude: value = table[code] · absmax[block]; two
/// codes a byte, the first in the high half: the layout of bitsandbytes. Source: QLoRA (arXiv 2305.14314), section 3.
/// The others: GGUF's, with their scales inside.
package struct QuantizedMatrix: Sendable {
    package static let nf4BlockSize = Int(CK_BLOCK)

    package let encoding: Encoding
    package let rows: Int
    package let columns: Int
    /// u8 [rows, bytes of a row]: the blocks; of NF4 the codes.
    package let blocks: Tensor
    /// f32 [rows · columns / 64], of NF4 alone.
    package let absmax: Tensor?
    /// Of NF4, for products with one row in 8 bits, where decoding asked for it.
    package internal(set) var compact: CompactScales?

    /// A view of the blocks of a file.
    ///
    /// - Precondition: `encoding` is one of blocks that hold their scales, a row is made of whole ones, and `blocks` has the size that follows.
    package init(rows: Int, columns: Int, encoding: Encoding, blocks: Tensor) {
        precondition(![.f32, .bf16, .nf4].contains(encoding), "\(encoding) has no blocks that hold their scales")
        precondition(columns % encoding.blockValues == 0, "\(encoding) needs a multiple of \(encoding.blockValues) columns, not \(columns)")
        precondition(
            blocks.dtype == .u8 && blocks.count == rows * columns / encoding.blockValues * encoding.blockByteCount,
            "\(encoding) blocks of shape \(blocks.shape) for a matrix [\(rows), \(columns)]")
        (self.encoding, self.rows, self.columns, self.blocks, absmax) = (encoding, rows, columns, blocks, nil)
    }

    /// NF4.
    ///
    /// - Precondition: `columns` is a multiple of 64, and both tensors have the size that follows from the shape.
    package init(rows: Int, columns: Int, codes: Tensor, absmax: Tensor) {
        precondition(columns % Self.nf4BlockSize == 0, "NF4 needs a multiple of 64 columns, not \(columns)")
        precondition(
            codes.count == rows * columns / 2 && codes.dtype == .u8,
            "NF4 codes of shape \(codes.shape) for a matrix [\(rows), \(columns)]")
        precondition(
            absmax.count == rows * columns / Self.nf4BlockSize && absmax.dtype == .f32,
            "NF4 absmax of shape \(absmax.shape) for a matrix [\(rows), \(columns)]")
        (encoding, self.rows, self.columns, blocks, self.absmax) = (.nf4, rows, columns, codes, absmax)
    }

    /// The same matrix of other memory.
    func mapTensors(_ body: (Tensor) -> Tensor) -> QuantizedMatrix {
        if let absmax {
            var matrix = QuantizedMatrix(rows: rows, columns: columns, codes: body(blocks), absmax: body(absmax))
            matrix.compact = compact.map { CompactScales(codes: body($0.codes), steps: body($0.steps)) }
            return matrix
        }
        return QuantizedMatrix(rows: rows, columns: columns, encoding: encoding, blocks: body(blocks))
    }

    /// The values that the codes stand for, f32 [rows, columns], on the host.
    package func dequantized() -> Tensor {
        let values = Tensor(uninitialized: [rows, columns])
        let blocks = blocks.hosted()
        if let absmax = absmax?.hosted() {
            ck_nf4_dequantize(blocks.u8.baseAddress, absmax.f32.baseAddress, values.f32.baseAddress, Int64(values.count))
        } else {
            ck_decode_blocks(encoding.code, blocks.rawPointer, values.f32.baseAddress, Int64(values.count))
        }
        return values
    }
}

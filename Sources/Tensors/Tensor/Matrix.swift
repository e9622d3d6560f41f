/// A matrix as a kernel reads it: plain elements (f32, bf16), or quantised ones that are decoded where they are multiplied.
package enum Matrix: Sendable {
    case dense(Tensor)
    case quantized(QuantizedMatrix)

    /// Outputs of a linear layer.
    package var rows: Int {
        switch self {
        case .dense(let tensor): tensor.rows
        case .quantized(let matrix): matrix.rows
        }
    }

    /// Inputs of a linear layer.
    package var columns: Int {
        switch self {
        case .dense(let tensor): tensor.columns
        case .quantized(let matrix): matrix.columns
        }
    }

    package var shape: Shape { [rows, columns] }

    package var encoding: Encoding {
        switch self {
        case .dense(let tensor): tensor.dtype == .bf16 ? .bf16 : .f32
        case .quantized(let matrix): matrix.encoding
        }
    }

    /// Whether `.int8` multiplies it in 8 bits: it is quantised or in bf16, as frozen weights are kept.
    package var takesBytes: Bool { encoding != .f32 }

    /// Bytes that a product with one row in 8 bits reads.
    package var rowByteCount: Int {
        guard case .quantized(let matrix) = self, let compact = matrix.compact else { return byteCount }
        return matrix.blocks.byteCount + compact.codes.byteCount + compact.steps.byteCount
    }

    /// Bytes that hold the elements and their scales.
    package var byteCount: Int {
        switch self {
        case .dense(let tensor): tensor.byteCount
        case .quantized(let matrix): matrix.blocks.byteCount + (matrix.absmax?.byteCount ?? 0)
        }
    }

    /// Tells the system that its part of a mapped file is not needed for now.
    package func forget() {
        switch self {
        case .dense(let tensor): tensor.forget()
        case .quantized(let matrix): matrix.blocks.forget()
        }
    }
}

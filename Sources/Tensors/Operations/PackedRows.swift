import CKernels

/// The left operand of matrix products, packed once in the order that the kernel reads and used for any number of products.
///
/// [m, k] in the shape of the operation, in f32 or rounded to bf16.
package struct PackedRows: Sendable {
    package let rows: Int
    package let depth: Int
    package let precision: Precision
    let memory: Tensor
}

extension Device {
    /// Packs `x` f32 [m, k], or its transpose when `x` lies as [k, m].
    package func pack(_ x: Tensor, transposed: Bool = false, precision: Precision) -> PackedRows {
        let rows = transposed ? x.columns : x.rows
        let depth = transposed ? x.rows : x.columns
        var job = ck_left()
        job.a = UnsafePointer(x.f32.baseAddress)
        job.row = Int64(transposed ? 1 : x.columns)
        job.depth = Int64(transposed ? x.columns : 1)
        job.m = Int64(rows)
        job.k = Int64(depth)
        job.bf16 = precision == .bf16
        let bytes = ck_left_bytes(kernels.pointer, job.m, job.k, job.bf16)
        let memory = Tensor(uninitialized: [Int(bytes)], dtype: .u8)
        let blocks = (rows + Int(kernel.left_rows) - 1) / Int(kernel.left_rows)
        let grain = max(1, 16_384 / max(depth, 1))
        nonisolated(unsafe) let shared = job
        forChunks(blocks, grain: grain) { [kernels] range in
            withUnsafePointer(to: shared) {
                kernels.pointee.pack_left($0, memory.rawPointer, Int64(range.lowerBound), Int64(range.upperBound))
            }
        }
        return PackedRows(rows: rows, depth: depth, precision: precision, memory: memory)
    }
}

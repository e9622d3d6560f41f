import CKernels

extension CPUBackend {
    package func pack(_ x: Tensor, transposed: Bool, precision: Precision, onlyBytes: Bool) -> PackedRows {
        let rows = transposed ? x.columns : x.rows
        let depth = transposed ? x.rows : x.columns
        var job = ck_left()
        job.a = UnsafePointer(x.f32.baseAddress)
        job.row = Int64(transposed ? 1 : x.columns)
        job.depth = Int64(transposed ? x.columns : 1)
        job.m = Int64(rows)
        job.k = Int64(depth)
        job.bf16 = precision != .f32
        let bytes = precision == .int8 && !transposed ? packBytes(job) : nil
        let memory = onlyBytes && bytes != nil ? nil : packPlain(job)
        return PackedRows(rows: rows, depth: depth, precision: precision, memory: memory, bytes: bytes)
    }

    private func packPlain(_ job: ck_left) -> Tensor {
        let size = ck_left_bytes(kernels.pointer, job.m, job.k, job.bf16)
        let memory = Tensor(uninitialized: [Int(size)], dtype: .u8)
        let rows = Int(kernel.left_rows)
        nonisolated(unsafe) let shared = job
        // Rows across the depth are packed some blocks at a time.
        let least = job.row == 1 ? 8 : 1
        forChunks((Int(job.m) + rows - 1) / rows, grain: max(least, 16_384 / max(Int(job.k), 1))) { [kernels] range in
            withUnsafePointer(to: shared) {
                kernels.pointee.pack_left($0, memory.rawPointer, Int64(range.lowerBound), Int64(range.upperBound))
            }
        }
        return memory
    }

    /// Nil where the processor has no dot product of bytes or the depth is not made of whole blocks.
    private func packBytes(_ job: ck_left) -> Tensor? {
        guard let pack = kernel.pack_bytes, job.k % Int64(CK_BLOCK) == 0 else { return nil }
        let memory = Tensor(uninitialized: [Int(ck_left_byte_bytes(kernels.pointer, job.m, job.k))], dtype: .u8)
        let rows = Int(kernel.byte_rows)
        nonisolated(unsafe) let (shared, function) = (job, pack)
        forChunks((Int(job.m) + rows - 1) / rows, grain: max(1, 32_768 / max(Int(job.k), 1))) { range in
            withUnsafePointer(to: shared) { function($0, memory.rawPointer, Int64(range.lowerBound), Int64(range.upperBound)) }
        }
        return memory
    }
}

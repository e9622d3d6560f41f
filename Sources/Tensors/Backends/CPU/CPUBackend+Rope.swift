import CKernels

extension CPUBackend {
    package func rope(_ x: Tensor, positions: [Int32], table: RopeTable, headDim: Int, inverse: Bool) {
        let columns = x.columns
        positions.withUnsafeBufferPointer { buffer in
            nonisolated(unsafe) let positions = buffer
            forChunks(x.rows, grain: Self.rowGrain(columns)) { [kernels] range in
                kernels.pointee.rope(
                    x.f32.baseAddress?.advanced(by: range.lowerBound * columns), positions.baseAddress?.advanced(by: range.lowerBound),
                    table.cosine.f32.baseAddress, table.sine.f32.baseAddress, Int64(range.count), Int64(columns / headDim),
                    Int64(headDim), inverse ? -1 : 1)
            }
        }
    }
}

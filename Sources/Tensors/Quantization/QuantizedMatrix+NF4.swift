import CKernels

extension QuantizedMatrix {
    /// Quantises a matrix to NF4: codes and absmax equal those of bitsandbytes bit for bit.
    ///
    /// - Precondition: `matrix` is f32 or bf16 [N, K] with K a multiple of 64.
    package init(nf4 matrix: Tensor, device: Device) {
        let rows = matrix.rows
        let columns = matrix.columns
        let codes = Tensor(uninitialized: [rows, columns / 2], dtype: .u8)
        let absmax = Tensor(uninitialized: [rows, columns / Self.nf4BlockSize], dtype: .f32)
        self.init(rows: rows, columns: columns, codes: codes, absmax: absmax)
        device.forChunks(rows, grain: max(1, 65_536 / columns)) { range in
            let chunk = matrix.rows(range).converted(to: .f32)
            ck_nf4_quantize(
                chunk.f32.baseAddress, codes.rows(range).u8.baseAddress, absmax.rows(range).f32.baseAddress, Int64(chunk.count))
        }
    }
}

import CKernels

extension NF4Matrix {
    /// Quantises a matrix: codes and absmax equal those of bitsandbytes bit for bit.
    ///
    /// - Precondition: `matrix` is f32 or bf16 [N, K] with K a multiple of 64.
    package init(quantizing matrix: Tensor, device: Device) {
        let rows = matrix.rows
        let columns = matrix.columns
        let codes = Tensor(uninitialized: [rows, columns / 2], dtype: .u8)
        let absmax = Tensor(uninitialized: [rows, columns / Self.blockSize], dtype: .f32)
        self.init(rows: rows, columns: columns, codes: codes, absmax: absmax)
        device.forChunks(rows, grain: max(1, 65_536 / columns)) { range in
            let chunk = matrix.rows(range).converted(to: .f32)
            ck_nf4_quantize(
                chunk.f32.baseAddress, codes.rows(range).u8.baseAddress, absmax.rows(range).f32.baseAddress, Int64(chunk.count))
        }
    }

    /// The values that the codes stand for, f32 [N, K].
    package func dequantized() -> Tensor {
        let values = Tensor(uninitialized: [rows, columns])
        ck_nf4_dequantize(codes.u8.baseAddress, absmax.f32.baseAddress, values.f32.baseAddress, Int64(values.count))
        return values
    }
}

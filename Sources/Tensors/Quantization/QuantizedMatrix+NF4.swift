extension QuantizedMatrix {
    /// Quantises a matrix to NF4: codes and absmax equal those of bitsandbytes bit for bit.
    ///
    /// - Precondition: `matrix` is f32 or bf16 [N, K] with K a multiple of 64.
    package init(nf4 matrix: Tensor, device: Device) {
        let rows = matrix.rows
        let columns = matrix.columns
        let codes = device.tensor([rows, columns / 2], dtype: .u8)
        let absmax = device.tensor([rows, columns / Self.nf4BlockSize])
        device.backend.quantizeNF4(device.resident(matrix), codes: codes, absmax: absmax)
        self.init(rows: rows, columns: columns, codes: codes, absmax: absmax)
    }
}

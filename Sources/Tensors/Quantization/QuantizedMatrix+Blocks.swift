import CKernels

extension Encoding {
    /// Those that matrices can be rounded to as blocks.
    package static let writable: [Encoding] = allCases.filter { ck_encodes($0.code) }
}

extension QuantizedMatrix {
    /// Rounds a matrix to blocks so that the squares of the errors, by their weights, are least.
    ///
    /// - Parameter importance: f32 [K], a weight for the errors of each column; nil: those of large values count more.
    /// - Precondition: `matrix` is f32, f16 or bf16 [N, K], K a multiple of the encoding's blocks; the encoding is `writable`.
    package init(rounding matrix: Tensor, to encoding: Encoding, importance: Tensor? = nil, device: Device) {
        precondition(ck_encodes(encoding.code), "nothing is rounded to \(encoding)")
        let (rows, columns) = (matrix.rows, matrix.columns)
        precondition(importance.map { $0.count == columns } ?? true, "importance of \(importance?.count ?? 0) columns for \(columns)")
        let blocks = device.tensor([rows, columns / encoding.blockValues * encoding.blockByteCount], dtype: .u8)
        device.backend.round(
            device.resident(matrix), to: encoding, importance: importance.map(device.resident), blocks: blocks)
        self.init(rows: rows, columns: columns, encoding: encoding, blocks: blocks)
    }
}

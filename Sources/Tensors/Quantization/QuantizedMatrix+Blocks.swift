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
        let blocks = Tensor(uninitialized: [rows, columns / encoding.blockValues * encoding.blockByteCount], dtype: .u8)
        self.init(rows: rows, columns: columns, encoding: encoding, blocks: blocks)
        device.forChunks(rows, grain: max(1, 16_384 / columns)) { range in
            let values = matrix.reshaped([rows, columns]).rows(range).converted(to: .f32)
            for row in 0..<range.count {
                ck_encode_blocks(
                    encoding.code, values.rows(row..<row + 1).f32.baseAddress, importance?.f32.baseAddress,
                    blocks.rows(range.lowerBound + row..<range.lowerBound + row + 1).rawPointer, Int64(columns))
            }
        }
    }
}

extension Device {
    /// The values of a matrix, wherever it is, in f32, in memory of their own: [rows, columns].
    package func decoded(_ matrix: Matrix) -> Tensor {
        let values = tensor(matrix.shape)
        backend.decode(resident(matrix), into: values)
        return values
    }

    /// x[t] = table[ids[t]]. table: [V, D] of any encoding; x: f32 [T, D].
    ///
    /// - Precondition: every id is in 0 ..< V.
    package func embed(_ ids: [Int32], table: Matrix, into x: Tensor) {
        precondition(x.rows == ids.count && x.columns == table.columns, "\(ids.count) rows of \(table.shape) into \(x.shape)")
        precondition(ids.allSatisfy { $0 >= 0 && Int($0) < table.rows }, "a token id outside 0 ..< \(table.rows)")
        backend.embed(ids, table: table, into: x)
    }

    /// dTable[ids[t]] += dx[t], in the order of t. dx: f32 [T, D]; dTable: f32 [V, D].
    package func embedBackward(_ ids: [Int32], dx: Tensor, dTable: Tensor) { scatterAdd(dx, to: dTable, rows: ids.map(Int.init)) }

    /// x = rows of y picked by index, of one width; f32, or the one in bf16, which rounds.
    package func gather(_ rows: [Int], of y: Tensor, into x: Tensor) {
        precondition(x.rows == rows.count && x.columns == y.columns, "\(rows.count) rows of \(y.shape) into \(x.shape)")
        precondition(rows.allSatisfy { (0..<y.rows).contains($0) }, "a row outside 0 ..< \(y.rows)")
        backend.gather(rows, of: y, into: x)
    }

    /// y[rows[i]] += x[i], in the order of i, both f32 of one width.
    package func scatterAdd(_ x: Tensor, to y: Tensor, rows: [Int]) {
        precondition(x.rows == rows.count && x.columns == y.columns, "\(rows.count) rows of \(x.shape) into \(y.shape)")
        precondition(rows.allSatisfy { (0..<y.rows).contains($0) }, "a row outside 0 ..< \(y.rows)")
        backend.scatterAdd(x, to: y, rows: rows)
    }
}

import CKernels

extension Device {
    /// The values of a matrix in f32, in memory of their own: [rows, columns].
    package func decoded(_ matrix: Matrix) -> Tensor {
        if case .dense(let tensor) = matrix {
            let copy = Tensor(uninitialized: tensor.shape)
            tensor.convert(into: copy)
            return copy
        }
        let values = Tensor(uninitialized: matrix.shape)
        nonisolated(unsafe) let view = matrix.view
        forChunks(matrix.rows, grain: max(1, 65_536 / max(matrix.columns, 1))) { [kernels] rows in
            for row in rows {
                withUnsafePointer(to: view) {
                    kernels.pointee.unpack_row($0, Int64(row), values.f32.baseAddress?.advanced(by: row * matrix.columns))
                }
            }
        }
        return values
    }

    /// x[t] = table[ids[t]]. table: [V, D] of any encoding; x: f32 [T, D].
    ///
    /// - Precondition: every id is in 0 ..< V.
    package func embed(_ ids: [Int32], table: Matrix, into x: Tensor) {
        precondition(x.rows == ids.count && x.columns == table.columns, "\(ids.count) rows of \(table.shape) into \(x.shape)")
        precondition(ids.allSatisfy { $0 >= 0 && Int($0) < table.rows }, "a token id outside 0 ..< \(table.rows)")
        nonisolated(unsafe) let view = table.view
        forChunks(ids.count, grain: 16) { [kernels] range in
            for t in range {
                withUnsafePointer(to: view) {
                    kernels.pointee.unpack_row($0, Int64(ids[t]), x.f32.baseAddress?.advanced(by: t * x.columns))
                }
            }
        }
    }

    /// dTable[ids[t]] += dx[t], in the order of t. dx: f32 [T, D]; dTable: f32 [V, D].
    package func embedBackward(_ ids: [Int32], dx: Tensor, dTable: Tensor) {
        precondition(dx.rows == ids.count && dx.columns == dTable.columns, "\(ids.count) rows of \(dx.shape) into \(dTable.shape)")
        precondition(ids.allSatisfy { $0 >= 0 && Int($0) < dTable.rows }, "a token id outside 0 ..< \(dTable.rows)")
        for (t, id) in ids.enumerated() {
            kernel.add(
                dx.f32.baseAddress?.advanced(by: t * dx.columns), dTable.f32.baseAddress?.advanced(by: Int(id) * dx.columns), 1,
                Int64(dx.columns))
        }
    }

    /// x = rows of y picked by index, both f32 of one width.
    package func gather(_ rows: [Int], of y: Tensor, into x: Tensor) {
        precondition(x.rows == rows.count && x.columns == y.columns, "\(rows.count) rows of \(y.shape) into \(x.shape)")
        for (target, source) in rows.enumerated() {
            y.rows(source..<source + 1).convert(into: x.rows(target..<target + 1))
        }
    }

    /// y[rows[i]] += x[i].
    package func scatterAdd(_ x: Tensor, to y: Tensor, rows: [Int]) {
        precondition(x.rows == rows.count && x.columns == y.columns, "\(rows.count) rows of \(x.shape) into \(y.shape)")
        embedBackward(rows.map(Int32.init), dx: x, dTable: y)
    }
}

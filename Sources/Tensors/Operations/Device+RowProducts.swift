import CKernels

/// Rows in the orders in which row products read them beside matrices of some encodings.
package struct PreparedRows: Sendable {
    package let rows: Int
    package let depth: Int
    let precision: Precision
    /// By `ck_row_order`; nil where no matrix needs that.
    fileprivate var orders = [Storage?](repeating: nil, count: Int(CK_ROW_ORDER_COUNT.rawValue))
}

extension Device {
    /// Brings rows into the order of each of these matrices.
    ///
    /// x: f32 [m, k]. With `.int8` and quantised weights x is rounded to 8 bits in blocks of 64, where the processor multiplies bytes: an error
    /// of about 2^-8 of the block's largest magnitude, as llama.cpp's Q8_0 makes.
    package func prepare(_ x: Tensor, for matrices: [Matrix], precision: Precision) -> PreparedRows {
        var prepared = PreparedRows(rows: x.rows, depth: x.columns, precision: precision)
        let between = Int(ck_row_bytes(Int64(x.columns)))
        for matrix in matrices {
            let order = order(of: matrix, precision: precision)
            guard prepared.orders[Int(order.rawValue)] == nil else { continue }
            let memory = Storage(byteCount: x.rows * between)
            forChunks(x.rows, grain: max(1, 16_384 / max(x.columns, 1))) { [kernels] range in
                for row in range {
                    kernels.pointee.prepare_row(
                        order, x.f32.baseAddress?.advanced(by: row * x.columns), Int64(x.columns), memory.base + row * between)
                }
            }
            prepared.orders[Int(order.rawValue)] = memory
        }
        return prepared
    }

    /// y = scale · x Wᵀ for some rows, read straight from the weights, or added to y; for decoding.
    ///
    /// Each row of W is read and decoded once for all rows of x, and a row of y has the same bits whatever the others.
    /// w: [n, k]; x: [m, k]; y: f32 [m, n].
    ///
    /// - Precondition: x was prepared for a matrix of this encoding.
    package func multiply(_ w: Matrix, rows x: PreparedRows, into y: Tensor, scale: Float = 1, adding: Bool = false) {
        precondition(
            x.depth == w.columns && y.columns == w.rows && y.rows == x.rows,
            "row products of \(w.shape) with [\(x.rows), \(x.depth)] into \(y.shape)")
        // Whole groups of rows, as many as the kernels lay side by side.
        let grain = max(32, min(256, w.rows / 8) / 32 * 32)
        products(w, x, into: y, scale: scale, adding: adding) { run in forChunks(w.rows, grain: grain, run) }
    }

    /// The same for one row. x: f32 [k]; y: f32 [n].
    package func multiply(
        _ w: Matrix, row x: Tensor, into y: Tensor, precision: Precision = .f32, scale: Float = 1, adding: Bool = false
    ) {
        let (row, result) = (x.reshaped([1, x.count]), y.reshaped([1, y.count]))
        multiply(w, rows: prepare(row, for: [w], precision: precision), into: result, scale: scale, adding: adding)
    }

    /// y[r] = W[r] · x (+ bias[r]) for some rows of W, in f32.
    ///
    /// w: [n, k]; x: f32 [k]; y: f32 [n], of which only these rows are set.
    package func multiply(_ w: Matrix, rows: [Int], row x: Tensor, into y: Tensor, bias: Tensor? = nil) {
        precondition(x.count == w.columns && y.count == w.rows, "rows of \(w.shape) with \(x.shape) into \(y.shape)")
        precondition(rows.allSatisfy { (0..<w.rows).contains($0) }, "a row beyond the \(w.rows) of the matrix")
        let prepared = prepare(x.reshaped([1, x.count]), for: [w], precision: .f32)
        products(w, prepared, into: y.reshaped([1, y.count]), scale: 1, adding: false) { run in
            forChunks(rows.count, grain: 16) { range in
                for row in rows[range] {
                    run(row..<row + 1)
                    if let bias { y.f32[row] += bias.f32[row] }
                }
            }
        }
    }

    /// - Parameter share: calls the loop that it is given for ranges of rows of w.
    private func products(
        _ w: Matrix, _ x: PreparedRows, into y: Tensor, scale: Float, adding: Bool, share: (@Sendable (Range<Int>) -> Void) -> Void
    ) {
        let order = order(of: w, precision: x.precision)
        guard let memory = x.orders[Int(order.rawValue)] else { preconditionFailure("rows that were not prepared for \(w.encoding)") }
        var job = ck_row_products()
        job.prepared = UnsafeRawPointer(memory.base)
        job.rows = Int64(x.rows)
        job.y = y.f32.baseAddress
        job.y_stride = Int64(y.columns)
        job.order = order
        job.scale = scale
        job.adding = adding
        nonisolated(unsafe) let (view, shared) = (w.view, job)
        share { [kernels] range in
            withUnsafePointer(to: view) { view in
                withUnsafePointer(to: shared) { kernels.pointee.gemv(view, $0, Int64(range.lowerBound), Int64(range.upperBound)) }
            }
        }
    }

    private func order(of matrix: Matrix, precision: Precision) -> ck_row_order {
        withUnsafePointer(to: matrix.view) { kernel.row_order($0, precision == .int8) }
    }
}

/// Rows in the orders in which row products read them beside matrices of some encodings.
package struct PreparedRows: Sendable {
    package let rows: Int
    package let depth: Int
    package let precision: Precision
    /// By a number that the backend gives each order.
    package var orders: [Int: Storage]

    package init(rows: Int, depth: Int, precision: Precision, orders: [Int: Storage]) {
        self.rows = rows
        self.depth = depth
        self.precision = precision
        self.orders = orders
    }
}

extension Device {
    /// Brings rows into the order of each of these matrices.
    ///
    /// x: f32 [m, k]. With `.int8` and quantised weights x is rounded to 8 bits in blocks of 64, where the processor multiplies bytes: an error
    /// of about 2^-8 of the block's largest magnitude, as llama.cpp's Q8_0 makes.
    package func prepare(_ x: Tensor, for matrices: [Matrix], precision: Precision) -> PreparedRows {
        backend.prepare(x, for: matrices, precision: precision)
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
        backend.multiply(w, rows: x, into: y, scale: scale, adding: adding)
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
        backend.multiply(w, rows: rows, row: prepared, into: y.reshaped([1, y.count]), bias: bias)
    }
}

/// Cosines and sines of the rotary embedding, one row a position: f32 [positions, D / 2].
package struct RopeTable: Sendable {
    package let cosine: Tensor
    package let sine: Tensor

    package init(cosine: Tensor, sine: Tensor) {
        precondition(cosine.shape == sine.shape && cosine.shape.rank == 2, "rotary tables \(cosine.shape), \(sine.shape)")
        self.cosine = cosine
        self.sine = sine
    }

    /// Positions that the table covers.
    package var positions: Int { cosine.rows }
}

extension Device {
    /// Rotates each head of x in place by its row's position, or back when `inverse` (which is also its gradient).
    ///
    /// (a, b) → (a cos - b sin, b cos + a sin) for a = x[i], b = x[i + D/2]. x: f32 [T, heads · D]; positions: T of them.
    /// Source: arXiv 2104.09864, in the half-split order of Hugging Face.
    package func rope(_ x: Tensor, positions: [Int32], table: RopeTable, headDim: Int, inverse: Bool = false) {
        precondition(positions.count == x.rows && x.columns % headDim == 0, "rotation of \(x.shape) at \(positions.count) positions")
        precondition(table.cosine.columns == headDim / 2, "rotary table \(table.cosine.shape) for heads of \(headDim)")
        precondition(positions.allSatisfy { $0 >= 0 && Int($0) < table.positions }, "a position beyond \(table.positions)")
        backend.rope(x, positions: positions, table: table, headDim: headDim, inverse: inverse)
    }
}

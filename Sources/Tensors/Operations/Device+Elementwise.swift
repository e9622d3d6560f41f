/// What the gate of a gated feed-forward goes through.
package enum GateActivation: Sendable, Equatable {
    /// a / (1 + e^-a).
    case silu
    /// a / 2 · (1 + tanh(√(2/π) (a + 0.044715 a³))): the GELU as PyTorch approximates it by tanh. Source: arXiv 1606.08415.
    case gelu
}

extension Device {
    /// y += scale · x. x, y: f32, equal counts.
    package func add(_ x: Tensor, to y: Tensor, scale: Float = 1) {
        precondition(x.count == y.count, "sum of \(x.shape) and \(y.shape)")
        backend.add(x, to: y, scale: scale)
    }

    /// x *= scale.
    package func multiply(_ x: Tensor, by scale: Float) {
        backend.multiply(x, by: scale)
    }

    /// Adds one row to every row of y: y[r] += row. row: f32 [N]; y: f32 [R, N].
    package func addRow(_ row: Tensor, to y: Tensor) {
        precondition(row.count == y.columns, "row \(row.shape) onto \(y.shape)")
        backend.addRow(row, to: y)
    }

    /// sums += the column sums of x: the gradient of `addRow`. x: f32 [R, N]; sums: f32 [N].
    package func addColumnSums(of x: Tensor, to sums: Tensor) {
        precondition(sums.count == x.columns, "column sums of \(x.shape) into \(sums.shape)")
        backend.addColumnSums(of: x, to: sums)
    }

    /// y = f(gate) · up. All f32 of one count. Source: arXiv 2002.05202.
    package func multiply(_ up: Tensor, gate: Tensor, through f: GateActivation, into y: Tensor) {
        precondition(gate.count == up.count && y.count == up.count, "gate \(gate.shape), up \(up.shape), output \(y.shape)")
        backend.multiply(up, gate: gate, through: f, into: y)
    }

    /// Replaces gate and up by their gradients.
    package func multiplyBackward(dy: Tensor, up: Tensor, gate: Tensor, through f: GateActivation) {
        precondition(gate.count == up.count && dy.count == up.count, "gate \(gate.shape), up \(up.shape), gradient \(dy.shape)")
        backend.multiplyBackward(dy: dy, up: up, gate: gate, through: f)
    }

    /// y = x with each element kept with probability 1 - rate and divided by it, or that added to y.
    ///
    /// The mask depends on (seed, element index) only, so backward is the same call on the gradient.
    package func dropout(_ x: Tensor, rate: Float, seed: UInt64, into y: Tensor, adding: Bool = false) {
        precondition(x.count == y.count, "dropout of \(x.shape) into \(y.shape)")
        precondition(rate >= 0 && rate < 1, "dropout rate \(rate)")
        backend.dropout(x, rate: rate, seed: seed, into: y, adding: adding)
    }

    /// Copies x into y, converting between f32 and bf16 where the dtypes differ (to nearest, ties to even).
    package func copy(_ x: Tensor, into y: Tensor) {
        precondition(x.count == y.count, "copy of \(x.shape) into \(y.shape)")
        backend.copy(x, into: y)
    }

    /// y += xᵀ, for small matrices. x: f32 [R, N]; y: f32 [N, R].
    package func addTransposed(_ x: Tensor, to y: Tensor) {
        precondition(x.rows == y.columns && x.columns == y.rows, "transpose of \(x.shape) onto \(y.shape)")
        backend.addTransposed(x, to: y)
    }

    /// Σ x² in f64, summed in one order whatever the number of threads.
    package func sumOfSquares(_ x: Tensor) -> Double {
        backend.sumOfSquares(x)
    }
}

import CKernels

/// What the gate of a gated feed-forward goes through.
package enum GateActivation: Sendable, Equatable {
    /// a / (1 + e^-a).
    case silu
    /// a / 2 · (1 + tanh(√(2/π) (a + 0.044715 a³))): the GELU as PyTorch approximates it by tanh. Source: arXiv 1606.08415.
    case gelu
}

extension Device {
    private static let grain = 65_536

    /// y += scale · x. x, y: f32, equal counts.
    package func add(_ x: Tensor, to y: Tensor, scale: Float = 1) {
        precondition(x.count == y.count, "sum of \(x.shape) and \(y.shape)")
        forChunks(x.count, grain: Self.grain) { [kernels] range in
            kernels.pointee.add(
                x.f32.baseAddress?.advanced(by: range.lowerBound), y.f32.baseAddress?.advanced(by: range.lowerBound), scale,
                Int64(range.count))
        }
    }

    /// x *= scale.
    package func multiply(_ x: Tensor, by scale: Float) {
        forChunks(x.count, grain: Self.grain) { [kernels] range in
            kernels.pointee.multiply(x.f32.baseAddress?.advanced(by: range.lowerBound), scale, Int64(range.count))
        }
    }

    /// Adds one row to every row of y: y[r] += row. row: f32 [N]; y: f32 [R, N].
    package func addRow(_ row: Tensor, to y: Tensor) {
        precondition(row.count == y.columns, "row \(row.shape) onto \(y.shape)")
        let columns = y.columns
        forChunks(y.rows, grain: Self.rowGrain(columns)) { [kernels] range in
            kernels.pointee.add_row(
                row.f32.baseAddress, y.f32.baseAddress?.advanced(by: range.lowerBound * columns), Int64(range.count), Int64(columns))
        }
    }

    /// sums += the column sums of x: the gradient of `addRow`. x: f32 [R, N]; sums: f32 [N].
    package func addColumnSums(of x: Tensor, to sums: Tensor) {
        precondition(sums.count == x.columns, "column sums of \(x.shape) into \(sums.shape)")
        forChunks(x.columns, grain: 64) { [kernels] range in
            kernels.pointee.column_sums(
                x.f32.baseAddress, sums.f32.baseAddress, Int64(x.rows), Int64(x.columns), Int64(range.lowerBound), Int64(range.upperBound))
        }
    }

    /// y = f(gate) · up. All f32 of one count. Source: arXiv 2002.05202.
    package func multiply(_ up: Tensor, gate: Tensor, through f: GateActivation, into y: Tensor) {
        precondition(gate.count == up.count && y.count == up.count, "gate \(gate.shape), up \(up.shape), output \(y.shape)")
        let function = f == .silu ? kernel.silu_multiply : kernel.gelu_multiply
        forChunks(y.count, grain: Self.grain) { range in
            let at = range.lowerBound
            function?(
                gate.f32.baseAddress?.advanced(by: at), up.f32.baseAddress?.advanced(by: at), y.f32.baseAddress?.advanced(by: at),
                Int64(range.count))
        }
    }

    /// Replaces gate and up by their gradients.
    package func multiplyBackward(dy: Tensor, up: Tensor, gate: Tensor, through f: GateActivation) {
        precondition(gate.count == up.count && dy.count == up.count, "gate \(gate.shape), up \(up.shape), gradient \(dy.shape)")
        let function = f == .silu ? kernel.silu_multiply_backward : kernel.gelu_multiply_backward
        forChunks(dy.count, grain: Self.grain) { range in
            let at = range.lowerBound
            function?(
                dy.f32.baseAddress?.advanced(by: at), gate.f32.baseAddress?.advanced(by: at), up.f32.baseAddress?.advanced(by: at),
                Int64(range.count))
        }
    }

    /// y = x with each element kept with probability 1 - rate and divided by it, or that added to y.
    ///
    /// The mask depends on (seed, element index) only, so backward is the same call on the gradient.
    package func dropout(_ x: Tensor, rate: Float, seed: UInt64, into y: Tensor, adding: Bool = false) {
        precondition(x.count == y.count, "dropout of \(x.shape) into \(y.shape)")
        precondition(rate >= 0 && rate < 1, "dropout rate \(rate)")
        forChunks(x.count, grain: Self.grain) { [kernels] range in
            kernels.pointee.dropout(
                x.f32.baseAddress?.advanced(by: range.lowerBound), y.f32.baseAddress?.advanced(by: range.lowerBound), rate, seed,
                Int64(range.lowerBound), Int64(range.count), adding)
        }
    }

    /// Copies x into y, converting between f32 and bf16 where the dtypes differ (to nearest, ties to even).
    package func copy(_ x: Tensor, into y: Tensor) {
        precondition(x.count == y.count, "copy of \(x.shape) into \(y.shape)")
        let (source, target) = (x.reshaped([x.count]), y.reshaped([y.count]))
        forChunks(x.count, grain: Self.grain) { [kernels] range in
            let (from, to) = (source.rows(range), target.rows(range))
            switch (x.dtype, y.dtype) {
            case (.f32, .bf16): kernels.pointee.f32_to_bf16(from.f32.baseAddress, to.bits16.baseAddress, Int64(range.count))
            case (.bf16, .f32): kernels.pointee.bf16_to_f32(from.bits16.baseAddress, to.f32.baseAddress, Int64(range.count))
            default: from.convert(into: to)
            }
        }
    }

    /// y += xᵀ, for small matrices. x: f32 [R, N]; y: f32 [N, R].
    package func addTransposed(_ x: Tensor, to y: Tensor) {
        precondition(x.rows == y.columns && x.columns == y.rows, "transpose of \(x.shape) onto \(y.shape)")
        let (rows, columns) = (x.rows, x.columns)
        forChunks(columns, grain: 256) { range in
            let (source, target) = (x.f32, y.f32)
            for column in range {
                for row in 0..<rows { target[column * rows + row] += source[row * columns + column] }
            }
        }
    }

    /// Σ x² in f64, summed in one order whatever the number of threads.
    package func sumOfSquares(_ x: Tensor) -> Double {
        let chunks = (x.count + Self.grain - 1) / Self.grain
        var partial = [Double](repeating: 0, count: chunks)
        partial.withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let buffer = buffer
            forChunks(x.count, grain: Self.grain) { [kernels] range in
                buffer[range.lowerBound / Self.grain] = kernels.pointee.sum_of_squares(
                    x.f32.baseAddress?.advanced(by: range.lowerBound), Int64(range.count))
            }
        }
        return partial.reduce(0, +)
    }
}

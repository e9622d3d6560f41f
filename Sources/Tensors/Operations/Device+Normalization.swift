import CKernels

extension Device {
    /// Root-mean-square norm of each row: y = x · r · w with r = 1 / √(mean(x²) + ε).
    ///
    /// x, y: f32 [R, D]; weight: f32 [D]; reciprocal: f32 [R], set to r and kept for backward.
    /// Source: arXiv 1910.07467.
    package func rmsNorm(_ x: Tensor, weight: Tensor, epsilon: Float, into y: Tensor, reciprocal: Tensor) {
        let columns = weight.count
        let rows = x.count / columns
        precondition(y.count == x.count && x.count % columns == 0, "norm of \(x.shape) by \(weight.shape) into \(y.shape)")
        precondition(reciprocal.count == rows, "norm of \(rows) rows with \(reciprocal.count) reciprocals")
        forChunks(rows, grain: Self.rowGrain(columns)) { [kernels] range in
            kernels.pointee.rms_norm(
                x.f32.baseAddress?.advanced(by: range.lowerBound * columns), weight.f32.baseAddress, epsilon,
                y.f32.baseAddress?.advanced(by: range.lowerBound * columns), reciprocal.f32.baseAddress?.advanced(by: range.lowerBound),
                Int64(range.count), Int64(columns))
        }
    }

    /// The gradients of `rmsNorm`, added to dx and, where given, to dWeight.
    ///
    /// dy, x, dx: f32 [R, D]; weight, dWeight: f32 [D]; reciprocal: f32 [R].
    package func rmsNormBackward(dy: Tensor, x: Tensor, weight: Tensor, reciprocal: Tensor, dx: Tensor, dWeight: Tensor?) {
        let columns = weight.count
        let rows = x.count / columns
        precondition(dy.count == x.count && dx.count == x.count, "norm gradient \(dy.shape) of \(x.shape) into \(dx.shape)")
        forChunks(rows, grain: Self.rowGrain(columns)) { [kernels] range in
            let offset = range.lowerBound * columns
            kernels.pointee.rms_norm_backward(
                dy.f32.baseAddress?.advanced(by: offset), x.f32.baseAddress?.advanced(by: offset), weight.f32.baseAddress,
                reciprocal.f32.baseAddress?.advanced(by: range.lowerBound), dx.f32.baseAddress?.advanced(by: offset),
                Int64(range.count), Int64(columns))
        }
        guard let dWeight else { return }
        precondition(dWeight.count == columns, "norm weight gradient \(dWeight.shape) for \(weight.shape)")
        forChunks(columns, grain: 64) { [kernels] range in
            kernels.pointee.rms_norm_weight_backward(
                dy.f32.baseAddress, x.f32.baseAddress, reciprocal.f32.baseAddress, dWeight.f32.baseAddress, Int64(rows), Int64(columns),
                Int64(range.lowerBound), Int64(range.upperBound))
        }
    }

    /// Rows a task: enough work to be worth handing out.
    static func rowGrain(_ columns: Int) -> Int { max(1, 32_768 / max(columns, 1)) }
}

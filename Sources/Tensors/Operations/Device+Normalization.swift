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
        backend.rmsNorm(x, weight: weight, epsilon: epsilon, into: y, reciprocal: reciprocal)
    }

    /// The gradients of `rmsNorm`, added to dx and, where given, to dWeight.
    ///
    /// dy, x, dx: f32 [R, D]; weight, dWeight: f32 [D]; reciprocal: f32 [R].
    package func rmsNormBackward(dy: Tensor, x: Tensor, weight: Tensor, reciprocal: Tensor, dx: Tensor, dWeight: Tensor?) {
        let columns = weight.count
        precondition(dy.count == x.count && dx.count == x.count, "norm gradient \(dy.shape) of \(x.shape) into \(dx.shape)")
        precondition(dWeight?.count ?? columns == columns, "norm weight gradient \(dWeight?.count ?? 0) for \(weight.shape)")
        backend.rmsNormBackward(dy: dy, x: x, weight: weight, reciprocal: reciprocal, dx: dx, dWeight: dWeight)
    }
}

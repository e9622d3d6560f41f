extension Device {
    /// c = scale · a · bᵀ, or added to c: a linear layer with weight b.
    ///
    /// a: [m, k]; b: [n, k]; c: f32 [m, n].
    package func multiply(_ a: PackedRows, transposed b: Matrix, into c: Tensor, scale: Float = 1, adding: Bool = false) {
        product(a, b, transposed: true, into: c, scale: scale, adding: adding)
    }

    /// c = scale · a · b, or added to c: the gradient of a linear layer's input, when a is the gradient of its output.
    ///
    /// a: [m, k]; b: [k, n]; c: f32 [m, n].
    package func multiply(_ a: PackedRows, _ b: Matrix, into c: Tensor, scale: Float = 1, adding: Bool = false) {
        product(a, b, transposed: false, into: c, scale: scale, adding: adding)
    }

    private func product(_ a: PackedRows, _ b: Matrix, transposed: Bool, into c: Tensor, scale: Float, adding: Bool) {
        let n = transposed ? b.rows : b.columns
        let k = transposed ? b.columns : b.rows
        precondition(a.depth == k, "product of [\(a.rows), \(a.depth)] with \(b.shape)\(transposed ? " transposed" : "")")
        precondition(c.rows == a.rows && c.columns == n, "product [\(a.rows), \(n)] into \(c.shape)")
        backend.multiply(a, b, transposed: transposed, into: c, scale: scale, adding: adding)
    }
}

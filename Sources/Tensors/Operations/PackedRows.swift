/// The left operand of matrix products, packed once in the order that a backend reads and used for any number of products.
///
/// [m, k] in the shape of the operation, in f32 or rounded to bf16, and in 8 bits beside it where that was asked for.
package struct PackedRows: Sendable {
    package let rows: Int
    package let depth: Int
    package let precision: Precision
    /// For all matrices; nil where only `bytes` was asked for.
    package let memory: Tensor?
    /// In 8 bits a block, for frozen weights.
    package let bytes: Tensor?

    package init(rows: Int, depth: Int, precision: Precision, memory: Tensor?, bytes: Tensor? = nil) {
        self.rows = rows
        self.depth = depth
        self.precision = precision
        self.memory = memory
        self.bytes = bytes
    }
}

extension Device {
    /// Packs `x` f32 [m, k], or its transpose when `x` lies as [k, m].
    ///
    /// - Parameter onlyBytes: whether it is multiplied alone with matrices that take bytes.
    package func pack(_ x: Tensor, transposed: Bool = false, precision: Precision, onlyBytes: Bool = false) -> PackedRows {
        backend.pack(x, transposed: transposed, precision: precision, onlyBytes: onlyBytes)
    }
}

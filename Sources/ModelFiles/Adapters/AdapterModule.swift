import Tensors

/// The two matrices that adapt one linear: y += scale · B (A x).
package struct AdapterModule: Sendable {
    /// The linear in the base's own names, as `model.layers.0.self_attn.q_proj`.
    package let name: String
    /// f32 [rank, in].
    package let a: Tensor
    /// f32 [out, rank].
    package let b: Tensor

    package var rank: Int { b.columns }

    /// - Precondition: the ranks of the two agree.
    package init(name: String, a: Tensor, b: Tensor) {
        precondition(
            a.shape.rank == 2 && b.shape.rank == 2 && a.shape[0] == b.shape[1], "\(name): A \(a.shape) and B \(b.shape) do not multiply")
        self.name = name
        self.a = a
        self.b = b
    }
}

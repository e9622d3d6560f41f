import Tensors

/// The two matrices that adapt one linear: y += scale · B (A x).
package struct AdapterModule: Sendable {
    /// The linear in the base's own names, as `model.layers.0.self_attn.q_proj`.
    package let name: String
    /// f32 [rank, in].
    package let a: Tensor
    /// f32 [out, rank].
    package let b: Tensor
    /// f32 [out], added to B (A x).
    package var bias: Tensor?
    /// f32 [out]: DoRA's lengths of the rows of W + scale · B A.
    package var lengths: Tensor?
    /// Whether it adapts the table of an embedding, [V, C]: A is [rank, V] and B [C, rank], and scale · (B A)ᵀ is added.
    package var isEmbedding = false

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

/// A weight or a bias of the base that an adapter brings whole, or rows of it.
package struct AdapterWeight: Sendable {
    /// The base's name of it, as `lm_head.weight`.
    package let name: String
    /// f32.
    package let tensor: Tensor
    /// The rows that it replaces, one each of the tensor's; nil: all.
    package var rows: [Int]?
    /// Whether it was saved as a module of its own (`modules_to_save`): what is tied to it stays as it is.
    package var isOwnModule = false
}

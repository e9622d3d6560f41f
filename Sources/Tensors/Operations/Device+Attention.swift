/// The extents of one attention: `heads` query heads share `kvHeads` key/value heads in groups.
package struct AttentionShape: Sendable {
    package var heads: Int
    package var kvHeads: Int
    package var headDim: Int
    /// Multiplies the scores.
    package var scale: Float
    /// The newest keys that a query sees, its own included; nil: all before it.
    package var window: Int?

    /// - Parameter scale: nil: 1 / √headDim.
    /// - Precondition: `heads` is a multiple of `kvHeads`; a window is not empty.
    package init(heads: Int, kvHeads: Int, headDim: Int, scale: Float? = nil, window: Int? = nil) {
        precondition(heads % kvHeads == 0, "\(heads) heads do not share \(kvHeads) key/value heads evenly")
        precondition(window ?? 1 > 0, "a window of \(window ?? 0) keys")
        self.heads = heads
        self.kvHeads = kvHeads
        self.headDim = headDim
        self.scale = scale ?? 1 / Float(headDim).squareRoot()
        self.window = window
    }
}

extension Device {
    /// Causal attention inside each example of a packed sequence, and over those that it goes on from: o = softmax(scale · q kᵀ) v per head, over the keys in each query's window.
    ///
    /// q, o: f32 [T, heads · D]; k, v: f32 [T, kvHeads · D]; logSumExp: f32 [heads, T], kept for backward;
    /// boundaries: cumulative token counts, `examples + 1` of them, from 0 to T.
    ///
    /// - Parameter parents: the earlier example that each one goes on from, seeing it whole and what it sees; -1: none. Empty: none at all.
    /// - Precondition: no parents where there is a window.
    package func attention(
        q: Tensor, k: Tensor, v: Tensor, boundaries: [Int32], parents: [Int32] = [], shape: AttentionShape, precision: Precision,
        into o: Tensor, logSumExp: Tensor
    ) {
        let operands = AttentionOperands(
            q: q, k: k, v: v, logSumExp: logSumExp, boundaries: boundaries, parents: parents, shape: shape, precision: precision)
        operands.check()
        precondition(o.shape == q.shape, "attention output \(o.shape) for queries \(q.shape)")
        backend.attention(operands, o: o)
    }

    /// The gradients of `attention`, added to dq, dk and dv.
    ///
    /// o, logSumExp: as forward left them; dO, dq: f32 [T, heads · D]; dk, dv: f32 [T, kvHeads · D].
    package func attentionBackward(
        dO: Tensor, q: Tensor, k: Tensor, v: Tensor, o: Tensor, logSumExp: Tensor, boundaries: [Int32], parents: [Int32] = [],
        shape: AttentionShape, precision: Precision, dq: Tensor, dk: Tensor, dv: Tensor
    ) {
        let operands = AttentionOperands(
            q: q, k: k, v: v, logSumExp: logSumExp, boundaries: boundaries, parents: parents, shape: shape, precision: precision)
        operands.check()
        precondition(dO.shape == q.shape && dq.shape == q.shape, "attention gradients \(dO.shape), \(dq.shape) for queries \(q.shape)")
        precondition(dk.shape == k.shape && dv.shape == v.shape, "attention gradients \(dk.shape), \(dv.shape) for keys \(k.shape)")
        backend.attentionBackward(operands, o: o, dO: dO, dq: dq, dk: dk, dv: dv)
    }
}

extension AttentionOperands {
    fileprivate func check() {
        precondition(q.columns == shape.heads * shape.headDim, "queries \(q.shape) for \(shape)")
        precondition(k.columns == shape.kvHeads * shape.headDim && v.shape == k.shape, "keys \(k.shape), values \(v.shape) for \(shape)")
        precondition(k.rows == q.rows && logSumExp.count == shape.heads * q.rows, "\(q.rows) queries, \(k.rows) keys")
        precondition(
            boundaries.count >= 2 && boundaries.first == 0 && boundaries.last == Int32(q.rows)
                && zip(boundaries, boundaries.dropFirst()).allSatisfy { $0 <= $1 },
            "boundaries must rise from 0 to \(q.rows)")
        precondition(
            parents.isEmpty
                || shape.window == nil && parents.count == boundaries.count - 1
                    && parents.indices.allSatisfy { (-1..<Int32($0)).contains(parents[$0]) },
            "parents \(parents) of examples at \(boundaries); windows have none")
    }
}

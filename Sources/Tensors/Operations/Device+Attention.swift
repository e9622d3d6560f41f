import CKernels

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
        var job = attentionJob(
            q: q, k: k, v: v, o: o, logSumExp: logSumExp, boundaries: boundaries, shape: shape, precision: precision)
        precondition(o.shape == q.shape, "attention output \(o.shape) for queries \(q.shape)")
        run(&job, boundaries: boundaries, parents: parents, heads: shape.heads, kernels.pointee.attention)
    }

    /// The gradients of `attention`, added to dq, dk and dv.
    ///
    /// o, logSumExp: as forward left them; dO, dq: f32 [T, heads · D]; dk, dv: f32 [T, kvHeads · D].
    package func attentionBackward(
        dO: Tensor, q: Tensor, k: Tensor, v: Tensor, o: Tensor, logSumExp: Tensor, boundaries: [Int32], parents: [Int32] = [],
        shape: AttentionShape, precision: Precision, dq: Tensor, dk: Tensor, dv: Tensor
    ) {
        var job = attentionJob(
            q: q, k: k, v: v, o: o, logSumExp: logSumExp, boundaries: boundaries, shape: shape, precision: precision)
        precondition(dO.shape == q.shape && dq.shape == q.shape, "attention gradients \(dO.shape), \(dq.shape) for queries \(q.shape)")
        precondition(dk.shape == k.shape && dv.shape == v.shape, "attention gradients \(dk.shape), \(dv.shape) for keys \(k.shape)")
        job.d_o = UnsafePointer(dO.f32.baseAddress)
        job.d_q = dq.f32.baseAddress
        job.d_k = dk.f32.baseAddress
        job.d_v = dv.f32.baseAddress
        // Examples add to the gradients of those that they go on from, so they come one after the other.
        run(
            &job, boundaries: boundaries, parents: parents, heads: shape.kvHeads, inTurn: parents.contains { $0 >= 0 },
            kernels.pointee.attention_backward)
    }

    private func attentionJob(
        q: Tensor, k: Tensor, v: Tensor, o: Tensor, logSumExp: Tensor, boundaries: [Int32], shape: AttentionShape,
        precision: Precision
    ) -> ck_attention {
        precondition(q.columns == shape.heads * shape.headDim, "queries \(q.shape) for \(shape)")
        precondition(k.columns == shape.kvHeads * shape.headDim && v.shape == k.shape, "keys \(k.shape), values \(v.shape) for \(shape)")
        precondition(k.rows == q.rows && logSumExp.count == shape.heads * q.rows, "\(q.rows) queries, \(k.rows) keys")
        precondition(
            boundaries.count >= 2 && boundaries.first == 0 && boundaries.last == Int32(q.rows)
                && zip(boundaries, boundaries.dropFirst()).allSatisfy { $0 <= $1 },
            "boundaries must rise from 0 to \(q.rows)")
        var job = ck_attention()
        job.q = UnsafePointer(q.f32.baseAddress)
        job.k = UnsafePointer(k.f32.baseAddress)
        job.v = UnsafePointer(v.f32.baseAddress)
        job.o = o.f32.baseAddress
        job.log_sum_exp = logSumExp.f32.baseAddress
        job.examples = Int64(boundaries.count - 1)
        job.tokens = Int64(q.rows)
        job.heads = Int64(shape.heads)
        job.kv_heads = Int64(shape.kvHeads)
        job.head_dim = Int64(shape.headDim)
        job.window = Int64(shape.window ?? 0)
        job.scale = shape.scale
        job.bf16 = precision != .f32
        return job
    }

    /// One task an example and head, or a head where the examples come in turn: tasks write apart from each other.
    private func run(
        _ job: inout ck_attention, boundaries: [Int32], parents: [Int32], heads: Int, inTurn: Bool = false,
        _ function: @escaping @convention(c) (UnsafePointer<ck_attention>?, Int64, Int64, UnsafeMutableRawPointer?) -> Void
    ) {
        precondition(
            parents.isEmpty
                || job.window == 0 && parents.count == boundaries.count - 1
                    && parents.indices.allSatisfy { (-1..<Int32($0)).contains(parents[$0]) },
            "parents \(parents) of examples at \(boundaries); windows have none")
        let scratch = Int(ck_attention_scratch(kernels.pointer, job.head_dim))
        let examples = boundaries.count - 1
        boundaries.withUnsafeBufferPointer { boundaries in
            parents.withUnsafeBufferPointer { parents in
                job.boundaries = boundaries.baseAddress
                job.parents = parents.isEmpty ? nil : parents.baseAddress
                nonisolated(unsafe) let shared = job
                nonisolated(unsafe) let function = function
                pool.run(inTurn ? heads : examples * heads) { task in
                    let memory = Storage(byteCount: scratch)
                    withUnsafePointer(to: shared) { job in
                        for example in inTurn ? 0..<examples : task / heads..<task / heads + 1 {
                            function(job, Int64(example), Int64(task % heads), memory.base)
                        }
                    }
                }
            }
        }
    }
}

import CKernels

extension CPUBackend {
    package func attention(_ operands: AttentionOperands, o: Tensor) {
        var job = operands.job(o: o)
        run(&job, operands, heads: operands.shape.heads, inTurn: false, kernels.pointee.attention)
    }

    package func attentionBackward(_ operands: AttentionOperands, o: Tensor, dO: Tensor, dq: Tensor, dk: Tensor, dv: Tensor) {
        var job = operands.job(o: o)
        job.d_o = UnsafePointer(dO.f32.baseAddress)
        job.d_q = dq.f32.baseAddress
        job.d_k = dk.f32.baseAddress
        job.d_v = dv.f32.baseAddress
        // Examples add to the gradients of those that they go on from, so they come one after the other.
        run(
            &job, operands, heads: operands.shape.kvHeads, inTurn: operands.parents.contains { $0 >= 0 }, kernels.pointee.attention_backward
        )
    }

    /// One task an example and head, or a head where the examples come in turn: tasks write apart from each other.
    private func run(
        _ job: inout ck_attention, _ operands: AttentionOperands, heads: Int, inTurn: Bool,
        _ function: @escaping @convention(c) (UnsafePointer<ck_attention>?, Int64, Int64, UnsafeMutableRawPointer?) -> Void
    ) {
        let scratch = Int(ck_attention_scratch(kernels.pointer, job.head_dim))
        let examples = operands.boundaries.count - 1
        operands.boundaries.withUnsafeBufferPointer { boundaries in
            operands.parents.withUnsafeBufferPointer { parents in
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

extension AttentionOperands {
    fileprivate func job(o: Tensor) -> ck_attention {
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
}

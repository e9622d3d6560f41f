import CKernels

extension CPUBackend {
    package func store(_ x: Tensor, at rows: CacheRows, in cache: Tensor) {
        let (heads, capacity, dim) = (cache.shape[0], cache.shape[1], cache.shape[2])
        guard let source = x.f32.baseAddress, let target = cache.f32.baseAddress else { return }
        for sequence in rows.sequences {
            for (row, slot) in zip(sequence.rows, rows.newestSlots(of: sequence)) {
                for head in 0..<heads {
                    (target + (head * capacity + Int(slot)) * dim).update(from: source + (row * heads + head) * dim, count: dim)
                }
            }
        }
    }

    package func cachedAttention(
        q: Tensor, keys: Tensor, values: Tensor, rows: CacheRows, shape: AttentionShape, precision: Precision, tiled: Bool, into o: Tensor
    ) {
        var job = ck_cached_attention()
        job.keys = UnsafePointer(keys.f32.baseAddress)
        job.values = UnsafePointer(values.f32.baseAddress)
        job.capacity = Int64(keys.shape[1])
        job.heads = Int64(shape.heads)
        job.kv_heads = Int64(shape.kvHeads)
        job.head_dim = Int64(shape.headDim)
        job.window = Int64(shape.window ?? 0)
        job.scale = shape.scale
        job.bf16 = precision != .f32
        job.tiled = tiled
        let scratch = tiled ? Int(ck_attention_scratch(kernels.pointer, job.head_dim)) : 64
        // By itself a query's heads that share keys and values stay together; of many queries each head is work enough.
        let together = tiled ? 1 : shape.heads / shape.kvHeads
        let sequences = rows.sequences
        nonisolated(unsafe) let shared = job
        rows.slots.withUnsafeBufferPointer { buffer in
            nonisolated(unsafe) let slots = buffer
            // Sequences that share a beginning read the same keys one after the other.
            pool.run(shape.heads / together * sequences.count) { [kernels] task in
                let (sequence, group) = (sequences[task % sequences.count], task / sequences.count)
                var job = shared
                job.q = UnsafePointer(q.f32.baseAddress)?.advanced(by: sequence.rows.lowerBound * q.columns)
                job.o = o.f32.baseAddress?.advanced(by: sequence.rows.lowerBound * q.columns)
                job.slots = slots.baseAddress?.advanced(by: sequence.slotsBegin)
                job.queries = Int64(sequence.rows.count)
                job.past = Int64(sequence.past)
                let memory = Storage(byteCount: scratch)
                kernels.pointee.cached_attention(&job, Int64(group * together), Int64((group + 1) * together), memory.base)
            }
        }
    }
}

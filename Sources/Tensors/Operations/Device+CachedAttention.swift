import CKernels

/// The newest tokens of some sequences, and where in a cache all tokens of each lie.
package struct CacheRows: Sendable {
    package struct Sequence: Sendable {
        /// Its newest tokens among the rows.
        package let rows: Range<Int>
        /// Its tokens before them.
        package let past: Int
        /// Where the slots of all its tokens begin in `slots`.
        fileprivate let slotsBegin: Int
    }

    package private(set) var sequences: [Sequence] = []
    /// Of all tokens of one sequence after the other, in the order of their positions.
    package private(set) var slots: [Int32] = []
    /// Of the newest tokens in their sequences.
    package private(set) var positions: [Int32] = []

    package init() {}

    /// - Parameter slots: of the tokens before and of the newest.
    package mutating func append(newest: Int, slots: [Int32]) {
        let past = slots.count - newest
        precondition(newest > 0 && past >= 0, "\(newest) tokens with \(slots.count) slots")
        sequences.append(Sequence(rows: positions.count..<positions.count + newest, past: past, slotsBegin: self.slots.count))
        self.slots += slots
        positions += (past..<slots.count).map(Int32.init)
    }

    package var count: Int { positions.count }
}

extension Device {
    /// Puts the keys or values of the newest tokens into their slots of a cache, in which each head's lie together.
    ///
    /// x: f32 [n, kvHeads · D]; cache: f32 [kvHeads, slots, D].
    package func store(_ x: Tensor, at rows: CacheRows, in cache: Tensor) {
        let (heads, capacity, dim) = (cache.shape[0], cache.shape[1], cache.shape[2])
        precondition(x.columns == heads * dim && x.rows == rows.count, "\(x.shape) for \(rows.count) tokens of a cache \(cache.shape)")
        guard let source = x.f32.baseAddress, let target = cache.f32.baseAddress else { return }
        for sequence in rows.sequences {
            for row in sequence.rows {
                let slot = Int(rows.slots[sequence.slotsBegin + sequence.past + row - sequence.rows.lowerBound])
                precondition(slot >= 0 && slot < capacity, "slot \(slot) of \(capacity)")
                for head in 0..<heads {
                    (target + (head * capacity + slot) * dim).update(from: source + (row * heads + head) * dim, count: dim)
                }
            }
        }
    }

    /// Attention of the newest tokens of some sequences over their caches, as far back as the window: what comes out for a token depends on
    /// the tokens up to it in its sequence, and on nothing else, bit for bit.
    ///
    /// q, o: f32 [n, heads · D]; keys, values: f32 [kvHeads, slots, D] with the newest tokens in it (`store`).
    ///
    /// - Parameter tiled: many queries at a time, as prompts are read; else each query by itself, in f32.
    package func cachedAttention(
        q: Tensor, keys: Tensor, values: Tensor, rows: CacheRows, shape: AttentionShape, precision: Precision, tiled: Bool, into o: Tensor
    ) {
        precondition(
            q.columns == shape.heads * shape.headDim && o.shape == q.shape && q.rows == rows.count,
            "cached attention: q \(q.shape), o \(o.shape), \(rows.count) tokens")
        precondition(
            keys.shape == [shape.kvHeads, keys.shape[1], shape.headDim] && values.shape == keys.shape, "cached attention: \(keys.shape)")
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

/// The newest tokens of some sequences, and where in a cache all tokens of each lie.
package struct CacheRows: Sendable {
    package struct Sequence: Sendable {
        /// Its newest tokens among the rows.
        package let rows: Range<Int>
        /// Its tokens before them.
        package let past: Int
        /// Where the slots of all its tokens begin in `slots`.
        package let slotsBegin: Int
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

    /// Where the newest tokens of a sequence lie.
    package func newestSlots(of sequence: Sequence) -> ArraySlice<Int32> {
        slots[sequence.slotsBegin + sequence.past..<sequence.slotsBegin + sequence.past + sequence.rows.count]
    }
}

extension Device {
    /// Puts the keys or values of the newest tokens into their slots of a cache, in which each head's lie together.
    ///
    /// x: f32 [n, kvHeads · D]; cache: f32 [kvHeads, slots, D].
    package func store(_ x: Tensor, at rows: CacheRows, in cache: Tensor) {
        let (heads, capacity, dim) = (cache.shape[0], cache.shape[1], cache.shape[2])
        precondition(x.columns == heads * dim && x.rows == rows.count, "\(x.shape) for \(rows.count) tokens of a cache \(cache.shape)")
        precondition(
            rows.sequences.allSatisfy { rows.newestSlots(of: $0).allSatisfy { (0..<Int32(capacity)).contains($0) } },
            "a slot outside 0 ..< \(capacity)")
        backend.store(x, at: rows, in: cache)
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
        backend.cachedAttention(
            q: q, keys: keys, values: values, rows: rows, shape: shape, precision: precision, tiled: tiled, into: o)
    }
}

import Foundation
import Tensors

extension ReferenceBackend {
    package func attention(_ operands: AttentionOperands, o: Tensor) {
        let (q, k, v) = (get(operands.q), get(operands.k), get(operands.v))
        let shape = operands.shape
        var (result, logs) = ([Double](repeating: 0, count: o.count), [Double](repeating: 0, count: operands.logSumExp.count))
        operands.forEachQuery { token, head, keys in
            let (scores, total) = Self.scores(q, k, token, head, keys, shape)
            logs[head * operands.q.rows + token] = total
            for (score, key) in zip(scores, keys) {
                for d in 0..<shape.headDim {
                    result[shape.query(token, head) + d] += exp(score - total) * v[shape.key(key, head) + d]
                }
            }
        }
        set(o, result)
        set(operands.logSumExp, logs)
    }

    /// With p = softmax(s): ds = p (dp - Σ p dp), where dp = dO · v.
    package func attentionBackward(_ operands: AttentionOperands, o: Tensor, dO: Tensor, dq: Tensor, dk: Tensor, dv: Tensor) {
        let (q, k, v, d) = (get(operands.q), get(operands.k), get(operands.v), get(dO))
        let (logs, shape) = (get(operands.logSumExp), operands.shape)
        var (q1, k1, v1) = (get(dq), get(dk), get(dv))
        operands.forEachQuery { token, head, keys in
            let total = logs[head * operands.q.rows + token]
            let p = Self.scores(q, k, token, head, keys, shape).scores.map { exp($0 - total) }
            let at = shape.query(token, head)
            let dp = keys.map { key in (0..<shape.headDim).reduce(0) { $0 + d[at + $1] * v[shape.key(key, head) + $1] } }
            let mean = zip(p, dp).reduce(0) { $0 + $1.0 * $1.1 }
            for (index, key) in keys.enumerated() {
                let (ds, from) = (p[index] * (dp[index] - mean) * Double(shape.scale), shape.key(key, head))
                for i in 0..<shape.headDim {
                    q1[at + i] += ds * k[from + i]
                    k1[from + i] += ds * q[at + i]
                    v1[from + i] += p[index] * d[at + i]
                }
            }
        }
        set(dq, q1)
        set(dk, k1)
        set(dv, v1)
    }

    package func store(_ x: Tensor, at rows: CacheRows, in cache: Tensor) {
        let (heads, capacity, dim) = (cache.shape[0], cache.shape[1], cache.shape[2])
        var kept = get(cache)
        let values = get(x)
        for sequence in rows.sequences {
            for (row, slot) in zip(sequence.rows, rows.newestSlots(of: sequence)) {
                for head in 0..<heads {
                    for i in 0..<dim { kept[(head * capacity + Int(slot)) * dim + i] = values[(row * heads + head) * dim + i] }
                }
            }
        }
        set(cache, kept)
    }

    package func cachedAttention(
        q: Tensor, keys: Tensor, values: Tensor, rows: CacheRows, shape: AttentionShape, precision: Precision, tiled: Bool, into o: Tensor
    ) {
        let (queries, kept, v) = (get(q), get(keys), get(values))
        let (capacity, dim) = (keys.shape[1], shape.headDim)
        var result = [Double](repeating: 0, count: o.count)
        for sequence in rows.sequences {
            for (offset, row) in sequence.rows.enumerated() {
                let seen = sequence.past + offset + 1
                let first = max(0, seen - (shape.window ?? .max))
                let slots = rows.slots[sequence.slotsBegin + first..<sequence.slotsBegin + seen].map(Int.init)
                for head in 0..<shape.heads {
                    let (at, group) = (shape.query(row, head), head / (shape.heads / shape.kvHeads))
                    let scores = slots.map { slot in
                        Double(shape.scale) * (0..<dim).reduce(0) { $0 + queries[at + $1] * kept[(group * capacity + slot) * dim + $1] }
                    }
                    let total = Self.logSumExp(scores)
                    for (score, slot) in zip(scores, slots) {
                        for i in 0..<dim { result[at + i] += exp(score - total) * v[(group * capacity + slot) * dim + i] }
                    }
                }
            }
        }
        set(o, result)
    }

    private static func scores(
        _ q: [Double], _ k: [Double], _ token: Int, _ head: Int, _ keys: [Int], _ shape: AttentionShape
    ) -> (scores: [Double], total: Double) {
        let scores = keys.map { key in
            Double(shape.scale)
                * (0..<shape.headDim).reduce(0) { $0 + q[shape.query(token, head) + $1] * k[shape.key(key, head) + $1] }
        }
        return (scores, logSumExp(scores))
    }

    static func logSumExp(_ values: [Double]) -> Double {
        let most = values.max() ?? 0
        return most + log(values.reduce(0) { $0 + exp($1 - most) })
    }
}

extension AttentionOperands {
    /// Calls `body` for each query and head with the tokens that it sees: its own example up to it, and all that the example goes on from.
    fileprivate func forEachQuery(_ body: (_ token: Int, _ head: Int, _ keys: [Int]) -> Void) {
        for example in 0..<boundaries.count - 1 {
            var before: [Int] = []
            var parent = parents.isEmpty ? -1 : Int(parents[example])
            while parent >= 0 {
                before = Array(Int(boundaries[parent])..<Int(boundaries[parent + 1])) + before
                parent = Int(parents[parent])
            }
            let begin = Int(boundaries[example])
            for token in begin..<Int(boundaries[example + 1]) {
                let keys = before + Array(max(begin, token + 1 - (shape.window ?? .max))...token)
                for head in 0..<shape.heads { body(token, head, keys) }
            }
        }
    }
}

extension AttentionShape {
    /// Where a token's query of a head begins.
    fileprivate func query(_ token: Int, _ head: Int) -> Int { (token * heads + head) * headDim }
    /// Where the key or value of a token begins that a query head reads.
    fileprivate func key(_ token: Int, _ head: Int) -> Int { (token * kvHeads + head / (heads / kvHeads)) * headDim }
}

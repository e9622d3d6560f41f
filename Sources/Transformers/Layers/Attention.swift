import Tensors

/// Grouped-query attention: o = Wo · attention(rope(Wq x), rope(Wk x), Wv x), the queries and keys normed first in some families.
package struct Attention: Sendable {
    package var query: Linear
    package var key: Linear
    package var value: Linear
    package var output: Linear
    package var queryNorm: RMSNorm?
    package var keyNorm: RMSNorm?
    let shape: AttentionShape
    let rope: RopeTable

    /// What backward needs besides the layer's input. q and k are rotated; unnormed ones are saved where the family norms them.
    struct SavedActivations: Sendable {
        let q: Tensor, k: Tensor, v: Tensor, o: Tensor
        let logSumExp: Tensor
        var norms: Norms?

        struct Norms: Sendable {
            let q: Tensor, k: Tensor
            let qReciprocal: Tensor, kReciprocal: Tensor
        }
    }

    /// Whether the gradients of its weights need its input.
    var readsInput: Bool { query.learns || key.learns || value.learns }
    var learns: Bool { readsInput || output.learns }

    func input(_ normed: Tensor, pass: Pass) -> LinearInput { pass.input(normed, for: query, key, value) }

    /// Sets y, f32 [T, C], or adds to it.
    func forward(_ input: LinearInput, layout: PackedLayout, into y: Tensor, adding: Bool, saving: Bool, pass: Pass) -> SavedActivations? {
        let (q, k, v, norms) = project(input, positions: layout.positions, saving: saving, pass: pass)
        let o = pass.device.tensor(q.shape)
        let logSumExp = pass.device.tensor([shape.heads, q.rows])
        pass.device.attention(
            q: q, k: k, v: v, boundaries: layout.boundaries, parents: layout.parents, shape: shape, precision: pass.precision, into: o,
            logSumExp: logSumExp)
        output.forward(pass.input(o, for: output), into: y, adding: adding, pass: pass)
        guard saving else { return nil }
        return SavedActivations(q: pass.saved(q), k: pass.saved(k), v: pass.saved(v), o: pass.saved(o), logSumExp: logSumExp, norms: norms)
    }

    /// d is the gradient of the result; dInput, of the normed input, is set where it is given.
    func backward(d: Tensor, input: LinearInput?, saved: SavedActivations, layout: PackedLayout, dInput: Tensor?, pass: Pass) {
        let (q, k, v, o) = (pass.restored(saved.q), pass.restored(saved.k), pass.restored(saved.v), pass.restored(saved.o))
        let dO = pass.device.tensor(o.shape)
        output.backward(dy: d, input: output.learns ? pass.backwardInput(o) : nil, dx: dO, adding: false, pass: pass)
        let (dq, dk, dv) = (pass.device.zeros(q.shape), pass.device.zeros(k.shape), pass.device.zeros(v.shape))
        pass.device.attentionBackward(
            dO: dO, q: q, k: k, v: v, o: o, logSumExp: saved.logSumExp, boundaries: layout.boundaries, parents: layout.parents,
            shape: shape,
            precision: pass.backward, dq: dq, dk: dk, dv: dv)
        pass.device.rope(dq, positions: layout.positions, table: rope, headDim: shape.headDim, inverse: true)
        pass.device.rope(dk, positions: layout.positions, table: rope, headDim: shape.headDim, inverse: true)
        query.backward(
            dy: unnormed(queryNorm, dq, saved.norms?.q, saved.norms?.qReciprocal, pass), input: input, dx: dInput, adding: false, pass: pass
        )
        key.backward(dy: unnormed(keyNorm, dk, saved.norms?.k, saved.norms?.kReciprocal, pass), input: input, dx: dInput, pass: pass)
        value.backward(dy: dv, input: input, dx: dInput, pass: pass)
    }

    /// The newest tokens of some sequences against a cache, to which their keys and values are added.
    func forward(_ input: LinearInput, cache: LayerCache, rows: CacheRows, into y: Tensor, adding: Bool, pass: Pass) {
        let (q, k, v, _) = project(input, positions: rows.positions, saving: false, pass: pass)
        pass.device.store(k, at: rows, in: cache.keys)
        pass.device.store(v, at: rows, in: cache.values)
        let o = pass.device.tensor(q.shape)
        pass.device.cachedAttention(
            q: q, keys: cache.keys, values: cache.values, rows: rows, shape: shape, precision: pass.precision, tiled: !pass.isByRow, into: o
        )
        output.forward(pass.input(o, for: output), into: y, adding: adding, pass: pass)
    }

    private func project(
        _ input: LinearInput, positions: [Int32], saving: Bool, pass: Pass
    ) -> (q: Tensor, k: Tensor, v: Tensor, norms: SavedActivations.Norms?) {
        let rows = input.x.rows
        let q = pass.device.tensor([rows, query.outputs])
        let k = pass.device.tensor([rows, key.outputs])
        let v = pass.device.tensor([rows, value.outputs])
        query.forward(input, into: q, pass: pass)
        key.forward(input, into: k, pass: pass)
        value.forward(input, into: v, pass: pass)
        var norms: SavedActivations.Norms?
        if let queryNorm, let keyNorm {
            let raw = saving ? (pass.saved(q), pass.saved(k)) : nil
            let reciprocals = (queryNorm.forward(q, into: q, pass: pass), keyNorm.forward(k, into: k, pass: pass))
            if let raw { norms = SavedActivations.Norms(q: raw.0, k: raw.1, qReciprocal: reciprocals.0, kReciprocal: reciprocals.1) }
        }
        rotate(q, k, positions: positions, pass: pass)
        return (q, k, v, norms)
    }

    private func rotate(_ q: Tensor, _ k: Tensor, positions: [Int32], pass: Pass) {
        pass.device.rope(q, positions: positions, table: rope, headDim: shape.headDim)
        pass.device.rope(k, positions: positions, table: rope, headDim: shape.headDim)
    }

    /// The gradient before the norm of queries or keys; the gradient itself in families without one.
    private func unnormed(_ norm: RMSNorm?, _ d: Tensor, _ raw: Tensor?, _ reciprocal: Tensor?, _ pass: Pass) -> Tensor {
        guard let norm, let raw, let reciprocal else { return d }
        let result = pass.device.zeros(d.shape)
        norm.backward(dy: d, x: pass.restored(raw), reciprocal: reciprocal, dx: result, pass: pass)
        return result
    }
}

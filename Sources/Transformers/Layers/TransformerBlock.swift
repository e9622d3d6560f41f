import Tensors

/// x += attention(norm(x)); x += mlp(norm(x)).
package struct TransformerBlock: Sendable {
    package var inputNorm: RMSNorm
    package var attention: Attention
    package var outputNorm: RMSNorm
    package var mlp: GatedMLP

    /// What backward needs; `input` alone where the layer is computed again.
    struct Kept: Sendable {
        /// The residual stream before the layer, [T, C].
        let input: Tensor
        var inner: Inner?

        struct Inner: Sendable {
            /// The residual stream between attention and MLP.
            let middle: Tensor
            let inputReciprocal: Tensor, outputReciprocal: Tensor
            let attention: Attention.Kept
            let mlp: GatedMLP.Kept
        }
    }

    enum Keep: Sendable { case nothing, inputOnly, everything }

    /// Changes the residual stream x, f32 [T, C], in place.
    func forward(_ x: Tensor, layout: RowLayout, rope: RopeTable, keep: Keep, pass: Pass) -> Kept? {
        let input = keep == .nothing ? nil : pass.kept(x)
        let inner = layers(x, layout: layout, rope: rope, keep: keep == .everything, pass: pass)
        return input.map { Kept(input: $0, inner: inner) }
    }

    private func layers(_ x: Tensor, layout: RowLayout, rope: RopeTable, keep: Bool, pass: Pass) -> Kept.Inner? {
        let normed = Tensor(uninitialized: x.shape)
        let inputReciprocal = inputNorm.forward(x, into: normed, pass: pass)
        let attended = attention.forward(
            attention.input(normed, pass: pass), layout: layout, rope: rope, addingTo: x, keep: keep, pass: pass)
        let middle = keep ? pass.kept(x) : nil
        let outputReciprocal = outputNorm.forward(x, into: normed, pass: pass)
        let gated = mlp.forward(pass.input(normed, for: mlp.gate, mlp.up), addingTo: x, keep: keep, pass: pass)
        guard let attended, let middle, let gated else { return nil }
        return Kept.Inner(
            middle: middle, inputReciprocal: inputReciprocal, outputReciprocal: outputReciprocal, attention: attended, mlp: gated)
    }

    /// Replaces d, the gradient after the layer, by the one before it; without `needsInput` d is no longer right, and not needed.
    func backward(_ d: Tensor, kept: Kept, layout: RowLayout, rope: RopeTable, needsInput: Bool, pass: Pass) {
        let x = pass.restored(kept.input)
        guard let inner = kept.inner ?? again(x, layout: layout, rope: rope, pass: pass) else { return }
        let dNormed = Tensor(uninitialized: d.shape)
        let needsMiddle = needsInput || attentionLearns || outputNorm.gradient != nil

        let middle = pass.restored(inner.middle)
        mlp.backward(
            d: d, input: mlp.readsInput ? normed(middle, by: outputNorm, pass: pass) : nil, kept: inner.mlp,
            dInput: needsMiddle ? dNormed : nil, pass: pass)
        guard needsMiddle else { return }
        outputNorm.backward(dy: dNormed, x: middle, reciprocal: inner.outputReciprocal, dx: d, pass: pass)

        guard needsInput || attentionLearns else { return }
        let dInput = needsInput || inputNorm.gradient != nil ? dNormed : nil
        attention.backward(
            d: d, input: attention.readsInput ? normed(x, by: inputNorm, pass: pass) : nil, kept: inner.attention, layout: layout,
            rope: rope, dInput: dInput, pass: pass)
        if let dInput { inputNorm.backward(dy: dInput, x: x, reciprocal: inner.inputReciprocal, dx: d, pass: pass) }
    }

    private var attentionLearns: Bool { attention.learns || inputNorm.gradient != nil }

    /// A sublayer's input once more, as the gradients of its weights need it.
    private func normed(_ x: Tensor, by norm: RMSNorm, pass: Pass) -> LinearInput {
        let normed = Tensor(uninitialized: x.shape)
        norm.forward(x, into: normed, pass: pass)
        return pass.backwardInput(normed)
    }

    /// Forward once more, on a copy of the kept input.
    private func again(_ x: Tensor, layout: RowLayout, rope: RopeTable, pass: Pass) -> Kept.Inner? {
        let copy = Tensor(uninitialized: x.shape)
        pass.device.copy(x, into: copy)
        return layers(copy, layout: layout, rope: rope, keep: true, pass: pass)
    }

    /// The newest rows against a cache.
    func forward(_ x: Tensor, cache: LayerCache, past: Int, layout: RowLayout, rope: RopeTable, pass: Pass) {
        let normed = Tensor(uninitialized: x.shape)
        inputNorm.forward(x, into: normed, pass: pass)
        if x.rows == 1 {
            attention.forward(row: normed, cache: cache, past: past, layout: layout, rope: rope, addingTo: x, pass: pass)
            outputNorm.forward(x, into: normed, pass: pass)
            mlp.forward(row: normed, addingTo: x, pass: pass)
        } else {
            attention.forward(
                attention.input(normed, pass: pass), cache: cache, past: past, layout: layout, rope: rope, addingTo: x, pass: pass)
            outputNorm.forward(x, into: normed, pass: pass)
            _ = mlp.forward(pass.input(normed, for: mlp.gate, mlp.up), addingTo: x, keep: false, pass: pass)
        }
    }
}

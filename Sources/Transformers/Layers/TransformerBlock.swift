import Tensors

/// x += attention(norm(x)); x += mlp(norm(x)), with norms around the sublayers too in some families.
package struct TransformerBlock: Sendable {
    package var inputNorm: RMSNorm
    package var attention: Attention
    package var attentionResidual: Residual
    package var middleNorm: RMSNorm
    package var mlp: GatedMLP
    package var mlpResidual: Residual

    /// What backward needs; `input` alone where the layer is computed again.
    struct Kept: Sendable {
        /// The residual stream before the layer, [T, C].
        let input: Tensor
        var inner: Inner?

        struct Inner: Sendable {
            /// The residual stream between attention and MLP.
            let middle: Tensor
            let inputReciprocal: Tensor, middleReciprocal: Tensor
            let attention: Attention.Kept
            let attentionResidual: Residual.Kept?
            let mlp: GatedMLP.Kept
            let mlpResidual: Residual.Kept?
        }
    }

    enum Keep: Sendable { case nothing, inputOnly, everything }

    /// Changes the residual stream x, f32 [T, C], in place.
    func forward(_ x: Tensor, layout: RowLayout, keep: Keep, pass: Pass) -> Kept? {
        let input = keep == .nothing ? nil : pass.kept(x)
        let inner = layers(x, layout: layout, keep: keep == .everything, pass: pass)
        return input.map { Kept(input: $0, inner: inner) }
    }

    private func layers(_ x: Tensor, layout: RowLayout, keep: Bool, pass: Pass) -> Kept.Inner? {
        let normed = Tensor(uninitialized: x.shape)
        let inputReciprocal = inputNorm.forward(x, into: normed, pass: pass)
        let attended = attentionResidual.forward(to: x, keep: keep, pass: pass) { y, adding in
            attention.forward(attention.input(normed, pass: pass), layout: layout, into: y, adding: adding, keep: keep, pass: pass)
        }
        let middle = keep ? pass.kept(x) : nil
        let middleReciprocal = middleNorm.forward(x, into: normed, pass: pass)
        let gated = mlpResidual.forward(to: x, keep: keep, pass: pass) { y, adding in
            mlp.forward(pass.input(normed, for: mlp.gate, mlp.up), into: y, adding: adding, keep: keep, pass: pass)
        }
        guard let attention = attended.result, let middle, let mlp = gated.result else { return nil }
        return Kept.Inner(
            middle: middle, inputReciprocal: inputReciprocal, middleReciprocal: middleReciprocal, attention: attention,
            attentionResidual: attended.kept, mlp: mlp, mlpResidual: gated.kept)
    }

    /// Replaces d, the gradient after the layer, by the one before it; without `needsInput` d is no longer right, and not needed.
    func backward(_ d: Tensor, kept: Kept, layout: RowLayout, needsInput: Bool, pass: Pass) {
        let x = pass.restored(kept.input)
        guard let inner = kept.inner ?? again(x, layout: layout, pass: pass) else { return }
        let dNormed = Tensor(uninitialized: d.shape)
        let needsMiddle = needsInput || attentionLearns || middleNorm.gradient != nil

        let middle = pass.restored(inner.middle)
        mlp.backward(
            d: mlpResidual.backward(d, kept: inner.mlpResidual, pass: pass),
            input: mlp.readsInput ? normed(middle, by: middleNorm, pass: pass) : nil, kept: inner.mlp,
            dInput: needsMiddle ? dNormed : nil, pass: pass)
        guard needsMiddle else { return }
        middleNorm.backward(dy: dNormed, x: middle, reciprocal: inner.middleReciprocal, dx: d, pass: pass)

        guard needsInput || attentionLearns else { return }
        let dInput = needsInput || inputNorm.gradient != nil ? dNormed : nil
        attention.backward(
            d: attentionResidual.backward(d, kept: inner.attentionResidual, pass: pass),
            input: attention.readsInput ? normed(x, by: inputNorm, pass: pass) : nil, kept: inner.attention, layout: layout,
            dInput: dInput, pass: pass)
        if let dInput { inputNorm.backward(dy: dInput, x: x, reciprocal: inner.inputReciprocal, dx: d, pass: pass) }
    }

    private var attentionLearns: Bool { attention.learns || inputNorm.gradient != nil || attentionResidual.norm?.gradient != nil }

    /// A sublayer's input once more, as the gradients of its weights need it.
    private func normed(_ x: Tensor, by norm: RMSNorm, pass: Pass) -> LinearInput {
        let normed = Tensor(uninitialized: x.shape)
        norm.forward(x, into: normed, pass: pass)
        return pass.backwardInput(normed)
    }

    /// Forward once more, on a copy of the kept input.
    private func again(_ x: Tensor, layout: RowLayout, pass: Pass) -> Kept.Inner? {
        let copy = Tensor(uninitialized: x.shape)
        pass.device.copy(x, into: copy)
        return layers(copy, layout: layout, keep: true, pass: pass)
    }

    /// The newest tokens of some sequences against a cache.
    func forward(_ x: Tensor, cache: LayerCache, rows: CacheRows, pass: Pass) {
        let normed = Tensor(uninitialized: x.shape)
        inputNorm.forward(x, into: normed, pass: pass)
        _ = attentionResidual.forward(to: x, keep: false, pass: pass) { y, adding in
            attention.forward(attention.input(normed, pass: pass), cache: cache, rows: rows, into: y, adding: adding, pass: pass)
        }
        middleNorm.forward(x, into: normed, pass: pass)
        _ = mlpResidual.forward(to: x, keep: false, pass: pass) { y, adding in
            _ = mlp.forward(pass.input(normed, for: mlp.gate, mlp.up), into: y, adding: adding, keep: false, pass: pass)
        }
    }
}

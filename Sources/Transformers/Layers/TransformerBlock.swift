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
    struct SavedActivations: Sendable {
        /// The residual stream before the layer, [T, C].
        let input: Tensor
        var inner: Inner?

        struct Inner: Sendable {
            /// The residual stream between attention and MLP.
            let middle: Tensor
            let inputReciprocal: Tensor, middleReciprocal: Tensor
            let attention: Attention.SavedActivations
            let attentionResidual: Residual.SavedActivations?
            let mlp: GatedMLP.SavedActivations
            let mlpResidual: Residual.SavedActivations?
        }
    }

    enum Saving: Sendable { case nothing, inputOnly, everything }

    /// Changes the residual stream x, f32 [T, C], in place.
    func forward(_ x: Tensor, layout: PackedLayout, saving: Saving, pass: Pass) -> SavedActivations? {
        let input = saving == .nothing ? nil : pass.saved(x)
        let inner = layers(x, layout: layout, saving: saving == .everything, pass: pass)
        return input.map { SavedActivations(input: $0, inner: inner) }
    }

    private func layers(_ x: Tensor, layout: PackedLayout, saving: Bool, pass: Pass) -> SavedActivations.Inner? {
        let normed = pass.device.tensor(x.shape)
        let inputReciprocal = inputNorm.forward(x, into: normed, pass: pass)
        let attended = attentionResidual.forward(to: x, saving: saving, pass: pass) { y, adding in
            attention.forward(attention.input(normed, pass: pass), layout: layout, into: y, adding: adding, saving: saving, pass: pass)
        }
        let middle = saving ? pass.saved(x) : nil
        let middleReciprocal = middleNorm.forward(x, into: normed, pass: pass)
        let gated = mlpResidual.forward(to: x, saving: saving, pass: pass) { y, adding in
            mlp.forward(pass.input(normed, for: mlp.gate, mlp.up), into: y, adding: adding, saving: saving, pass: pass)
        }
        guard let attention = attended.result, let middle, let mlp = gated.result else { return nil }
        return SavedActivations.Inner(
            middle: middle, inputReciprocal: inputReciprocal, middleReciprocal: middleReciprocal, attention: attention,
            attentionResidual: attended.saved, mlp: mlp, mlpResidual: gated.saved)
    }

    /// Replaces d, the gradient after the layer, by the one before it; without `needsInput` d is no longer right, and not needed.
    func backward(_ d: Tensor, saved: SavedActivations, layout: PackedLayout, needsInput: Bool, pass: Pass) {
        let x = pass.restored(saved.input)
        guard let inner = saved.inner ?? again(x, layout: layout, pass: pass) else { return }
        let dNormed = pass.device.tensor(d.shape)
        let needsMiddle = needsInput || attentionLearns || middleNorm.gradient != nil

        let middle = pass.restored(inner.middle)
        mlp.backward(
            d: mlpResidual.backward(d, saved: inner.mlpResidual, pass: pass),
            input: mlp.readsInput ? normed(middle, by: middleNorm, pass: pass) : nil, saved: inner.mlp,
            dInput: needsMiddle ? dNormed : nil, pass: pass)
        guard needsMiddle else { return }
        middleNorm.backward(dy: dNormed, x: middle, reciprocal: inner.middleReciprocal, dx: d, pass: pass)

        guard needsInput || attentionLearns else { return }
        let dInput = needsInput || inputNorm.gradient != nil ? dNormed : nil
        attention.backward(
            d: attentionResidual.backward(d, saved: inner.attentionResidual, pass: pass),
            input: attention.readsInput ? normed(x, by: inputNorm, pass: pass) : nil, saved: inner.attention, layout: layout,
            dInput: dInput, pass: pass)
        if let dInput { inputNorm.backward(dy: dInput, x: x, reciprocal: inner.inputReciprocal, dx: d, pass: pass) }
    }

    private var attentionLearns: Bool { attention.learns || inputNorm.gradient != nil || attentionResidual.norm?.gradient != nil }

    /// A sublayer's input once more, as the gradients of its weights need it.
    private func normed(_ x: Tensor, by norm: RMSNorm, pass: Pass) -> LinearInput {
        let normed = pass.device.tensor(x.shape)
        norm.forward(x, into: normed, pass: pass)
        return pass.backwardInput(normed)
    }

    /// Forward once more, on a copy of the saved input.
    private func again(_ x: Tensor, layout: PackedLayout, pass: Pass) -> SavedActivations.Inner? {
        layers(pass.device.copied(x), layout: layout, saving: true, pass: pass)
    }

    /// The newest tokens of some sequences against a cache.
    func forward(_ x: Tensor, cache: LayerCache, rows: CacheRows, pass: Pass) {
        let normed = pass.device.tensor(x.shape)
        inputNorm.forward(x, into: normed, pass: pass)
        _ = attentionResidual.forward(to: x, saving: false, pass: pass) { y, adding in
            attention.forward(attention.input(normed, pass: pass), cache: cache, rows: rows, into: y, adding: adding, pass: pass)
        }
        middleNorm.forward(x, into: normed, pass: pass)
        _ = mlpResidual.forward(to: x, saving: false, pass: pass) { y, adding in
            _ = mlp.forward(pass.input(normed, for: mlp.gate, mlp.up), into: y, adding: adding, saving: false, pass: pass)
        }
    }
}

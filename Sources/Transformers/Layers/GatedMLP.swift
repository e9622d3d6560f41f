import Tensors

/// y = Wdown (silu(Wgate x) · Wup x). x, y: f32 [T, C]; inside [T, F]. Source: arXiv 2002.05202.
package struct GatedMLP: Sendable {
    package var gate: Linear
    package var up: Linear
    package var down: Linear

    struct Kept: Sendable {
        let gate: Tensor, up: Tensor
    }

    /// Whether the gradients of its weights need its input.
    var readsInput: Bool { gate.learns || up.learns }

    /// Adds the result to the residual stream x.
    func forward(_ input: LinearInput, addingTo x: Tensor, keep: Bool, pass: Pass) -> Kept? {
        let gated = Tensor(uninitialized: [input.x.rows, gate.outputs])
        let raised = Tensor(uninitialized: gated.shape)
        gate.forward(input, into: gated, pass: pass)
        up.forward(input, into: raised, pass: pass)
        let kept = keep ? Kept(gate: pass.kept(gated), up: pass.kept(raised)) : nil
        pass.device.siluMultiply(gate: gated, up: raised, into: gated)
        down.forward(pass.input(gated, for: down), into: x, adding: true, pass: pass)
        return kept
    }

    /// d is the gradient of the residual stream after this layer; dInput, of its normed input, is set where it is given.
    func backward(d: Tensor, input: LinearInput?, kept: Kept, dInput: Tensor?, pass: Pass) {
        let (gated, raised) = (pass.restored(kept.gate), pass.restored(kept.up))
        var inner: LinearInput?
        if down.learns {
            let product = Tensor(uninitialized: gated.shape)
            pass.device.siluMultiply(gate: gated, up: raised, into: product)
            inner = pass.backwardInput(product)
        }
        guard dInput != nil || readsInput else {
            return down.backward(dy: d, input: inner, dx: nil, pass: pass)
        }
        let dInner = Tensor(uninitialized: gated.shape)
        down.backward(dy: d, input: inner, dx: dInner, adding: false, pass: pass)
        // Backward needs gate and up themselves; where f32 was kept it must not be overwritten in place.
        let (dGate, dUp) = kept.gate.dtype == .f32 ? (copy(gated, pass), copy(raised, pass)) : (gated, raised)
        pass.device.siluMultiplyBackward(dy: dInner, gate: dGate, up: dUp)
        gate.backward(dy: dGate, input: input, dx: dInput, adding: false, pass: pass)
        up.backward(dy: dUp, input: input, dx: dInput, pass: pass)
    }

    func forward(row x: Tensor, addingTo y: Tensor, pass: Pass) {
        let gated = Tensor(uninitialized: [1, gate.outputs])
        let raised = Tensor(uninitialized: gated.shape)
        gate.forward(row: x, into: gated, pass: pass)
        up.forward(row: x, into: raised, pass: pass)
        pass.device.siluMultiply(gate: gated, up: raised, into: gated)
        down.forward(row: gated, into: y, adding: true, pass: pass)
    }

    private func copy(_ x: Tensor, _ pass: Pass) -> Tensor {
        let result = Tensor(uninitialized: x.shape)
        pass.device.copy(x, into: result)
        return result
    }
}

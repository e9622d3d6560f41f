import Tensors

/// y = Wdown (f(Wgate x) · Wup x). x, y: f32 [T, C]; inside [T, F]. Source: arXiv 2002.05202.
package struct GatedMLP: Sendable {
    package var gate: Linear
    package var up: Linear
    package var down: Linear
    let activation: GateActivation

    struct SavedActivations: Sendable {
        let gate: Tensor, up: Tensor
    }

    /// Whether the gradients of its weights need its input.
    var readsInput: Bool { gate.learns || up.learns }

    /// Sets y, or adds to it.
    func forward(_ input: LinearInput, into y: Tensor, adding: Bool, saving: Bool, pass: Pass) -> SavedActivations? {
        let gated = pass.device.tensor([input.x.rows, gate.outputs])
        let raised = pass.device.tensor(gated.shape)
        gate.forward(input, into: gated, pass: pass)
        up.forward(input, into: raised, pass: pass)
        let saved = saving ? SavedActivations(gate: pass.saved(gated), up: pass.saved(raised)) : nil
        pass.device.multiply(raised, gate: gated, through: activation, into: gated)
        down.forward(pass.input(gated, for: down), into: y, adding: adding, pass: pass)
        return saved
    }

    /// d is the gradient of the result; dInput, of the normed input, is set where it is given.
    func backward(d: Tensor, input: LinearInput?, saved: SavedActivations, dInput: Tensor?, pass: Pass) {
        let (gated, raised) = (pass.restored(saved.gate), pass.restored(saved.up))
        var inner: LinearInput?
        if down.learns {
            let product = pass.device.tensor(gated.shape)
            pass.device.multiply(raised, gate: gated, through: activation, into: product)
            inner = pass.backwardInput(product)
        }
        guard dInput != nil || readsInput else {
            return down.backward(dy: d, input: inner, dx: nil, pass: pass)
        }
        let dInner = pass.device.tensor(gated.shape)
        down.backward(dy: d, input: inner, dx: dInner, adding: false, pass: pass)
        // Backward needs gate and up themselves; where f32 was saved it must not be overwritten in place.
        let (dGate, dUp) = saved.gate.dtype == .f32 ? (pass.device.copied(gated), pass.device.copied(raised)) : (gated, raised)
        pass.device.multiplyBackward(dy: dInner, up: dUp, gate: dGate, through: activation)
        gate.backward(dy: dGate, input: input, dx: dInput, adding: false, pass: pass)
        up.backward(dy: dUp, input: input, dx: dInput, pass: pass)
    }
}

import Tensors

/// x += y for the result y of a sublayer, or x += norm(y) in families that norm it first. x, y: f32 [T, C].
package struct Residual: Sendable {
    package internal(set) var norm: RMSNorm?

    /// What backward needs of the norm.
    struct SavedActivations: Sendable {
        let y: Tensor
        let reciprocal: Tensor
    }

    /// - Parameter sublayer: adds its result to the tensor that it is given, or sets that.
    func forward<Result>(
        to x: Tensor, saving: Bool, pass: Pass, _ sublayer: (_ y: Tensor, _ adding: Bool) -> Result
    ) -> (result: Result, saved: SavedActivations?) {
        guard let norm else { return (sublayer(x, true), nil) }
        let y = pass.device.tensor(x.shape)
        let result = sublayer(y, false)
        let saved = saving ? pass.saved(y) : nil
        let reciprocal = norm.forward(y, into: y, pass: pass)
        pass.device.add(y, to: x)
        return (result, saved.map { SavedActivations(y: $0, reciprocal: reciprocal) })
    }

    /// The gradient of y, from d, that of the stream after it.
    func backward(_ d: Tensor, saved: SavedActivations?, pass: Pass) -> Tensor {
        guard let norm, let saved else { return d }
        let dy = pass.device.zeros(d.shape)
        norm.backward(dy: d, x: pass.restored(saved.y), reciprocal: saved.reciprocal, dx: dy, pass: pass)
        return dy
    }
}

import Tensors

/// LoRA: y += s · (drop(x) Aᵀ) Bᵀ with s = α / r.
///
/// A: f32 [R, in]; B: f32 [out, R]; x: f32 [T, in]; y: f32 [T, out]. Source: arXiv 2106.09685.
package struct LowRankPair: Sendable {
    package let a: Tensor
    package let b: Tensor
    package let scale: Float
    /// The share of input elements left out in training, 0 ..< 1.
    package let dropout: Float
    package let aGradient: Tensor
    package let bGradient: Tensor
    /// Tells this pair's dropout mask from the others'.
    private let index: UInt64

    package init(a: Tensor, b: Tensor, scale: Float, dropout: Float, index: Int, device: Device) {
        precondition(a.rows == b.columns, "a low-rank pair of \(a.shape) and \(b.shape)")
        self.a = a
        self.b = b
        self.scale = scale
        self.dropout = dropout
        self.index = UInt64(index)
        aGradient = device.zeros(a.shape)
        bGradient = device.zeros(b.shape)
    }

    package var rank: Int { a.rows }

    func forward(_ input: LinearInput, into y: Tensor, pass: Pass) {
        let hidden = project(masked(input, pass: pass), pass: pass)
        pass.multiply(pass.inner(hidden, for: b), .dense(b), into: y, scale: scale, adding: true)
    }

    /// With h = drop(x) Aᵀ and dh = s dy B: dB += s dyᵀ h, dA += dhᵀ drop(x), dx += drop(dh A).
    func backward(dy: Tensor, packed: PackedRows, input: LinearInput, dx: Tensor?, pass: Pass) {
        let device = pass.device
        let input = masked(input, pass: pass)
        let hidden = project(input, pass: pass)
        let dHidden = device.tensor(hidden.shape)
        device.multiply(packed, .dense(b), into: dHidden, scale: scale)
        // dBᵀ = s hᵀ dy has few rows, so that dy is the operand that is read panel by panel.
        let bTransposed = device.tensor([rank, b.rows])
        device.multiply(device.pack(hidden, transposed: true, precision: pass.backward), .dense(dy), into: bTransposed, scale: scale)
        device.addTransposed(bTransposed, to: bGradient)
        device.multiply(device.pack(dHidden, transposed: true, precision: pass.backward), .dense(input.x), into: aGradient, adding: true)
        guard let dx else { return }
        let back = device.pack(dHidden, precision: pass.backward)
        guard let seed = maskSeed(pass) else { return device.multiply(back, .dense(a), into: dx, adding: true) }
        let dInput = device.tensor(dx.shape)
        device.multiply(back, .dense(a), into: dInput)
        device.dropout(dInput, rate: dropout, seed: seed, into: dx, adding: true)
    }

    /// drop(x) Aᵀ: f32 [T, R].
    private func project(_ input: LinearInput, pass: Pass) -> Tensor {
        let hidden = pass.device.tensor([input.x.rows, rank])
        pass.multiply(input, .dense(a), into: hidden)
        return hidden
    }

    /// The input with this pair's mask on it, in training with dropout; else the input as it is.
    private func masked(_ input: LinearInput, pass: Pass) -> LinearInput {
        guard let seed = maskSeed(pass) else { return input }
        let x = pass.device.tensor(input.x.shape)
        pass.device.dropout(input.x, rate: dropout, seed: seed, into: x)
        return pass.backwardInput(x)
    }

    private func maskSeed(_ pass: Pass) -> UInt64? {
        dropout > 0 ? pass.dropoutSeed.map { $0 &+ index &* 0x9e37_79b9_7f4a_7c15 } : nil
    }
}

import Tensors

/// y = x Wᵀ + b, and beside it, where it is adapted, a low-rank pair.
///
/// W: [out, in] in any encoding; x: f32 [T, in]; y: f32 [T, out]. It learns where it has gradients; otherwise it is frozen.
package struct Linear: Sendable {
    /// The name in the Hugging Face state dict, without `.weight`.
    package let name: String
    package private(set) var weight: Matrix
    /// f32 [out].
    package let bias: Tensor?
    package var gradients: Gradients?
    package var adapter: LowRankPair?

    /// Of every weight, in full training.
    package struct Gradients: Sendable {
        /// f32 [out, in].
        package let weight: Tensor
        /// f32 [out].
        package let bias: Tensor?
    }

    package init(name: String, weight: Matrix, bias: Tensor?) {
        self.name = name
        self.weight = weight
        self.bias = bias
    }

    package var inputs: Int { weight.columns }
    package var outputs: Int { weight.rows }
    var learns: Bool { gradients != nil || adapter != nil }

    /// Sets y, or adds to it.
    func forward(_ input: LinearInput, into y: Tensor, adding: Bool = false, pass: Pass) {
        pass.multiply(input, weight, into: y, adding: adding)
        if let bias { pass.device.addRow(bias, to: y) }
        adapter?.forward(input, into: y, pass: pass)
    }

    /// Adds to the gradients of what learns, and sets dx, or adds to it, where it is given.
    ///
    /// dx = dy W; dW += dyᵀ x; db += Σ dy. `input` is needed where something learns.
    func backward(dy: Tensor, input: LinearInput?, dx: Tensor?, adding: Bool = true, pass: Pass) {
        let device = pass.device
        guard dx != nil || learns else { return }
        let bytes = weight.takesBytes
        let packed = device.pack(dy, precision: bytes ? pass.precision : pass.backward, onlyBytes: bytes && !learns)
        if let dx { device.multiply(packed, weight, into: dx, adding: adding) }
        guard let input else { return }
        if let gradients {
            device.multiply(
                device.pack(dy, transposed: true, precision: pass.backward), .dense(input.x), into: gradients.weight, adding: true)
            if let bias = gradients.bias { device.addColumnSums(of: dy, to: bias) }
        }
        adapter?.backward(dy: dy, packed: packed, input: input, dx: dx, pass: pass)
    }

    /// Has its scales read in 8 bits where one row is multiplied; only NF4 has some.
    mutating func compactScales(device: Device) {
        if case .quantized(let matrix) = weight { weight = .quantized(matrix.withCompactScales(device: device)) }
    }
}

import Tensors

/// y = x / √(mean(x²) + ε) · (w + offset), row by row. x, y: f32 [T, C]; w: f32 [C].
package struct RMSNorm: Sendable {
    package let name: String
    /// As it is on disk: what learns, decays and is saved.
    package let weight: Tensor
    package let offset: Float
    package let epsilon: Float
    package let gradient: Tensor?
    /// w + offset where w does not change.
    private let frozenFactor: Tensor?

    init(name: String, weight: Tensor, offset: Float, epsilon: Float, learns: Bool, device: Device) {
        self.name = name
        self.weight = weight
        self.offset = offset
        self.epsilon = epsilon
        gradient = learns ? device.zeros(weight.shape) : nil
        frozenFactor = learns && offset != 0 ? nil : Self.factor(weight, offset, device)
    }

    /// Returns 1 / √(mean(x²) + ε) of each row, which backward needs: f32 [T].
    @discardableResult
    func forward(_ x: Tensor, into y: Tensor, pass: Pass) -> Tensor {
        let reciprocal = pass.device.tensor([x.count / weight.count])
        pass.device.rmsNorm(x, weight: factor(pass), epsilon: epsilon, into: y, reciprocal: reciprocal)
        return reciprocal
    }

    /// Adds to dx, and to the weight's gradient where it learns.
    func backward(dy: Tensor, x: Tensor, reciprocal: Tensor, dx: Tensor, pass: Pass) {
        pass.device.rmsNormBackward(dy: dy, x: x, weight: factor(pass), reciprocal: reciprocal, dx: dx, dWeight: gradient)
    }

    private func factor(_ pass: Pass) -> Tensor { frozenFactor ?? Self.factor(weight, offset, pass.device) }

    private static func factor(_ weight: Tensor, _ offset: Float, _ device: Device) -> Tensor {
        offset == 0 ? weight : device.tensor(device.read(weight).map { $0 + offset }, shape: weight.shape)
    }
}

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

    init(name: String, weight: Tensor, offset: Float, epsilon: Float, learns: Bool) {
        self.name = name
        self.weight = weight
        self.offset = offset
        self.epsilon = epsilon
        gradient = learns ? Tensor(zeros: weight.shape) : nil
        frozenFactor = learns && offset != 0 ? nil : Self.factor(weight, offset)
    }

    /// Returns 1 / √(mean(x²) + ε) of each row, which backward needs: f32 [T].
    @discardableResult
    func forward(_ x: Tensor, into y: Tensor, pass: Pass) -> Tensor {
        let reciprocal = Tensor(uninitialized: [x.count / weight.count])
        pass.device.rmsNorm(x, weight: factor, epsilon: epsilon, into: y, reciprocal: reciprocal)
        return reciprocal
    }

    /// Adds to dx, and to the weight's gradient where it learns.
    func backward(dy: Tensor, x: Tensor, reciprocal: Tensor, dx: Tensor, pass: Pass) {
        pass.device.rmsNormBackward(dy: dy, x: x, weight: factor, reciprocal: reciprocal, dx: dx, dWeight: gradient)
    }

    private var factor: Tensor { frozenFactor ?? Self.factor(weight, offset) }

    private static func factor(_ weight: Tensor, _ offset: Float) -> Tensor {
        if offset == 0 { return weight }
        let sum = Tensor(uninitialized: weight.shape)
        for index in 0..<weight.count { sum.f32[index] = weight.f32[index] + offset }
        return sum
    }
}

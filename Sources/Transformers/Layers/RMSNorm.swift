import Tensors

/// y = x / √(mean(x²) + ε) · w, row by row. x, y: f32 [T, C]; w: f32 [C].
package struct RMSNorm: Sendable {
    package let name: String
    package let weight: Tensor
    package let epsilon: Float
    package var gradient: Tensor?

    /// Returns 1 / √(mean(x²) + ε) of each row, which backward needs: f32 [T].
    @discardableResult
    func forward(_ x: Tensor, into y: Tensor, pass: Pass) -> Tensor {
        let reciprocal = Tensor(uninitialized: [x.count / weight.count])
        pass.device.rmsNorm(x, weight: weight, epsilon: epsilon, into: y, reciprocal: reciprocal)
        return reciprocal
    }

    /// Adds to dx, and to the weight's gradient where it learns.
    func backward(dy: Tensor, x: Tensor, reciprocal: Tensor, dx: Tensor, pass: Pass) {
        pass.device.rmsNormBackward(dy: dy, x: x, weight: weight, reciprocal: reciprocal, dx: dx, dWeight: gradient)
    }
}

/// One step of AdamW: its rates, and how many steps were taken with this one.
package struct AdamWStep: Sendable {
    package var learningRate: Float
    package var beta1: Float
    package var beta2: Float
    package var epsilon: Float
    /// Decoupled: the parameter shrinks by learningRate · weightDecay.
    package var weightDecay: Float
    /// From 1.
    package var step: Int
    /// Multiplies the gradient first (clipping, averaging).
    package var gradientScale: Float

    package init(
        learningRate: Float, beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-8, weightDecay: Float = 0, step: Int,
        gradientScale: Float = 1
    ) {
        self.learningRate = learningRate
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon
        self.weightDecay = weightDecay
        self.step = step
        self.gradientScale = gradientScale
    }
}

extension Device {
    /// Moves a parameter along its gradient. All f32 of one count; m and v are updated. Source: arXiv 1711.05101.
    package func adamW(_ step: AdamWStep, parameter: Tensor, gradient: Tensor, m: Tensor, v: Tensor) {
        precondition(
            gradient.count == parameter.count && m.count == parameter.count && v.count == parameter.count,
            "AdamW of \(parameter.shape) with gradient \(gradient.shape), moments \(m.shape), \(v.shape)")
        backend.adamW(step, parameter: parameter, gradient: gradient, m: m, v: v)
    }
}

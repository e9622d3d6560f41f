import Tensors
import Transformers

/// AdamW with clipping by the global norm, over named parameters in their fixed order. Source: arXiv 1711.05101.
package struct AdamW: Sendable {
    package struct Settings: Sendable, Equatable, Codable {
        package var beta1: Float = 0.9
        package var beta2: Float = 0.999
        package var epsilon: Float = 1e-8
        /// Decoupled.
        package var weightDecay: Float = 0
        /// Whether norms and biases shrink too, as PyTorch's AdamW does by default; they are better left alone in full training.
        package var decaysVectors = true
        /// The longest that the gradient of all parameters together may be; nil for any length.
        package var clipNorm: Float?

        package init(
            beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-8, weightDecay: Float = 0, decaysVectors: Bool = true,
            clipNorm: Float? = nil
        ) {
            self.beta1 = beta1
            self.beta2 = beta2
            self.epsilon = epsilon
            self.weightDecay = weightDecay
            self.decaysVectors = decaysVectors
            self.clipNorm = clipNorm
        }
    }

    package let settings: Settings
    package let parameters: [NamedParameter]
    /// f32, of each parameter's shape.
    package let firstMoments: [Tensor]
    package let secondMoments: [Tensor]
    /// Steps taken.
    package var step = 0

    package init(_ settings: Settings, parameters: [NamedParameter]) {
        self.settings = settings
        self.parameters = parameters
        firstMoments = parameters.map { Tensor(zeros: $0.value.shape) }
        secondMoments = parameters.map { Tensor(zeros: $0.value.shape) }
    }

    /// Takes one step along gradient · scale, clipped, and clears the gradients.
    ///
    /// - Returns: the norm of the scaled gradient before clipping; where it is not finite no step was taken.
    package mutating func update(learningRate: Float, scale: Double, device: Device) -> Double {
        let norm = scale * parameters.reduce(0) { $0 + device.sumOfSquares($1.gradient) }.squareRoot()
        guard norm.isFinite else {
            parameters.forEach { $0.gradient.clear() }
            return norm
        }
        var factor = scale
        if let limit = settings.clipNorm, norm > Double(limit) { factor *= Double(limit) / norm }
        step += 1
        for (index, parameter) in parameters.enumerated() {
            let update = AdamWStep(
                learningRate: learningRate, beta1: settings.beta1, beta2: settings.beta2, epsilon: settings.epsilon,
                weightDecay: settings.decaysVectors || parameter.value.shape.rank > 1 ? settings.weightDecay : 0, step: step,
                gradientScale: Float(factor))
            device.adamW(
                update, parameter: parameter.value, gradient: parameter.gradient, m: firstMoments[index], v: secondMoments[index])
            parameter.gradient.clear()
        }
        return norm
    }
}

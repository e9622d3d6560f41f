import Tensors
import Transformers

/// Turns gradients into steps, clipped by their global norm, over named parameters in their fixed order.
package struct Optimizer: Sendable {
    /// How a gradient becomes a step.
    package enum Method: String, Sendable, Codable, CaseIterable {
        /// Source: arXiv 1711.05101.
        case adamW = "adamw"
        /// Muon for the matrices inside the blocks, AdamW for tables and vectors.
        case muon
    }

    package struct Settings: Sendable, Equatable, Codable {
        package var method = Method.adamW
        package var beta1: Float = 0.9
        package var beta2: Float = 0.999
        package var epsilon: Float = 1e-8
        /// Of Muon.
        package var momentum: Float = 0.95
        /// Decoupled; of norms and biases too, as in PyTorch's AdamW.
        package var weightDecay: Float = 0
        /// The longest that the gradient of all parameters together may be; nil for any length.
        package var clipNorm: Float?

        package init(
            method: Method = .adamW, beta2: Float = 0.999, epsilon: Float = 1e-8, weightDecay: Float = 0, clipNorm: Float? = nil
        ) {
            self.method = method
            self.beta2 = beta2
            self.epsilon = epsilon
            self.weightDecay = weightDecay
            self.clipNorm = clipNorm
        }
    }

    package let settings: Settings
    package let parameters: [NamedParameter]
    /// f32, of each parameter's shape: AdamW's first moment, or Muon's momentum.
    package let firstMoments: [Tensor]
    /// Nil for what Muon moves.
    package let secondMoments: [Tensor?]
    /// Steps taken.
    package var step = 0

    package init(_ settings: Settings, parameters: [NamedParameter], device: Device) {
        self.settings = settings
        self.parameters = parameters
        firstMoments = parameters.map { device.zeros($0.value.shape) }
        secondMoments = parameters.map { settings.method == .muon && $0.isInnerMatrix ? nil : device.zeros($0.value.shape) }
    }

    /// Takes one step along gradient · scale, clipped, and clears the gradients.
    ///
    /// - Returns: the norm of the scaled gradient before clipping; where it is not finite no step was taken.
    package mutating func update(learningRate: Float, scale: Double, device: Device) -> Double {
        let norm = scale * parameters.reduce(0) { $0 + device.sumOfSquares($1.gradient) }.squareRoot()
        defer { parameters.forEach { device.clear($0.gradient) } }
        guard norm.isFinite else { return norm }
        var factor = scale
        if let limit = settings.clipNorm, norm > Double(limit) { factor *= Double(limit) / norm }
        step += 1
        moveByAdamW(learningRate: learningRate, gradientScale: Float(factor), device: device)
        moveByMuon(learningRate: learningRate, gradientScale: Float(factor), device: device)
        return norm
    }

    private func moveByAdamW(learningRate: Float, gradientScale: Float, device: Device) {
        for (index, parameter) in parameters.enumerated() {
            guard let second = secondMoments[index] else { continue }
            let update = AdamWStep(
                learningRate: learningRate, beta1: settings.beta1, beta2: settings.beta2, epsilon: settings.epsilon,
                weightDecay: settings.weightDecay, step: step, gradientScale: gradientScale)
            device.adamW(update, parameter: parameter.value, gradient: parameter.gradient, m: firstMoments[index], v: second)
        }
    }

    private func moveByMuon(learningRate: Float, gradientScale: Float, device: Device) {
        let update = MuonStep(
            learningRate: learningRate, momentum: settings.momentum, weightDecay: settings.weightDecay, gradientScale: gradientScale)
        let indices = secondMoments.indices.filter { secondMoments[$0] == nil }
        // Their products are too small to be shared by threads.
        device.forEach(indices.count) { at, device in
            let parameter = parameters[indices[at]]
            update.move(parameter.value, gradient: parameter.gradient, momentum: firstMoments[indices[at]], device: device)
        }
    }
}

extension NamedParameter {
    /// A matrix between hidden states; rows of the embedding and of the head are vectors of their own.
    fileprivate var isInnerMatrix: Bool {
        value.shape.rank == 2 && !name.hasPrefix("model.embed_tokens") && !name.hasPrefix("lm_head")
    }
}

import CKernels
import Foundation

extension CPUBackend {
    package func adamW(_ step: AdamWStep, parameter: Tensor, gradient: Tensor, m: Tensor, v: Tensor) {
        let setting = ck_adamw(
            learning_rate: step.learningRate, beta1: step.beta1, beta2: step.beta2, epsilon: step.epsilon,
            weight_decay: step.weightDecay, correction1: Float(1 - pow(Double(step.beta1), Double(step.step))),
            correction2: Float(1 - pow(Double(step.beta2), Double(step.step))), gradient_scale: step.gradientScale)
        forChunks(parameter.count, grain: 65_536) { [kernels] range in
            let at = range.lowerBound
            withUnsafePointer(to: setting) {
                kernels.pointee.adamw(
                    $0, parameter.f32.baseAddress?.advanced(by: at), gradient.f32.baseAddress?.advanced(by: at),
                    m.f32.baseAddress?.advanced(by: at), v.f32.baseAddress?.advanced(by: at), Int64(range.count))
            }
        }
    }
}

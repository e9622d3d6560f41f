import CKernels

extension CPUBackend {
    package func crossEntropy(logits: Tensor, targets: [Int32], weights: [Float], losses: Tensor, gradient: Bool) {
        let columns = logits.columns
        forChunks(logits.rows, grain: 4) { [kernels] range in
            targets.withUnsafeBufferPointer { targets in
                weights.withUnsafeBufferPointer { weights in
                    kernels.pointee.cross_entropy(
                        logits.f32.baseAddress?.advanced(by: range.lowerBound * columns),
                        targets.baseAddress?.advanced(by: range.lowerBound), weights.baseAddress?.advanced(by: range.lowerBound),
                        losses.f32.baseAddress?.advanced(by: range.lowerBound), Int64(range.count), Int64(columns), gradient)
                }
            }
        }
    }
}

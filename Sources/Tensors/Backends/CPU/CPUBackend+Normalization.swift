import CKernels

extension CPUBackend {
    package func rmsNorm(_ x: Tensor, weight: Tensor, epsilon: Float, into y: Tensor, reciprocal: Tensor) {
        let columns = weight.count
        let rows = x.count / columns
        forChunks(rows, grain: Self.rowGrain(columns)) { [kernels] range in
            kernels.pointee.rms_norm(
                x.f32.baseAddress?.advanced(by: range.lowerBound * columns), weight.f32.baseAddress, epsilon,
                y.f32.baseAddress?.advanced(by: range.lowerBound * columns), reciprocal.f32.baseAddress?.advanced(by: range.lowerBound),
                Int64(range.count), Int64(columns))
        }
    }

    package func rmsNormBackward(dy: Tensor, x: Tensor, weight: Tensor, reciprocal: Tensor, dx: Tensor, dWeight: Tensor?) {
        let columns = weight.count
        let rows = x.count / columns
        forChunks(rows, grain: Self.rowGrain(columns)) { [kernels] range in
            let offset = range.lowerBound * columns
            kernels.pointee.rms_norm_backward(
                dy.f32.baseAddress?.advanced(by: offset), x.f32.baseAddress?.advanced(by: offset), weight.f32.baseAddress,
                reciprocal.f32.baseAddress?.advanced(by: range.lowerBound), dx.f32.baseAddress?.advanced(by: offset),
                Int64(range.count), Int64(columns))
        }
        guard let dWeight else { return }
        forChunks(columns, grain: 64) { [kernels] range in
            kernels.pointee.rms_norm_weight_backward(
                dy.f32.baseAddress, x.f32.baseAddress, reciprocal.f32.baseAddress, dWeight.f32.baseAddress, Int64(rows), Int64(columns),
                Int64(range.lowerBound), Int64(range.upperBound))
        }
    }
}

import CKernels

extension CPUBackend {
    private static let grain = 65_536

    package func add(_ x: Tensor, to y: Tensor, scale: Float) {
        forChunks(x.count, grain: Self.grain) { [kernels] range in
            kernels.pointee.add(
                x.f32.baseAddress?.advanced(by: range.lowerBound), y.f32.baseAddress?.advanced(by: range.lowerBound), scale,
                Int64(range.count))
        }
    }

    package func multiply(_ x: Tensor, by scale: Float) {
        forChunks(x.count, grain: Self.grain) { [kernels] range in
            kernels.pointee.multiply(x.f32.baseAddress?.advanced(by: range.lowerBound), scale, Int64(range.count))
        }
    }

    package func addRow(_ row: Tensor, to y: Tensor) {
        let columns = y.columns
        forChunks(y.rows, grain: Self.rowGrain(columns)) { [kernels] range in
            kernels.pointee.add_row(
                row.f32.baseAddress, y.f32.baseAddress?.advanced(by: range.lowerBound * columns), Int64(range.count), Int64(columns))
        }
    }

    package func addColumnSums(of x: Tensor, to sums: Tensor) {
        forChunks(x.columns, grain: 64) { [kernels] range in
            kernels.pointee.column_sums(
                x.f32.baseAddress, sums.f32.baseAddress, Int64(x.rows), Int64(x.columns), Int64(range.lowerBound), Int64(range.upperBound))
        }
    }

    package func multiply(_ up: Tensor, gate: Tensor, through f: GateActivation, into y: Tensor) {
        let function = f == .silu ? kernel.silu_multiply : kernel.gelu_multiply
        forChunks(y.count, grain: Self.grain) { range in
            let at = range.lowerBound
            function?(
                gate.f32.baseAddress?.advanced(by: at), up.f32.baseAddress?.advanced(by: at), y.f32.baseAddress?.advanced(by: at),
                Int64(range.count))
        }
    }

    package func multiplyBackward(dy: Tensor, up: Tensor, gate: Tensor, through f: GateActivation) {
        let function = f == .silu ? kernel.silu_multiply_backward : kernel.gelu_multiply_backward
        forChunks(dy.count, grain: Self.grain) { range in
            let at = range.lowerBound
            function?(
                dy.f32.baseAddress?.advanced(by: at), gate.f32.baseAddress?.advanced(by: at), up.f32.baseAddress?.advanced(by: at),
                Int64(range.count))
        }
    }

    package func dropout(_ x: Tensor, rate: Float, seed: UInt64, into y: Tensor, adding: Bool) {
        forChunks(x.count, grain: Self.grain) { [kernels] range in
            kernels.pointee.dropout(
                x.f32.baseAddress?.advanced(by: range.lowerBound), y.f32.baseAddress?.advanced(by: range.lowerBound), rate, seed,
                Int64(range.lowerBound), Int64(range.count), adding)
        }
    }

    package func copy(_ x: Tensor, into y: Tensor) {
        let (source, target) = (x.reshaped([x.count]), y.reshaped([y.count]))
        forChunks(x.count, grain: Self.grain) { [kernels] range in
            let (from, to) = (source.rows(range), target.rows(range))
            switch (x.dtype, y.dtype) {
            case (.f32, .bf16): kernels.pointee.f32_to_bf16(from.f32.baseAddress, to.bits16.baseAddress, Int64(range.count))
            case (.bf16, .f32): kernels.pointee.bf16_to_f32(from.bits16.baseAddress, to.f32.baseAddress, Int64(range.count))
            default: from.convert(into: to)
            }
        }
    }

    package func addTransposed(_ x: Tensor, to y: Tensor) {
        let (rows, columns) = (x.rows, x.columns)
        forChunks(columns, grain: 256) { range in
            let (source, target) = (x.f32, y.f32)
            for column in range {
                for row in 0..<rows { target[column * rows + row] += source[row * columns + column] }
            }
        }
    }

    package func sumOfSquares(_ x: Tensor) -> Double {
        let chunks = (x.count + Self.grain - 1) / Self.grain
        var partial = [Double](repeating: 0, count: chunks)
        partial.withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let buffer = buffer
            forChunks(x.count, grain: Self.grain) { [kernels] range in
                buffer[range.lowerBound / Self.grain] = kernels.pointee.sum_of_squares(
                    x.f32.baseAddress?.advanced(by: range.lowerBound), Int64(range.count))
            }
        }
        return partial.reduce(0, +)
    }
}

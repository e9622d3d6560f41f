import CKernels

extension CPUBackend {
    package func decode(_ matrix: Matrix, into values: Tensor) {
        if case .dense(let tensor) = matrix { return tensor.convert(into: values) }
        nonisolated(unsafe) let view = matrix.view
        forChunks(matrix.rows, grain: max(1, 65_536 / max(matrix.columns, 1))) { [kernels] rows in
            for row in rows {
                withUnsafePointer(to: view) {
                    kernels.pointee.unpack_row($0, Int64(row), values.f32.baseAddress?.advanced(by: row * matrix.columns))
                }
            }
        }
    }

    package func embed(_ ids: [Int32], table: Matrix, into x: Tensor) {
        nonisolated(unsafe) let view = table.view
        forChunks(ids.count, grain: 16) { [kernels] range in
            for t in range {
                withUnsafePointer(to: view) {
                    kernels.pointee.unpack_row($0, Int64(ids[t]), x.f32.baseAddress?.advanced(by: t * x.columns))
                }
            }
        }
    }

    package func gather(_ rows: [Int], of y: Tensor, into x: Tensor) {
        for (target, source) in rows.enumerated() {
            y.rows(source..<source + 1).convert(into: x.rows(target..<target + 1))
        }
    }

    package func scatterAdd(_ x: Tensor, to y: Tensor, rows: [Int]) {
        for (source, target) in rows.enumerated() {
            kernel.add(
                x.f32.baseAddress?.advanced(by: source * x.columns), y.f32.baseAddress?.advanced(by: target * x.columns), 1,
                Int64(x.columns))
        }
    }
}

import CKernels

extension CPUBackend {
    /// By `ck_row_order`.
    package func prepare(_ x: Tensor, for matrices: [Matrix], precision: Precision) -> PreparedRows {
        var prepared = PreparedRows(rows: x.rows, depth: x.columns, precision: precision, orders: [:])
        let between = Int(ck_row_bytes(Int64(x.columns)))
        for matrix in matrices {
            let order = order(of: matrix, precision: precision)
            guard prepared.orders[Int(order.rawValue)] == nil else { continue }
            let memory = Storage(byteCount: x.rows * between)
            forChunks(x.rows, grain: max(1, 16_384 / max(x.columns, 1))) { [kernels] range in
                for row in range {
                    kernels.pointee.prepare_row(
                        order, x.f32.baseAddress?.advanced(by: row * x.columns), Int64(x.columns), memory.base + row * between)
                }
            }
            prepared.orders[Int(order.rawValue)] = memory
        }
        return prepared
    }

    package func multiply(_ w: Matrix, rows x: PreparedRows, into y: Tensor, scale: Float, adding: Bool) {
        // Whole groups of rows, as many as the kernels lay side by side.
        let grain = max(32, min(256, w.rows / 8) / 32 * 32)
        products(w, x, into: y, scale: scale, adding: adding) { run in forChunks(w.rows, grain: grain, run) }
    }

    package func multiply(_ w: Matrix, rows: [Int], row x: PreparedRows, into y: Tensor, bias: Tensor?) {
        products(w, x, into: y, scale: 1, adding: false) { run in
            forChunks(rows.count, grain: 16) { range in
                for row in rows[range] {
                    run(row..<row + 1)
                    if let bias { y.f32[row] += bias.f32[row] }
                }
            }
        }
    }

    /// - Parameter share: calls the loop that it is given for ranges of rows of w.
    private func products(
        _ w: Matrix, _ x: PreparedRows, into y: Tensor, scale: Float, adding: Bool, share: (@Sendable (Range<Int>) -> Void) -> Void
    ) {
        let order = order(of: w, precision: x.precision)
        guard let memory = x.orders[Int(order.rawValue)] else { preconditionFailure("rows that were not prepared for \(w.encoding)") }
        var job = ck_row_products()
        job.prepared = UnsafeRawPointer(memory.base)
        job.rows = Int64(x.rows)
        job.y = y.f32.baseAddress
        job.y_stride = Int64(y.columns)
        job.order = order
        job.scale = scale
        job.adding = adding
        nonisolated(unsafe) let (view, shared) = (w.view, job)
        share { [kernels] range in
            withUnsafePointer(to: view) { view in
                withUnsafePointer(to: shared) { kernels.pointee.gemv(view, $0, Int64(range.lowerBound), Int64(range.upperBound)) }
            }
        }
    }

    private func order(of matrix: Matrix, precision: Precision) -> ck_row_order {
        withUnsafePointer(to: matrix.view) { kernel.row_order($0, precision == .int8) }
    }
}

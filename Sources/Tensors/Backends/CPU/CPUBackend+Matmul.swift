import CKernels

extension CPUBackend {
    package func multiply(_ a: PackedRows, _ b: Matrix, transposed: Bool, into c: Tensor, scale: Float, adding: Bool) {
        var job = ck_gemm()
        job.m = Int64(a.rows)
        job.n = Int64(c.columns)
        job.k = Int64(a.depth)
        job.b = b.view
        job.b_transposed = transposed
        job.bf16 = a.precision != .f32
        job.adding = adding
        job.scale = scale
        job.c = c.f32.baseAddress
        job.c_stride = Int64(c.columns)
        if b.takesBytes, let bytes = a.bytes, let gemm = kernel.gemm_bytes {
            job.left = UnsafeRawPointer(bytes.rawPointer)
            run(job, blockRows: Int(kernel.byte_rows), gemm)
        } else {
            guard let memory = a.memory else { preconditionFailure("rows packed for frozen matrices alone, and a \(b.shape) that is not") }
            job.left = UnsafeRawPointer(memory.rawPointer)
            run(job, blockRows: Int(kernel.left_rows), kernel.gemm)
        }
    }

    /// Panels of b are dequantised once and used for all rows, so rows are split only where panels are few.
    private func run(_ job: ck_gemm, blockRows: Int, _ gemm: @escaping GemmFunction) {
        let panels = (Int(job.n) + Int(kernel.panel_columns) - 1) / Int(kernel.panel_columns)
        let blocks = (Int(job.m) + blockRows - 1) / blockRows
        let together = panelsTogether(of: panels, rows: Int(job.m), depth: Int(job.k))
        let groups = (panels + together - 1) / together
        // Each split packs the panels anew; how rows are split changes no sum.
        let splits = min(blocks, max(1, (2 * threads + groups - 1) / groups))
        let scratch = Int(ck_gemm_scratch(kernels.pointer, job.k, Int64(together)))
        nonisolated(unsafe) let (shared, gemm) = (job, gemm)
        pool.run(groups * splits) { task in
            let first = task / splits * together
            let split = task % splits
            let memory = Storage(byteCount: scratch)
            withUnsafePointer(to: shared) {
                gemm(
                    $0, Int64(first), Int64(min(first + together, panels)), Int64(blocks * split / splits),
                    Int64(blocks * (split + 1) / splits), memory.base)
            }
        }
    }

    /// How many panels share each block of rows while that is in the first-level cache: four, which the second holds at any depth.
    /// One where all rows stay in a cache anyway, so that no panel has to be packed for two threads.
    private func panelsTogether(of panels: Int, rows: Int, depth: Int) -> Int {
        let rowsAreMany = rows * depth > 1 << 19
        return panels >= 32 || rowsAreMany ? min(4, (panels + threads - 1) / threads) : 1
    }
}

private typealias GemmFunction =
    @convention(c) (UnsafePointer<ck_gemm>?, Int64, Int64, Int64, Int64, UnsafeMutableRawPointer?) -> Void

extension Matrix {
    var view: ck_matrix {
        var view = ck_matrix()
        view.rows = Int64(rows)
        view.columns = Int64(columns)
        view.stride = Int64(columns)
        view.encoding = encoding.code
        switch self {
        case .dense(let tensor):
            precondition(tensor.dtype == .f32 || tensor.dtype == .bf16, "no product with a \(tensor.dtype) matrix")
            view.data = UnsafeRawPointer(tensor.rawPointer)
        case .quantized(let matrix):
            view.data = UnsafeRawPointer(matrix.blocks.rawPointer)
            view.absmax = matrix.absmax.map { UnsafePointer($0.f32.baseAddress) } ?? nil
            view.scales = matrix.compact.map { UnsafePointer($0.codes.u8.baseAddress) } ?? nil
            view.scale_steps = matrix.compact.map { UnsafePointer($0.steps.f32.baseAddress) } ?? nil
        }
        return view
    }
}

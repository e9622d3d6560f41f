import CKernels

extension CPUBackend {
    package func likeliest(logits: Tensor, temperature: Float, entries: Int) -> (ids: [Int32], probabilities: [Float]) {
        let columns = logits.columns
        var ids = [Int32](repeating: -1, count: logits.rows * entries)
        var probabilities = [Float](repeating: 0, count: logits.rows * entries)
        ids.withUnsafeMutableBufferPointer { ids in
            probabilities.withUnsafeMutableBufferPointer { probabilities in
                nonisolated(unsafe) let (ids, probabilities) = (ids.baseAddress, probabilities.baseAddress)
                forChunks(logits.rows, grain: 1) { [kernels] range in
                    kernels.pointee.likeliest(
                        logits.f32.baseAddress?.advanced(by: range.lowerBound * columns), ids?.advanced(by: range.lowerBound * entries),
                        probabilities?.advanced(by: range.lowerBound * entries), Int64(entries), temperature, Int64(range.count),
                        Int64(columns))
                }
            }
        }
        return (ids, probabilities)
    }

    package func distill(
        logits: Tensor, teacher: TeacherDistribution, shares: [Float], targets: [Int32], weights: [Float], losses: Tensor, gradient: Bool
    ) {
        let columns = logits.columns
        forChunks(logits.rows, grain: 4) { [kernels] range in
            let scratch = Tensor(uninitialized: [columns])
            let first = range.lowerBound
            teacher.ids.withUnsafeBufferPointer { ids in
                teacher.probabilities.withUnsafeBufferPointer { probabilities in
                    shares.withUnsafeBufferPointer { shares in
                        var part = ck_teacher(
                            ids: ids.baseAddress?.advanced(by: first * teacher.entries),
                            probabilities: probabilities.baseAddress?.advanced(by: first * teacher.entries),
                            shares: shares.baseAddress?.advanced(by: first), k: Int64(teacher.entries), temperature: teacher.temperature)
                        targets.withUnsafeBufferPointer { targets in
                            weights.withUnsafeBufferPointer { weights in
                                kernels.pointee.distill(
                                    logits.f32.baseAddress?.advanced(by: first * columns), &part, targets.baseAddress?.advanced(by: first),
                                    weights.baseAddress?.advanced(by: first), losses.f32.baseAddress?.advanced(by: first),
                                    scratch.f32.baseAddress, Int64(range.count), Int64(columns), gradient)
                            }
                        }
                    }
                }
            }
        }
    }
}

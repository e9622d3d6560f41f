import CKernels
import Synchronization

extension CPUBackend {
    /// Whether this path multiplies pairs of bf16 in hardware.
    package var hasBF16Dot: Bool { kernel.bf16_dot }

    /// Keeps every thread busy with multiply-adds in registers; who times it learns the machine's peak.
    ///
    /// - Returns: the floating-point operations done, all threads together.
    package func runPeakOperations(rounds: Int, precision: Precision) -> Double {
        let total = Mutex(0.0)
        pool.run(threads) { [kernels] _ in
            var sink: Float = 0
            let done = kernels.pointee.peak_operations(Int64(rounds), precision == .bf16, &sink)
            total.withLock { $0 += done }
        }
        return total.withLock { $0 }
    }

    /// Reads every byte of a tensor once, shared by the threads; who times it learns the bandwidth of the memory.
    @discardableResult
    package func readAll(_ x: Tensor) -> UInt64 {
        let bytes = Tensor(storage: x.storage, byteOffset: x.byteOffset, shape: [x.byteCount], dtype: .u8)
        let total = Mutex<UInt64>(0)
        forChunks(x.byteCount, grain: 4 << 20) { [kernels] range in
            let part = kernels.pointee.read_bytes(bytes.rows(range).u8.baseAddress, Int64(range.count))
            total.withLock { $0 &+= part }
        }
        return total.withLock { $0 }
    }
}

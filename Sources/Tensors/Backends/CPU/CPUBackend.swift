import CKernels

/// The kernels of this computer's processor, and the threads that share their work.
///
/// One seed gives the same bits for any number of threads: a result element is always summed by one thread in one order.
package final class CPUBackend: Backend {
    package let path: KernelPath
    package let threads: Int
    let pool: ThreadPool
    let kernels: KernelTable

    /// - Parameter threads: threads that work together, the caller's included; at least 1.
    /// - Precondition: the processor supports `path`.
    package init(threads: Int, path: KernelPath = .best) {
        guard ck_supported(path.code), let table = ck_kernels_for(path.code) else {
            preconditionFailure("this processor has no \(path.rawValue)")
        }
        self.path = path
        self.threads = max(1, threads)
        self.pool = ThreadPool(threads: max(1, threads))
        self.kernels = KernelTable(pointer: table)
    }

    package var name: String { path.rawValue }
    var kernel: ck_kernels { kernels.pointee }

    package func storage(byteCount: Int) -> Storage { Storage(byteCount: byteCount) }
    package func reaches(_ storage: Storage) -> Bool { storage.isOnHost }
    package func clear(_ x: Tensor) { x.clear() }

    /// Runs `body` over `0 ..< count` in chunks of `grain`; chunk borders do not depend on the number of threads.
    func forChunks(_ count: Int, grain: Int, _ body: @Sendable (Range<Int>) -> Void) {
        let chunks = (count + grain - 1) / grain
        pool.run(chunks) { chunk in
            let begin = chunk * grain
            body(begin..<min(begin + grain, count))
        }
    }

    package func forEach(_ count: Int, _ body: @Sendable (Int, any Backend) -> Void) {
        let single = CPUBackend(threads: 1, path: path)
        pool.run(count) { body($0, single) }
    }

    /// Rows a task: enough work to be worth handing out.
    static func rowGrain(_ columns: Int) -> Int { max(1, 32_768 / max(columns, 1)) }
}

extension Device {
    /// Nil where something else computes.
    package var cpu: CPUBackend? { backend as? CPUBackend }
}

/// The functions of one path.
// @unchecked: the table is a constant of the C target.
struct KernelTable: @unchecked Sendable {
    let pointer: UnsafePointer<ck_kernels>

    var pointee: ck_kernels { pointer.pointee }
}

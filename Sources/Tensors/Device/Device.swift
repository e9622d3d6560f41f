/// Where tensors are made and computed with: the doors to a backend, which check shapes.
package final class Device: Sendable {
    package let backend: any Backend

    package init(_ backend: any Backend) { self.backend = backend }

    /// This computer's processor.
    ///
    /// - Parameter threads: threads that work together, the caller's included; at least 1.
    /// - Precondition: the processor supports `path`.
    package convenience init(threads: Int, path: KernelPath = .best) {
        self.init(CPUBackend(threads: threads, path: path))
    }

    package var threads: Int { backend.threads }

    /// Calls `body` once for every index of `0 ..< count`, some at a time, with a device that works by itself: for many small products.
    package func forEach(_ count: Int, _ body: @Sendable (Int, Device) -> Void) {
        backend.forEach(count) { body($0, Device($1)) }
    }
}

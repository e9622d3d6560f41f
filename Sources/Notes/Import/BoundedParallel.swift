import Dispatch
import Synchronization

/// Work spread over a bounded number of threads, its results in the order of the input.
package enum BoundedParallel {
    package static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input],
        workers: Int,
        _ transform: @Sendable (Input) -> Output
    ) -> [Output] {
        let next = Atomic(0)
        let results = Mutex<[Output?]>([Output?](repeating: nil, count: inputs.count))
        DispatchQueue.concurrentPerform(iterations: max(1, min(workers, inputs.count))) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < inputs.count else { return }
                let output = transform(inputs[index])
                results.withLock { $0[index] = output }
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}

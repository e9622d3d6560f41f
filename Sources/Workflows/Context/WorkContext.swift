import Foundation
import Tensors

/// What a use case is given by whoever starts it: where to compute, the clocks, and whether to stop.
package struct WorkContext: Sendable {
    package let device: Device
    /// For dates that are written down.
    package let date: @Sendable () -> Date
    /// A clock that only runs forward, in seconds; for rates and the time left.
    package let seconds: @Sendable () -> Double
    /// Asked between steps; where it says true, the work is saved and ends.
    package let shouldStop: @Sendable () -> Bool
    /// The most memory that the program had so far, in bytes; nil where nobody knows.
    package var peakMemory: @Sendable () -> Int? = { nil }

    package init(
        device: Device, date: @escaping @Sendable () -> Date, seconds: @escaping @Sendable () -> Double,
        shouldStop: @escaping @Sendable () -> Bool = { false }
    ) {
        self.device = device
        self.date = date
        self.seconds = seconds
        self.shouldStop = shouldStop
    }

    /// With the path and the threads that somebody typed.
    ///
    /// - Parameters:
    ///   - cpu: a kernel path's name; nil for the fastest of the processor.
    ///   - threads: a number; nil for one a core.
    /// - Throws: `WorkflowError.badSetting`.
    package init(
        cpu: String?, threads: String?, cores: Int, date: @escaping @Sendable () -> Date, seconds: @escaping @Sendable () -> Double,
        shouldStop: @escaping @Sendable () -> Bool
    ) throws {
        guard let path = KernelPath.chosen(cpu) else {
            throw WorkflowError.badSetting(
                name: "ENGRAM_CPU", value: "«\(cpu ?? "")»",
                expected: .said("expected.path", ["all": .text(KernelPath.availableNames)]))
        }
        guard let count = threads.map({ Int($0) }) ?? cores, (1...1_024).contains(count) else {
            throw WorkflowError.badSetting(
                name: "ENGRAM_THREADS", value: "«\(threads ?? "")»", expected: .said("expected.number", ["low": "1", "high": "1024"]))
        }
        self.init(device: Device(threads: count, path: path), date: date, seconds: seconds, shouldStop: shouldStop)
    }
}

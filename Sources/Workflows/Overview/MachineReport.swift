import Foundation
import Notes
import Tensors

/// What this machine can do, as far as engram is concerned.
package struct MachineReport: Sendable, Equatable, Codable {
    package var path: String
    package var availablePaths: [String]
    package var threads: Int
    package var memoryBytes: UInt64
    /// Operations a second in registers, all threads, in units of 10⁹; nil where it was not measured.
    package var f32Gflops: Double?
    package var bf16Gflops: Double?
    /// Bytes read a second, in units of 10⁹.
    package var readGbps: Double?
    /// The embedded base: parameters, or why it cannot be used.
    package var embeddedParameters: Int?
    package var embeddedProblem: String?
    /// What files notes can be read from.
    package var reads: ReadableKinds

    /// - Parameter measures: whether to keep the machine busy for about a second to find its peaks.
    package init(_ context: WorkContext, memoryBytes: UInt64, measures: Bool) {
        let device = context.device
        path = device.backend.name
        availablePaths = KernelPath.available.map(\.rawValue)
        threads = device.threads
        self.memoryBytes = memoryBytes
        reads = ReadableKinds()
        do {
            embeddedParameters = try BaseModel(nil).parameters
        } catch {
            embeddedProblem = "\(error)"
        }
        guard measures, let cpu = device.cpu else { return }
        f32Gflops = Self.rate(context) { cpu.runPeakOperations(rounds: 20_000_000, precision: .f32) }
        if cpu.hasBF16Dot { bf16Gflops = Self.rate(context) { cpu.runPeakOperations(rounds: 20_000_000, precision: .bf16) } }
        // Larger than the caches, so that it is the memory that is read.
        let block = device.zeros([512 << 20], dtype: .u8)
        readGbps = Self.rate(context) {
            cpu.readAll(block)
            return Double(block.byteCount)
        }
    }

    /// What the machine does at most, in units of 10⁹ operations a second; keeps it busy for a moment.
    package static func peakGflops(_ context: WorkContext) -> Double {
        guard let cpu = context.device.cpu else { return 0 }
        let precisions: [Precision] = cpu.hasBF16Dot ? [.f32, .bf16] : [.f32]
        let peaks = precisions.map { precision in rate(context) { cpu.runPeakOperations(rounds: 2_000_000, precision: precision) } }
        return peaks.max() ?? 0
    }

    /// The best of three, in units of 10⁹ a second.
    private static func rate(_ context: WorkContext, _ work: () -> Double) -> Double {
        (0..<3).reduce(0) { best, _ in
            let start = context.seconds()
            let done = work()
            return max(best, done / max(context.seconds() - start, 1e-9) / 1e9)
        }
    }
}

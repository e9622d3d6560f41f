import Foundation
import Tensors

/// One case's figures.
struct BenchResult {
    var seconds: Double
    /// Tokens a second; for loading 0.
    var tokensPerSecond = 0.0
    /// Floating-point operations (or 8-bit ones) a second, by the model's own count.
    var gflops = 0.0
    /// Bytes read from memory a second, where reading sets the pace.
    var gigabytesPerSecond = 0.0

    /// e to the nats a token, of a text.
    var perplexity = 0.0
    /// Nats a token before each of a few steps.
    var losses: [Double] = []
    /// Token ids after each of a few rows.
    var written: [[Int]] = []

    /// The highest resident memory of this process so far, in bytes.
    static var peakMemory: Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return Double(line?.split(separator: " ").dropFirst().first ?? "0").map { $0 * 1_024 } ?? 0
    }

    func line(case name: String, cpu: CPUBackend, asJSON: Bool) throws -> String {
        let memory = Self.peakMemory * 1e-9
        let peak = MachinePeaks(cpu)
        if asJSON {
            var object: [String: Any] = [
                "case": name, "seconds": seconds, "tokens_per_s": tokensPerSecond, "gflops": gflops, "peak_gflops": peak.bf16Gflops,
                "gb_per_s": gigabytesPerSecond, "peak_gb_per_s": peak.readGigabytes, "peak_rss_gb": memory, "path": cpu.name,
                "threads": cpu.threads,
            ]
            if perplexity > 0 { object["perplexity"] = perplexity }
            if !losses.isEmpty { object["losses"] = losses }
            if !written.isEmpty { object["ids"] = written }
            return String(decoding: try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]), as: UTF8.self)
        }
        var parts = [name, String(format: "%.3f s", seconds)]
        if tokensPerSecond > 0 { parts.append(String(format: "%.1f tokens/s", tokensPerSecond)) }
        if perplexity > 0 { parts.append(String(format: "perplexity %.4f", perplexity)) }
        if !losses.isEmpty { parts.append("losses " + losses.map { String(format: "%.4f", $0) }.joined(separator: " ")) }
        if gflops > 0 { parts.append(String(format: "%.0f GFLOP/s of %.0f", gflops, peak.bf16Gflops)) }
        if gigabytesPerSecond > 0 { parts.append(String(format: "%.1f GB/s of %.1f", gigabytesPerSecond, peak.readGigabytes)) }
        parts.append(String(format: "%.2f GB", memory))
        return parts.joined(separator: "  ")
    }
}

/// What this machine does at best, measured.
struct MachinePeaks {
    let bf16Gflops: Double
    let readGigabytes: Double

    init(_ cpu: CPUBackend) {
        var operations = 0.0
        let seconds = Runner.seconds { operations = cpu.runPeakOperations(rounds: 20_000_000, precision: .bf16) }
        bf16Gflops = operations / seconds * 1e-9
        let block = Device(cpu).zeros([128 << 20])
        let best = (0..<3).map { _ in Runner.seconds { cpu.readAll(block) } }.min() ?? 1
        readGigabytes = Double(block.byteCount) / best * 1e-9
    }
}

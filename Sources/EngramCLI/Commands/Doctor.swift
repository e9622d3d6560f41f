import ArgumentParser
import Foundation
import Workflows

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Say what this machine can do, and whether all is in place.")

    @Flag(help: "Do not measure, only look.")
    var quick = false

    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        let report = MachineReport(
            try Surroundings.current.context(), memoryBytes: ProcessInfo.processInfo.physicalMemory, measures: !quick)
        try console.emit(report)
        var rows = [
            ["kernels", "\(report.path) (this processor has \(report.availablePaths.joined(separator: ", ")))"],
            ["threads", "\(report.threads)"], ["memory", Words.bytes(Int(report.memoryBytes))],
        ]
        if let rate = report.f32Gflops { rows.append(["peak f32", "\(Words.count(Int(rate.rounded()))) GFLOP/s"]) }
        if let rate = report.bf16Gflops { rows.append(["peak bf16", "\(Words.count(Int(rate.rounded()))) GFLOP/s"]) }
        if let rate = report.readGbps { rows.append(["memory read", String(format: "%.1f GB/s", rate)]) }
        rows.append(["embedded", report.embeddedParameters.map { "\(Words.count($0)) parameters" } ?? report.embeddedProblem ?? ""])
        rows.append(["reads", report.reads.builtIn.joined(separator: ", ")])
        for program in report.reads.programs {
            let kinds = program.kinds.joined(separator: ", ")
            rows.append([
                program.name, program.path.map { "\($0), for \(kinds)" } ?? "not installed: \(kinds) are skipped; install it to read them",
            ])
        }
        rows.append(["brain", brain.brain.exists ? brain.brain.url.path : "none yet in \(brain.brain.url.path)"])
        console.say(console.table(rows, indent: ""))
        if report.embeddedProblem != nil { throw ExitCode(1) }
        console.next(brain.brain.exists ? "engram status" : "engram demo")
    }
}

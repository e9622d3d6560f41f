import ArgumentParser
import Foundation
import Terminals
import Workflows

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: Words.text("help.doctor"))

    @Flag(help: .said("help.doctor.quick"))
    var quick = false

    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        let report = MachineReport(
            try Surroundings.current.context(), memoryBytes: ProcessInfo.processInfo.physicalMemory, measures: !quick)
        try console.emit(report)
        var rows = [
            row("kernels", Words.text("doctor.kernels.is", ["path": report.path, "all": Words.list(report.availablePaths)])),
            row("threads", "\(report.threads)"), row("memory", Words.bytes(Int(report.memoryBytes))),
        ]
        if let rate = report.f32Gflops { rows.append(row("f32", "\(Words.count(Int(rate.rounded()))) GFLOP/s")) }
        if let rate = report.bf16Gflops { rows.append(row("bf16", "\(Words.count(Int(rate.rounded()))) GFLOP/s")) }
        if let rate = report.readGbps { rows.append(row("read", String(format: "%.1f GB/s", rate))) }
        let parameters = report.embeddedParameters.map { Words.text("models.parameters", ["n": Words.count($0)]) }
        rows.append(row("embedded", parameters ?? report.embeddedProblem ?? ""))
        rows.append(row("reads", Words.list(report.reads.builtIn)))
        for program in report.reads.programs {
            let kinds = Words.list(program.kinds)
            rows.append([
                program.name,
                program.path.map { Words.text("doctor.program", ["path": $0, "kinds": kinds]) }
                    ?? Words.text("doctor.program.missing", ["kinds": kinds]),
            ])
        }
        let place = brain.brain.url.path
        rows.append(row("brain", brain.brain.exists ? place : Words.text("doctor.brain.none", ["path": place])))
        console.say(console.table(rows, indent: ""))
        if report.embeddedProblem != nil { throw ExitCode(1) }
        console.next(brain.brain.exists ? "engram status" : "engram demo")
    }

    private func row(_ name: String, _ text: String) -> [String] { [Words.text("doctor.\(name)"), text] }
}

import Foundation
import Workflows

/// What the process was started with: the only place that reads the environment and the clocks.
struct Surroundings {
    let variables: [String: String]

    static var current: Surroundings { Surroundings(variables: ProcessInfo.processInfo.environment) }

    /// `--brain`, else `$ENGRAM_BRAIN`, else `~/.local/share/engram/brain`.
    func brain(_ given: String?) -> Brain {
        if let path = given ?? variable("ENGRAM_BRAIN") { return Brain(URL(filePath: path)) }
        return Brain(FileManager.default.homeDirectoryForCurrentUser.appending(path: ".local/share/engram/brain"))
    }

    /// Computes on the path that `$ENGRAM_CPU` forces, else on the fastest, with `$ENGRAM_THREADS`, else one a core.
    ///
    /// - Throws: `WorkflowError.badSetting`.
    func context(interrupt: Interrupt? = nil) throws -> WorkContext {
        try WorkContext(
            cpu: variable("ENGRAM_CPU"), threads: variable("ENGRAM_THREADS"), cores: ProcessInfo.processInfo.activeProcessorCount,
            date: { Date() }, seconds: { Double(DispatchTime.now().uptimeNanoseconds) * 1e-9 },
            shouldStop: { interrupt?.hasCome ?? false })
    }

    private func variable(_ name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }
}

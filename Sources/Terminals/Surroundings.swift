import Foundation
import Workflows

/// What the process was started with: the only place that reads the environment and the clocks.
package struct Surroundings {
    package let variables: [String: String]

    package init(variables: [String: String]) { self.variables = variables }

    package static var current: Surroundings { Surroundings(variables: ProcessInfo.processInfo.environment) }

    /// `--brain`, else `$ENGRAM_BRAIN`, else `~/.local/share/engram/brain`.
    package func brain(_ given: String?) -> Brain {
        if let path = given ?? variable("ENGRAM_BRAIN") { return Brain(URL(filePath: path), shelf: shelf) }
        return Brain(home.appending(path: ".local/share/engram/brain"), shelf: shelf)
    }

    /// `~/.local/share/engram/models`, Hugging Face's cache where its own programs keep it, and what Ollama, LM Studio and llama.cpp hold.
    package var shelf: ModelShelf {
        let cache = variable("HF_HUB_CACHE").map { URL(filePath: $0) } ?? hubHome.appending(path: "hub")
        return ModelShelf(models: home.appending(path: ".local/share/engram/models"), hubCache: cache, stores: stores)
    }

    /// Where those programs keep models if nobody tells them otherwise; a place that is not there holds none.
    private var stores: [ModelStore] {
        let ollama = variable("OLLAMA_MODELS").map { [URL(filePath: $0)] } ?? []
        let llama = variable("LLAMA_CACHE").map { URL(filePath: $0) } ?? caches.appending(path: "llama.cpp")
        return (ollama + [home.appending(path: ".ollama/models"), URL(filePath: "/usr/share/ollama/.ollama/models")])
            .map { ModelStore(.ollama, $0) }
            + [home.appending(path: ".lmstudio/models"), caches.appending(path: "lm-studio/models")].map { ModelStore(.lmStudio, $0) }
            + [ModelStore(.llamaCpp, llama)]
    }

    private var caches: URL { variable("XDG_CACHE_HOME").map { URL(filePath: $0) } ?? home.appending(path: ".cache") }

    /// `--model`: a folder, a GGUF file, or the name of a model that is here.
    ///
    /// - Throws: `WorkflowError.nothingThere`.
    package func model(_ given: String?) throws -> URL? { try given.map(shelf.locate) }

    /// The hub of `$HF_ENDPOINT`, with `$HF_TOKEN`, else with the token that `hf auth login` has written; through the proxy that
    /// `$HTTPS_PROXY` names (`$HTTP_PROXY` for an http mirror), but for the hosts of `$NO_PROXY`.
    ///
    /// - Throws: `WorkflowError.badSetting`.
    package func hub() throws -> HubAccess {
        let file = variable("HF_TOKEN_PATH").map { URL(filePath: $0) } ?? hubHome.appending(path: "token")
        let token = variable("HF_TOKEN") ?? (try? String(contentsOf: file, encoding: .utf8))
        let trimmed = token?.trimmingCharacters(in: .whitespacesAndNewlines)
        var access = try HubAccess(
            endpoint: variable("HF_ENDPOINT") ?? HubAccess.huggingFace, token: trimmed.flatMap { $0.isEmpty ? nil : $0 },
            wait: { try await Task.sleep(for: $0) }, seconds: Self.seconds)
        access.proxies = HTTPProxies(variables)
        access.certificates = variable("SSL_CERT_FILE")
        return access
    }

    /// A path as a shell would have handed it over: `~` is the home folder.
    package func expanded(_ path: String) -> String {
        path == "~" || path.hasPrefix("~/") ? home.path + path.dropFirst() : path
    }

    /// `$HOME` as shells understand it; Foundation would ask the list of users.
    private var home: URL { variable("HOME").map { URL(filePath: $0) } ?? FileManager.default.homeDirectoryForCurrentUser }

    private var hubHome: URL {
        if let path = variable("HF_HOME") { return URL(filePath: path) }
        return caches.appending(path: "huggingface")
    }

    private static let seconds: @Sendable () -> Double = { Double(DispatchTime.now().uptimeNanoseconds) * 1e-9 }

    /// Computes on the path that `$ENGRAM_CPU` forces, else on the fastest, with `$ENGRAM_THREADS`, else one a core.
    ///
    /// - Throws: `WorkflowError.badSetting`.
    package func context(interrupt: Interrupt? = nil) throws -> WorkContext {
        var context = try WorkContext(
            cpu: variable("ENGRAM_CPU"), threads: variable("ENGRAM_THREADS"), cores: ProcessInfo.processInfo.activeProcessorCount,
            date: { Date() }, seconds: Self.seconds, shouldStop: { interrupt?.hasCome ?? false })
        context.peakMemory = { Self.peakMemory }
        return context
    }

    /// As Linux tells it; nil elsewhere.
    private static var peakMemory: Int? {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 << 10 }
    }

    private func variable(_ name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }
}

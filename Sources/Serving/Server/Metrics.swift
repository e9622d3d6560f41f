import Synchronization

/// What the server has done, in numbers; no word of a request.
final class Metrics: Sendable {
    private struct Answered: Hashable {
        let route: String
        let status: Int
    }

    private struct Durations {
        var counts = [Int](repeating: 0, count: Metrics.bounds.count)
        var count = 0
        var sum = 0.0
    }

    private struct State {
        var answered: [Answered: Int] = [:]
        var durations: [String: Durations] = [:]
        var promptTokens = 0
        var tokens = 0
        var cancelled = 0
        var connections = 0
    }

    /// Upper bounds of the histogram, in seconds.
    private static let bounds = [0.01, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300]
    private let state = Mutex(State())

    /// - Parameter route: as it is declared, not as it was asked for.
    func answered(_ route: String, status: Int, seconds: Double) {
        state.withLock { state in
            state.answered[Answered(route: route, status: status), default: 0] += 1
            var durations = state.durations[route] ?? Durations()
            for (index, bound) in Self.bounds.enumerated() where seconds <= bound { durations.counts[index] += 1 }
            durations.count += 1
            durations.sum += seconds
            state.durations[route] = durations
        }
    }

    func wrote(promptTokens: Int, tokens: Int, isCancelled: Bool) {
        state.withLock { state in
            state.promptTokens += promptTokens
            state.tokens += tokens
            if isCancelled { state.cancelled += 1 }
        }
    }

    func connected(_ change: Int) { state.withLock { $0.connections += change } }

    /// In Prometheus' text format 0.0.4.
    func text(version: String, running: Int, waiting: Int) -> String {
        let state = state.withLock { $0 }
        var lines: [String] = []
        func metric(_ name: String, _ type: String, _ help: String, _ samples: [(labels: String, value: String)]) {
            lines += ["# HELP engram_\(name) \(help)", "# TYPE engram_\(name) \(type)"]
            lines += samples.map { "engram_\(name)\($0.labels) \($0.value)" }
        }
        func plain(_ value: Int) -> [(labels: String, value: String)] { [("", "\(value)")] }
        metric("build_info", "gauge", "The program's version.", [("{version=\"\(Self.escaped(version))\"}", "1")])
        metric("http_connections", "gauge", "Open connections.", plain(state.connections))
        metric("sequences_running", "gauge", "Answers that are being written.", plain(running))
        metric("sequences_waiting", "gauge", "Requests that wait to be answered.", plain(waiting))
        metric("prompt_tokens_total", "counter", "Tokens of prompts that were read.", plain(state.promptTokens))
        metric("completion_tokens_total", "counter", "Tokens that were written.", plain(state.tokens))
        metric("sequences_cancelled_total", "counter", "Answers whose client went away.", plain(state.cancelled))
        let answered = state.answered.sorted { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }
        metric(
            "http_requests_total", "counter", "Requests that were answered.",
            answered.map { ("{route=\"\($0.key.route)\",code=\"\($0.key.status)\"}", "\($0.value)") })
        lines += ["# HELP engram_http_request_seconds Time to the end of an answer.", "# TYPE engram_http_request_seconds histogram"]
        for (route, durations) in state.durations.sorted(by: { $0.key < $1.key }) {
            for (bound, count) in zip(Self.bounds.map { "\($0)" } + ["+Inf"], durations.counts + [durations.count]) {
                lines.append("engram_http_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(count)")
            }
            lines.append("engram_http_request_seconds_sum{route=\"\(route)\"} \(durations.sum)")
            lines.append("engram_http_request_seconds_count{route=\"\(route)\"} \(durations.count)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
    }
}

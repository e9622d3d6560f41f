/// Lets text through as it comes, up to the first of some stop texts; what may be the beginning of one waits until that is known.
struct StopTextFilter: Sendable {
    private let stops: [[UInt8]]
    private var held: [UInt8] = []

    /// - Parameter texts: empty ones stop nothing.
    init(_ texts: [String]) {
        stops = texts.map { Array($0.utf8) }.filter { !$0.isEmpty }
    }

    /// The text that may be said now, and whether a stop text comes next.
    mutating func append(_ text: String) -> (text: String, isStop: Bool) {
        guard !stops.isEmpty else { return (text, false) }
        held.append(contentsOf: text.utf8)
        if let start = held.indices.first(where: { start in stops.contains { held[start...].starts(with: $0) } }) {
            return (take(start), true)
        }
        let start = held.indices.first { start in stops.contains { $0.starts(with: held[start...]) } }
        return (take(start ?? held.count), false)
    }

    /// What waited: no stop text came of it.
    mutating func finish() -> String { take(held.count) }

    private mutating func take(_ count: Int) -> String {
        defer { held.removeFirst(count) }
        return String(decoding: held.prefix(count), as: UTF8.self)
    }
}

import Foundation

/// Numbers as people read them.
enum Words {
    /// 12,345
    static func count(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var groups: [Substring] = []
        var rest = digits[...]
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        groups.insert(rest, at: 0)
        return (value < 0 ? "-" : "") + groups.joined(separator: ",")
    }

    /// «1 note», «2 notes».
    static func count(_ value: Int, _ noun: String) -> String {
        "\(count(value)) \(noun)\(value == 1 ? "" : "s")"
    }

    /// «4 s», «2 min 10 s», «1 h 5 min».
    static func time(_ seconds: Double) -> String {
        guard seconds.isFinite else { return "?" }
        if seconds < 10 { return String(format: "%.1f s", seconds) }
        let whole = Int(seconds.rounded())
        if whole < 60 { return "\(whole) s" }
        if whole < 3_600 { return "\(whole / 60) min \(whole % 60) s" }
        return "\(whole / 3_600) h \(whole % 3_600 / 60) min"
    }

    static func loss(_ nats: Double) -> String { String(format: "%.3f", nats) }

    static func share(_ value: Double) -> String { String(format: "%.0f %%", value * 100) }

    /// «1.2 GB», in powers of 1,000.
    static func bytes(_ count: Int) -> String {
        let units = ["B", "kB", "MB", "GB", "TB"]
        var value = Double(count)
        var unit = 0
        while value >= 1_000, unit < units.count - 1 {
            value /= 1_000
            unit += 1
        }
        return String(format: unit == 0 || value >= 100 ? "%.0f %@" : "%.1f %@", value, units[unit])
    }

    /// 20 cells, filled up to the share.
    static func bar(_ share: Double) -> String {
        let filled = Int((max(0, min(1, share)) * 20).rounded(.down))
        return String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
    }
}

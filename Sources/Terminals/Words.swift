import Foundation
import Messages

/// What is said to people: the texts of the catalogue, and numbers as they are read.
package enum Words {
    /// Of whoever started the program.
    package static let language = MessageLanguage(
        arguments: Array(CommandLine.arguments.dropFirst()), variables: Surroundings.current.variables)

    package static let catalogue = Catalogue.of(language)

    /// A text of the catalogue with its gaps filled.
    package static func text(_ key: String, _ values: [String: any CustomStringConvertible] = [:]) -> String {
        catalogue.text(key, values.mapValues { "\($0)" })
    }

    package static func text(_ value: Message.Value) -> String { catalogue.text(value) }

    /// A name of ours in the words of the language; a name that the catalogue does not have stands for itself.
    package static func term(_ kind: String, _ name: String) -> String {
        catalogue.texts["\(kind).\(name.replacing(" ", with: "-"))"] ?? name
    }

    /// «a, b».
    package static func list(_ parts: [String]) -> String { catalogue.list(parts) }

    /// 12,345
    package static func count(_ value: Int) -> String {
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
    package static func count(_ value: Int, _ noun: String) -> String { catalogue.count(value, "count.\(noun)", shown: count(value)) }

    /// «4 s», «2 min 10 s», «1 h 5 min».
    package static func time(_ seconds: Double) -> String {
        guard seconds.isFinite else { return "?" }
        if seconds < 10 { return text("time.seconds", ["s": String(format: "%.1f", seconds)]) }
        let whole = Int(seconds.rounded())
        if whole < 60 { return text("time.seconds", ["s": whole]) }
        if whole < 3_600 { return text("time.minutes", ["m": whole / 60, "s": whole % 60]) }
        return text("time.hours", ["h": whole / 3_600, "m": whole % 3_600 / 60])
    }

    package static func loss(_ nats: Double) -> String { String(format: "%.3f", nats) }

    package static func share(_ value: Double) -> String { String(format: "%.0f %%", value * 100) }

    /// «1.2 GB», in powers of 1,000.
    package static func bytes(_ count: Int) -> String {
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
    package static func bar(_ share: Double) -> String {
        let filled = Int((max(0, min(1, share)) * 20).rounded(.down))
        return String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
    }
}

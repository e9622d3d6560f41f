import Foundation

/// Values of single modules by patterns of their names, as PEFT's `rank_pattern` and `alpha_pattern`: the first that matches counts.
package struct ModulePatterns<Value: Codable & Sendable & Equatable>: Sendable, Equatable {
    package private(set) var entries: [(pattern: String, value: Value)]

    package init(_ entries: [(pattern: String, value: Value)] = []) { self.entries = entries }

    package static func == (a: Self, b: Self) -> Bool {
        a.entries.elementsEqual(b.entries) { $0.pattern == $1.pattern && $0.value == $1.value }
    }

    var isEmpty: Bool { entries.isEmpty }

    /// The value for a module; nil where no pattern matches.
    func value(for module: String) -> Value? { entries.first { Self.matches($0.pattern, module) }?.value }

    /// Whether a pattern is the module's name, or the end of it after a dot; a regular expression in either case.
    ///
    /// Source: `get_pattern_key` in `utils/other.py` of PEFT.
    private static func matches(_ pattern: String, _ module: String) -> Bool {
        guard let expression = try? expression(pattern) else { return false }
        let whole = NSRange(module.startIndex..., in: module)
        return expression.firstMatch(in: module, options: .anchored, range: whole) != nil
    }

    private static func expression(_ pattern: String) throws -> NSRegularExpression {
        // Python's way to name a group.
        try NSRegularExpression(pattern: "(.*\\.)?(\(pattern.replacingOccurrences(of: "(?P<", with: "(?<")))$")
    }

    /// The first pattern that is no regular expression.
    var unreadable: String? { entries.map(\.pattern).first { (try? Self.expression($0)) == nil } }

    /// The same in the order in which the keys stand in a file.
    func ordered(by keys: [String]) -> Self {
        let places = Dictionary(zip(keys, keys.indices)) { first, _ in first }
        return Self(entries.sorted { places[$0.pattern] ?? .max < places[$1.pattern] ?? .max })
    }

    /// The same for these modules in whatever order the patterns are written: by the modules' names where the order matters.
    func settled(for modules: [String]) -> Self {
        let sorted = Self(entries.sorted { $0.pattern < $1.pattern })
        guard modules.contains(where: { sorted.value(for: $0) != value(for: $0) }) else { return sorted }
        return Self(
            modules.compactMap { module in
                value(for: module).map { (NSRegularExpression.escapedPattern(for: module), $0) }
            })
    }
}

extension ModulePatterns: Codable {
    package init(from decoder: any Decoder) throws {
        let values = try decoder.singleValueContainer().decode([String: Value].self)
        self.init(values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Dictionary(entries.map { ($0.pattern, $0.value) }) { first, _ in first })
    }
}

/// Texts with gaps in braces.
package enum Gaps {
    /// The names of the gaps, in their order.
    package static func names(in pattern: String) -> [String] {
        var names: [String] = []
        _ = filled(pattern) {
            names.append($0)
            return ""
        }
        return names
    }

    /// The pattern with its gaps filled; nil when one has no filling.
    ///
    /// A filling that brings the marks which stand around the gap already loses its own: `《{title}》` and `《灯塔》` are `《灯塔》`.
    package static func filled(_ pattern: String, _ filling: (String) -> String?) -> String? {
        var result = ""
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            guard let value = filling(String(rest[rest.index(after: open)..<close])) else { return nil }
            result += rest[..<open]
            rest = rest[rest.index(after: close)...]
            result += result.last == "《" && rest.first == "》" ? bare(value) : value
        }
        return result + rest
    }

    /// Without title marks around it; such as stand inside become those of a title in a title.
    private static func bare(_ title: String) -> String {
        let isWrapped = title.hasPrefix("《") && title.hasSuffix("》") && !title.dropFirst().contains("《")
        return isWrapped ? String(title.dropFirst().dropLast()) : title.replacing("《", with: "〈").replacing("》", with: "〉")
    }
}

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
            let marks = titleMarks.first { $0.open == result.last && $0.close == rest.first }
            result += marks.map { bare(value, $0) } ?? value
        }
        return result + rest
    }

    /// Marks around a title, and those of a title in a title.
    private struct TitleMarks {
        let open: Character, close: Character, innerOpen: Character, innerClose: Character
    }

    private static let titleMarks = [
        TitleMarks(open: "《", close: "》", innerOpen: "〈", innerClose: "〉"),
        TitleMarks(open: "«", close: "»", innerOpen: "‹", innerClose: "›"),
        TitleMarks(open: "„", close: "“", innerOpen: "‚", innerClose: "‘"),
    ]

    /// Without title marks around it; such as stand inside become those of a title in a title.
    private static func bare(_ title: String, _ marks: TitleMarks) -> String {
        let isWrapped = title.first == marks.open && title.last == marks.close && !title.dropFirst().contains(marks.open)
        if isWrapped { return String(title.dropFirst().dropLast()) }
        return String(title.map { $0 == marks.open ? marks.innerOpen : $0 == marks.close ? marks.innerClose : $0 })
    }
}

import TOMLKit

/// TOML as properties, in the order written.
enum TOMLProperties {
    /// Nil for what is no TOML.
    static func read(_ text: String) -> [NoteProperty]? {
        guard JSONBounds.areSafe(Array(text.utf8)), let table = try? TOMLTable(string: text) else { return nil }
        var entries: [NoteProperty] = []
        // The parser keeps its keys sorted.
        for (key, value) in table.sorted(by: { place(of: $0.0, in: text) < place(of: $1.0, in: text) }) {
            collect(value, key: key, depth: 0, into: &entries)
        }
        return entries
    }

    /// About where a key stands.
    private static func place(of key: String, in text: String) -> String.Index {
        var start = text.startIndex
        while let found = text[start...].firstRange(of: key) {
            let before = text[..<found.lowerBound].last
            if before.map({ $0.isNewline || "[\"' ".contains($0) }) ?? true { return found.lowerBound }
            start = found.upperBound
        }
        return text.endIndex
    }

    private static func collect(_ value: any TOMLValueConvertible, key: String, depth: Int, into entries: inout [NoteProperty]) {
        guard depth < 8, entries.count < 2_000 else { return }
        if let table = value.table {
            for (inner, value) in table { collect(value, key: "\(key).\(inner)", depth: depth + 1, into: &entries) }
        } else if let array = value.array {
            for item in array { collect(item, key: key, depth: depth + 1, into: &entries) }
        } else {
            let text = (value.string ?? written(value)).trimmed
            if !text.isEmpty { entries.append(NoteProperty(key: key, value: text)) }
        }
    }

    private static func written(_ value: any TOMLValueConvertible) -> String {
        if let moment = value.dateTime { return day(moment.date) }
        if let date = value.date { return day(date) }
        if let flag = value.bool { return "\(flag)" }
        return value.int.map { "\($0)" } ?? value.debugDescription
    }

    private static func day(_ date: TOMLDate) -> String {
        CalendarDay(year: date.year, month: date.month, day: date.day).map(\.description) ?? date.debugDescription
    }
}

import Grounding
import Languages
import Notes

/// A value with a name, of a note or of a row of a table.
struct NamedValue: Sendable {
    /// `status`, `started`.
    let key: String
    let value: String
    /// Whose value it is: a note's name or a row's first cell.
    let owner: String
    /// ` in Lantern` where the owner is a row.
    let place: String
    let note: Int
    let language: NoteLanguage
    /// Where a table row stands; nil for a note's own properties.
    let passage: Passage?

    /// The day that it says something was done on.
    var day: CalendarDay? {
        guard value.count <= 10, language.rules.clauses?.isDeed(key) == true else { return nil }
        return CalendarDay(parsing: value)
    }

    /// Keys that say how a file is kept, not what the owner knows.
    private static let housekeeping: Set<String> = [
        "title", "date", "tags", "tag", "aliases", "alias", "created", "modified", "updated", "changed", "id", "uid", "uuid", "cssclass",
        "cssclasses",
        "publish", "permalink", "slug", "image", "cover", "banner", "url", "link", "source", "layout", "draft", "lang", "language", "kind",
        "type",
        "template", "author", "collapsed", "sidebar_label", "sidebar_position", "version",
    ]

    /// All named values of a set of notes, in reading order.
    static func all(_ set: NoteSet) -> [NamedValue] {
        set.notes.indices.flatMap { properties(of: $0, set) + set.passages[$0].flatMap { tables($0, set) } }
    }

    private static func properties(of index: Int, _ set: NoteSet) -> [NamedValue] {
        guard !set.passages[index].isEmpty || !set.notes[index].properties.isEmpty, !set.repeated.contains(index) else { return [] }
        var grouped: [(key: String, values: [String])] = []
        for property in set.notes[index].properties where isUsable(property.key, property.value) {
            let value = property.value.replacing("[[", with: "").replacing("]]", with: "")
            if let at = grouped.firstIndex(where: { $0.key == property.key }) {
                grouped[at].values.append(value)
            } else {
                grouped.append((property.key, [value]))
            }
        }
        return grouped.map {
            NamedValue(
                key: spaced($0.key), value: $0.values.prefix(4).joined(separator: "; "), owner: set.titles[index].name,
                place: set.place(of: index), note: index, language: set.notes[index].language, passage: nil)
        }
    }

    private static func tables(_ passage: Passage, _ set: NoteSet) -> [NamedValue] {
        passage.blocks.flatMap { block -> [NamedValue] in
            guard case .table(let header, let rows) = block.kind, header.count >= 2, header.count <= 8 else { return [] }
            return rows.prefix(20).flatMap { row -> [NamedValue] in
                guard let owner = row.first, !owner.isEmpty, owner.count <= 40 else { return [] }
                return zip(header, row).dropFirst().compactMap { key, value in
                    guard isUsable(key, value) else { return nil }
                    return NamedValue(
                        key: key.lowercased(), value: value, owner: owner, place: set.place(of: passage.note), note: passage.note,
                        language: passage.language, passage: passage)
                }
            }
        }
    }

    private static func isUsable(_ key: String, _ value: String) -> Bool {
        !key.isEmpty && key.count <= 30 && !housekeeping.contains(key.lowercased()) && (1...60).contains(value.count)
            && !value.contains("://")
            && !Passage.isMasked(value)
    }

    private static func spaced(_ key: String) -> String {
        key.split { $0 == "_" || $0 == "-" }.joined(separator: " ").lowercased()
    }
}

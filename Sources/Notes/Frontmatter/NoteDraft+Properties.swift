import Foundation

extension NoteDraft {
    /// Sorts frontmatter entries (or an export's fields) into title, aliases, tags, dates and plain properties.
    mutating func take(_ entries: [NoteProperty], dateSource: NoteDate.Source = .frontmatter) {
        for entry in entries {
            switch PropertyKey.meaning[entry.key.lowercased()] {
            case .title?: if statedTitle == nil { statedTitle = entry.value.singleLine } else { fallthrough }
            case .alias?: aliases.append(contentsOf: PropertyKey.list(entry.value))
            case .tag?: add(tags: PropertyKey.tags(entry.value))
            case .created?: takeDate(entry, into: \.created, dateSource)
            case .changed?: takeDate(entry, into: \.changed, dateSource)
            case .engram?:
                if ["false", "no", "off"].contains(entry.value.lowercased()) { leftOut = .leftOutByOwner }
            case nil: properties.append(entry)
            }
        }
    }

    private mutating func takeDate(_ entry: NoteProperty, into place: WritableKeyPath<NoteDraft, NoteDate?>, _ source: NoteDate.Source) {
        guard self[keyPath: place] == nil, let day = CalendarDay(writtenAs: entry.value) else { return properties.append(entry) }
        self[keyPath: place] = NoteDate(day: day, source: source)
    }
}

/// What the keys of frontmatter and of exports' property lists mean.
enum PropertyKey {
    case title, alias, tag, created, changed, engram

    /// Keys in lower case. A key that is not here is a property of the note.
    static let meaning: [String: PropertyKey] = {
        let keys: [(PropertyKey, [String])] = [
            (.title, ["title"]),
            (.alias, ["alias", "aliases", "also known as"]),
            (.tag, ["tag", "tags", "categories", "category", "keywords", "labels"]),
            (
                .created,
                [
                    "date", "created", "created at", "created_at", "createdat", "created-at", "creation date", "creation-date",
                    "creation_date",
                    "created time", "created_time", "createdtime", "date created", "date-created", "date_created", "datecreated", "day",
                    "written",
                    "published", "publishdate", "publish_date", "pubdate", "date published", "birthtime", "ctime", "created date",
                ]
            ),
            (
                .changed,
                [
                    "changed", "modified", "modified at", "modified_at", "updated", "updated at", "updated_at", "updated-at", "updatedat",
                    "lastmod",
                    "last_modified", "last modified", "last-modified", "date modified", "date-modified", "date_modified",
                    "last edited time",
                    "last edited", "last updated", "last_updated", "last-updated", "mtime", "modification date", "edited",
                ]
            ),
            (.engram, ["engram"]),
        ]
        var table: [String: PropertyKey] = [:]
        for (meaning, names) in keys { for name in names { table[name] = meaning } }
        return table
    }()

    /// Parts at commas, each without brackets, quotes and `#` around it.
    static func list(_ value: String) -> [String] {
        value.split(separator: ",").map { part in
            part.trimmingCharacters(in: CharacterSet(charactersIn: "#[]\"' \t"))
        }.filter { !$0.isEmpty }
    }

    /// Tags part at commas, and at spaces where every word has its `#` or there is no comma.
    static func tags(_ value: String) -> [String] {
        if value.contains("#"), !value.contains(",") { return value.split(separator: " ").flatMap { list(String($0)) } }
        return list(value)
    }
}

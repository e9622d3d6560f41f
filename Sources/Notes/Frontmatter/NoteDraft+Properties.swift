import Foundation

extension NoteDraft {
    /// Sorts frontmatter entries (or an export's fields) into title, aliases, tags, dates and plain properties.
    mutating func take(_ entries: [NoteProperty], dateSource: NoteDate.Source = .frontmatter) {
        for entry in entries {
            switch PropertyKey.meaning[entry.key.lowercased()] {
            case .title?:
                guard statedTitle == nil else { fallthrough }
                statedTitle = plain(entry).value.singleLine
                statedTitleSource = dateSource == .frontmatter ? .frontmatter : .metadata
            case .alias?: aliases.append(contentsOf: PropertyKey.list(entry.value))
            case .tag?: add(tags: PropertyKey.tags(entry.value))
            case .created?: takeDate(entry, into: \.created, dateSource)
            case .changed?: takeDate(entry, into: \.changed, dateSource)
            case .engram?:
                if ["false", "no", "off"].contains(entry.value.lowercased()) { leftOut = .leftOutByOwner }
            case nil: properties.append(plain(entry))
            }
        }
    }

    /// Without marks in its value; links in it are links of the note.
    private mutating func plain(_ entry: NoteProperty) -> NoteProperty {
        guard entry.value.contains("[[") else { return entry }
        var scanner = MarkScanner(marks: MarkScanner.untaggedMarks)
        let found = scanner.scan(Array(entry.value.utf8), isLineEnd: false)
        links += found.links
        return NoteProperty(key: entry.key, value: String(decoding: found.bytes, as: UTF8.self))
    }

    private mutating func takeDate(_ entry: NoteProperty, into place: WritableKeyPath<NoteDraft, NoteDate?>, _ source: NoteDate.Source) {
        guard self[keyPath: place] == nil else { return properties.append(entry) }
        if let day = CalendarDay(writtenAs: entry.value) {
            self[keyPath: place] = NoteDate(day: day, source: source)
        } else if let numeric = NumericDay(writtenAs: entry.value) {
            take(numeric, into: place, source)
        } else {
            properties.append(entry)
        }
    }

    /// A day by number alone: it counts at once where it is certain, else when the whole source has been seen.
    private mutating func take(_ day: NumericDay, into place: WritableKeyPath<NoteDraft, NoteDate?>, _ source: NoteDate.Source) {
        if let order = day.evidence { dayOrders.append(order) }
        if let certain = day.certain {
            self[keyPath: place] = NoteDate(day: certain, source: source)
        } else {
            unsureDates.append(NoteHints.UnsureDate(place: place == \.created ? .created : .changed, day: day, source: source))
        }
    }
}

/// What the keys of frontmatter and of exports' property lists mean.
enum PropertyKey {
    case title, alias, tag, created, changed, engram

    /// Keys in lower case. A key that is not here is a property of the note.
    static let meaning: [String: PropertyKey] = {
        let keys: [(PropertyKey, [String])] = [
            (.title, ["title", "titel", "titre", "título", "titulo", "titolo", "tytuł", "заголовок", "标题", "標題", "タイトル", "제목"]),
            (.alias, ["alias", "aliases", "also known as", "aka", "other names"]),
            (
                .tag,
                [
                    "tag", "tags", "categories", "category", "keywords", "labels", "schlagwörter", "étiquettes", "etiquetas", "теги", "标签",
                    "標籤", "タグ",
                ]
            ),
            (
                .created,
                [
                    "date", "created", "created at", "created_at", "createdat", "created-at", "creation date", "creation-date",
                    "creation_date",
                    "created time", "created_time", "createdtime", "date created", "date-created", "date_created", "datecreated", "day",
                    "written",
                    "published", "publishdate", "publish_date", "pubdate", "date published", "birthtime", "ctime", "created date",
                    "created on",
                    "datum", "erstellt", "erstellt am", "date de création", "créé", "fecha", "creado", "data", "creato", "criado",
                    "aangemaakt",
                    "дата", "создано", "utworzono", "日期", "创建时间", "创建日期", "建立日期", "日付", "作成日", "作成日時", "날짜", "작성일",
                ]
            ),
            (
                .changed,
                [
                    "changed", "modified", "modified at", "modified_at", "updated", "updated at", "updated_at", "updated-at", "updatedat",
                    "lastmod",
                    "last_modified", "last modified", "last-modified", "date modified", "date-modified", "date_modified",
                    "last edited time",
                    "last edited", "geändert", "modifié", "modificado", "modificato", "gewijzigd", "изменено", "修改时间", "更新时间", "更新日",
                    "last updated", "last_updated", "last-updated", "mtime", "modification date", "edited",
                ]
            ),
            (.engram, ["engram"]),
        ]
        var table: [String: PropertyKey] = [:]
        for (meaning, names) in keys { for name in names { table[name] = meaning } }
        return table
    }()

    /// Parts at commas that stand in no quotes, each without brackets, quotes and `#` around it.
    static func list(_ value: String) -> [String] {
        var parts = [""]
        var quote: Character?
        for character in value {
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"", parts[parts.count - 1].allSatisfy({ $0 == " " || $0 == "[" }) {
                quote = character
            }
            if character == ",", quote == nil { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        return parts.map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "#[]\"' \t")) }.filter { !$0.isEmpty }
    }

    /// Tags part at commas, and at spaces where every word has its `#` or there is no comma.
    static func tags(_ value: String) -> [String] {
        if value.contains("#"), !value.contains(",") { return value.split(separator: " ").flatMap { list(String($0)) } }
        return list(value)
    }
}

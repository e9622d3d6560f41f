import Foundation

/// A note of Google Keep, one JSON file each.
enum KeepFile {
    private struct KeepNote: Decodable {
        struct Item: Decodable {
            var text: String?
            var isChecked: Bool?
        }
        struct Label: Decodable { var name: String? }
        struct Annotation: Decodable {
            var url: String?
            var title: String?
        }
        var title: String?
        var textContent: String?
        var listContent: [Item]?
        var labels: [Label]?
        var annotations: [Annotation]?
        var isTrashed: Bool?
        var isArchived: Bool?
        var isPinned: Bool?
        var createdTimestampUsec: Int?
        var userEditedTimestampUsec: Int?
    }

    /// - Throws: `SkipReason.unknownKind` for JSON that is no note, `.damaged`, `.inTrash`.
    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        let text = try file.text()
        guard JSONBounds.areSafe(text.bytes) else { throw .unsafe("its JSON nests too deep") }
        let note: KeepNote
        do {
            note = try JSONDecoder().decode(KeepNote.self, from: Data(text.bytes))
        } catch DecodingError.dataCorrupted {
            throw .damaged("its JSON breaks off or is not well-formed")
        } catch {
            throw .unknownKind("json")
        }
        guard note.textContent != nil || note.listContent != nil || (note.isTrashed != nil && note.title != nil) else {
            throw .unknownKind("json")
        }
        if note.isTrashed == true { throw .inTrash }
        return [draft(note, file)]
    }

    private static func draft(_ note: KeepNote, _ file: SourceFile) -> NoteDraft {
        var builder = file.builder(.keep)
        builder.edit { draft in
            draft.statedTitle = note.title?.singleLine
            if draft.statedTitle?.isEmpty ?? true { draft.nameAfterText(firstWords(note)) }
            draft.add(tags: (note.labels ?? []).compactMap { $0.name?.trimmed })
            draft.created = note.createdTimestampUsec.flatMap { file.date(secondsSince1970: $0 / 1_000_000, source: .metadata) }
            draft.changed = note.userEditedTimestampUsec.flatMap { file.date(secondsSince1970: $0 / 1_000_000, source: .metadata) }
            if note.isPinned == true { draft.properties.append(NoteProperty(key: "pinned", value: "yes")) }
            if note.isArchived == true { draft.properties.append(NoteProperty(key: "archived", value: "yes")) }
        }
        PlainTextReader.read(Array((note.textContent ?? "").utf8), into: &builder)
        var scanner = MarkScanner(marks: MarkScanner.plainMarks)
        let tasks = (note.listContent ?? []).map { item in
            let found = scanner.scan(Array((item.text ?? "").utf8), isLineEnd: true)
            builder.add(tags: found.tags)
            builder.add(links: found.links)
            return NoteTask(text: String(decoding: found.bytes, as: UTF8.self).singleLine, done: item.isChecked ?? false)
        }
        builder.add(.tasks(tasks.filter { !$0.text.isEmpty }), span: 0..<0)
        builder.add(links: (note.annotations ?? []).compactMap { page in page.url.map { NoteLink(target: $0, text: page.title ?? $0) } })
        return builder.finished()
    }

    /// A note without a title is called by its first words.
    private static func firstWords(_ note: KeepNote) -> String? {
        let first = (note.textContent ?? note.listContent?.first?.text ?? "").split(whereSeparator: \.isNewline).first?.singleLine ?? ""
        return first.isEmpty ? nil : first.count <= 60 ? first : String(first.prefix(60)).withoutLastWord + "…"
    }
}

extension String {
    /// Up to the last space.
    fileprivate var withoutLastWord: String { lastIndex(of: " ").map { String(self[..<$0]) } ?? self }
}

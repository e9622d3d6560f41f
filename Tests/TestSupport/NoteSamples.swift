import Languages
import Notes

/// A section of one paragraph.
package func section(_ heading: String?, _ text: String, at start: Int = 0) -> NoteSection {
    section(heading, [.paragraph(text)], at: start)
}

/// A section of blocks, each behind the other in the file.
package func section(_ heading: String?, _ kinds: [NoteBlockKind], at start: Int = 0) -> NoteSection {
    var position = start
    let blocks = kinds.map { kind in
        let end = position + kind.text.utf8.count
        defer { position = end + 2 }
        return NoteBlock(kind: kind, span: position..<end)
    }
    let end = blocks.last?.span.upperBound ?? start
    return NoteSection(
        heading: heading, level: heading == nil ? 0 : 2, path: heading.map { [$0] } ?? [], blocks: blocks,
        text: kinds.map(\.text).joined(separator: "\n\n"), span: start..<end)
}

/// A note of this title, whose content hash and path tell its title again.
///
/// - Parameter day: as in front matter.
package func note(
    _ title: String, _ sections: [NoteSection], day: String? = nil, tags: [String] = [], folder: String = "",
    properties: [NoteProperty] = [], language: NoteLanguage = .english
) -> Note {
    var note = Note(title: title, tags: tags, folder: folder, properties: properties, sections: sections, language: language)
    note.created = day.flatMap { CalendarDay(parsing: $0) }.map { NoteDate(day: $0, source: .frontmatter) }
    note.contentHash = "hash of \(title)"
    note.source.path = title + ".md"
    return note
}

/// Single notes.
package enum Samples {
    package static let lantern = note(
        "Lantern",
        [
            section(nil, "A reading app for the train."),
            section("Why I stopped", "Nobody but me opened it twice. I had built for eleven weeks before I asked anyone.", at: 40),
            section("Code", [.code(language: "swift", text: "print(1)")], at: 200),
        ])

    package static let harbor = note("Harbor", [section("Decision", "We chose SQLite, because one file is easy to back up.")])
    package static let empty = note("Empty", [])
    package static let chinese = note("灯塔", [section("为什么停下", "除了我没有人打开它第二次。")], language: .chinese)
}

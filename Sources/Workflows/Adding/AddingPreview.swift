import Library
import Notes

/// What adding would come to, found out without writing anything; each note, and what would be left out, was told one by one.
package struct AddingPreview: Sendable, Equatable, Encodable {
    /// A note that would come in.
    package struct Arrival: Sendable, Equatable, Encodable {
        package var path: String
        package var title: String
        /// Where the title was taken from.
        package var titleFrom: NoteTitleSource
        package var day: CalendarDay?
        /// Where the day was taken from.
        package var dayFrom: NoteDate.Source?
        package var words: Int
        /// Its headings and text as they would be taught.
        package var text: String

        init(_ note: Note) {
            path = note.source.path
            title = note.title
            titleFrom = note.titleSource ?? .fileName
            day = note.created?.day
            dayFrom = note.created?.source
            words = note.wordCount
            text = note.readableText
        }
    }

    /// A file, or a part of one, that would be left out.
    package struct LeftOut: Sendable, Equatable, Encodable {
        package var path: String
        package var reason: String
    }

    package internal(set) var report = ImportReport()
    /// Notes, by where the title is from (`NoteTitleSource`).
    package internal(set) var titles: [String: Int] = [:]

    /// What of a file would not be taught: all of it, files in it, sections and lines, secrets.
    static func leftOut(_ file: FileOutcome) -> [LeftOut] {
        var found: [LeftOut] = []
        if case .skipped(let reason) = file.outcome { found.append(LeftOut(path: file.path, reason: "\(reason)")) }
        for remark in file.remarks {
            switch remark {
            case .memberSkipped(let path, let reason):
                // A file with one note that is skipped was named above.
                if path != file.path || found.isEmpty { found.append(LeftOut(path: path, reason: "\(reason)")) }
            case .masked(let secret): found.append(LeftOut(path: secret.path, reason: "\(secret)"))
            case .sectionLeftOut, .boilerplateDropped: found.append(LeftOut(path: file.path, reason: "\(remark)"))
            case .brokenFrontmatter, .converted, .repaired, .rescued, .ownerUnknown: break
            }
        }
        return found
    }

    private enum CodingKeys: String, CodingKey { case titles }

    /// One flat object, as the line that adding ends with.
    package func encode(to encoder: any Encoder) throws {
        try report.encodeFlat(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(titles, forKey: .titles)
    }
}

extension Note {
    /// Headings and sections in reading order, as the text of the note.
    package var readableText: String {
        sections.flatMap { section in
            [section.heading.map { String(repeating: "#", count: section.level) + " " + $0 } ?? "", section.text]
        }.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}

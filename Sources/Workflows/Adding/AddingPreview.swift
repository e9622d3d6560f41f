import Foundation
import Library
import Notes

/// What adding would bring in and leave out, found out without writing anything.
package struct AddingPreview: Sendable, Equatable {
    /// A note that would come in.
    package struct Arrival: Sendable, Equatable, Encodable {
        package var path: String
        package var title: String
        /// Where the title was taken from.
        package var titleFrom: NoteTitleSource
        package var day: CalendarDay?
        /// Where the day was taken from.
        package var dayFrom: NoteDate.Source?
        /// Its headings and text as they would be taught.
        package var text: String
    }

    /// A file, or a part of one, that would be left out.
    package struct LeftOut: Sendable, Equatable, Encodable {
        package var path: String
        package var reason: String
    }

    package private(set) var notes: [Arrival] = []
    package private(set) var leftOut: [LeftOut] = []
    package private(set) var report = ImportReport()

    mutating func take(_ arrived: [Note], _ files: [FileOutcome]) {
        let sources = files.flatMap(\.titleSources)
        for (index, note) in arrived.enumerated() {
            let source = sources.indices.contains(index) ? sources[index] : .fileName
            notes.append(
                Arrival(
                    path: note.source.path, title: note.title, titleFrom: source, day: note.created?.day, dayFrom: note.created?.source,
                    text: note.readableText))
        }
        for file in files {
            if case .skipped(let reason) = file.outcome { leftOut.append(LeftOut(path: file.path, reason: "\(reason)")) }
            for case .memberSkipped(let path, let reason) in file.remarks where path != file.path {
                leftOut.append(LeftOut(path: path, reason: "\(reason)"))
            }
        }
    }

    mutating func add(_ other: ImportReport) { report.add(other) }
}

extension Note {
    /// Headings and sections in reading order, as the text of the note.
    package var readableText: String {
        sections.flatMap { section in
            [section.heading.map { String(repeating: "#", count: section.level) + " " + $0 } ?? "", section.text]
        }.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}

extension NoteTitleSource {
    /// As in «title from the first heading».
    package var words: String {
        switch self {
        case .stated: "frontmatter or export"
        case .heading: "first heading"
        case .fileName: "file name"
        }
    }
}

/// A day, and where it is known from.
package struct NoteDate: Sendable, Equatable, Hashable, Codable {
    /// Where a date was read, the most trustworthy first.
    package enum Source: String, Sendable, Codable, CaseIterable {
        case frontmatter
        /// Inside an export: Evernote's `created`, a PDF's information dictionary.
        case metadata
        case fileName
        case title
        /// The first line, where it says nothing else.
        case text
        /// The names of the folders, or of the file in them: `2021/11/07.md`.
        case folder
        /// The file system's time of last change.
        case fileTime
    }

    package var day: CalendarDay
    package var source: Source

    package init(day: CalendarDay, source: Source) {
        self.day = day
        self.source = source
    }
}

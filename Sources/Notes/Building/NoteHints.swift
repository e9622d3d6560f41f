/// What joining needs to know of a note beside the note itself: dates whose order is open, names of its blocks, where its title is from.
struct NoteHints: Sendable {
    /// A date that is settled once the whole source has been seen.
    struct UnsureDate: Sendable, Equatable {
        enum Place: Sendable { case created, changed }
        var place: Place
        var day: NumericDay
        var source: NoteDate.Source
    }

    var dates: [UnsureDate] = []
    /// The orders that dates of the note show.
    var orders: [DayOrder] = []
    /// Whether it is in another language than English.
    var isForeign = false
    var blockNames: [String] = []
    var titleSource = NoteTitleSource.fileName
}

/// Where a note's title is from.
package enum NoteTitleSource: String, Sendable, Codable, CaseIterable {
    /// Frontmatter, or the field of an export.
    case stated
    /// The first heading.
    case heading
    case fileName
}

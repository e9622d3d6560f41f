/// What joining needs to know of a note beside the note itself: dates whose order is open, names of its blocks.
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
}

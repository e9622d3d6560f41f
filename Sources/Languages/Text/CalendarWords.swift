/// Names of months and weekdays as they stand in texts.
package enum CalendarWords {
    /// January first, as they are written.
    package static let months = English.months
    package static let weekdays = English.weekdays

    /// Behind the day of a month: `12th`.
    package static let ordinals = English.shared.book.set("times", "ordinals")
    /// Behind year, month and day where a date is written in its parts: `2023年3月12日`.
    package static let dateParts = Chinese.shared.book.list("times", "date-parts")

    /// 1 to 12; a name may be cut to three letters.
    package static func month(_ word: Word) -> Int? {
        guard word.isCapitalised else { return nil }
        return months.firstIndex { $0 == word.text || $0.prefix(3) == word.text }.map { $0 + 1 }
    }
}

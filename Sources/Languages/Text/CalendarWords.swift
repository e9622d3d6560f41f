/// Names of months and weekdays as they stand in texts, of all languages that write them with letters.
package enum CalendarWords {
    private static let named = NoteLanguage.books.map { $0.list("times", "months") }.filter { !$0.isEmpty }

    /// As they are written.
    package static let months = Set(named.joined())
    package static let weekdays = Set(
        NoteLanguage.known.map(\.rules).filter { !$0.space.isEmpty }.flatMap { $0.book.list("times", "weekdays") })

    /// Months of languages that write the day in front of them, with a point.
    static let dayFirst = NoteLanguage.books.reduce(into: Set<String>()) {
        if !$1.list("times", "day-point").isEmpty { $0.formUnion($1.list("times", "months")) }
    }

    /// Behind the day of a month: `12th`.
    package static let ordinals = NoteLanguage.books.reduce(into: Set<String>()) { $0.formUnion($1.list("times", "ordinals")) }
    /// Behind year, month and day where a date is written in its parts: `2023年3月12日`.
    package static let dateParts = Chinese.shared.book.list("times", "date-parts")

    /// By its name, whole or cut to three letters.
    private static let numbers: [Substring: Int] = named.reduce(into: [:]) { numbers, months in
        for (index, name) in months.enumerated() {
            for word in [name[...], name.prefix(3)] where numbers[word] == nil { numbers[word] = index + 1 }
        }
    }

    /// 1 to 12; a name may be cut to three letters.
    package static func month(_ word: Word) -> Int? { word.isCapitalised ? numbers[word.text] : nil }
}

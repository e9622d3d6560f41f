import Languages
import Notes

/// A date of which not all has to be said: `March 2023`, `12 March`, `2023-03-12`, `2023年3月`.
package struct PartialDate: Sendable, Hashable {
    package var year: Int?
    package var month: Int?
    package var day: Int?

    package init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    package init(_ day: CalendarDay) { self.init(year: day.year, month: day.month, day: day.day) }

    /// All that is said when less of it is said, itself among them.
    package var vaguer: [PartialDate] {
        func choices(_ part: Int?) -> [Int?] { part == nil ? [nil] : [part, nil] }
        var dates: [PartialDate] = []
        for year in choices(year) {
            for month in choices(month) {
                for day in choices(day) where month != nil || day == nil {
                    dates.append(PartialDate(year: year, month: month, day: day))
                }
            }
        }
        return dates.filter { $0 != PartialDate() }
    }
}

extension PartialDate {
    /// The dates of a text, each with the words that say it, as indices into `Word.all(in: text)`; a bare year is a number and no date here.
    static func all(in words: [Word]) -> [(date: PartialDate, words: Range<Int>)] {
        var found: [(PartialDate, Range<Int>)] = []
        var position = 0
        while position < words.count {
            if let (date, count) = match(words[position...]) {
                found.append((date, position..<position + count))
                position += count
            } else {
                position += 1
            }
        }
        return found
    }

    private static func match(_ words: ArraySlice<Word>) -> (PartialDate, Int)? {
        guard let first = words.first, first.text.utf8.first.map(beginnings.contains) ?? false else { return nil }
        if let day = CalendarDay(parsing: first.text), first.text.contains(where: { !$0.isNumber }) { return (PartialDate(day), 1) }
        if let date = inParts(Array(words.prefix(6))) { return date }
        let next = words.dropFirst().first
        let third = words.dropFirst(2).first
        if let month = CalendarWords.month(first) {
            if let day = next.flatMap(isDay) {
                return third.flatMap(isYear).map { (PartialDate(year: $0, month: month, day: day), 3) }
                    ?? (PartialDate(month: month, day: day), 2)
            }
            return next.flatMap(isYear).map { (PartialDate(year: $0, month: month), 2) }
        }
        // `12 March` and `12th of March`.
        let gap = next?.lowered == "of" ? 1 : 0
        guard let day = isDay(first), let month = words.dropFirst(gap + 1).first.flatMap(CalendarWords.month) else { return nil }
        return words.dropFirst(gap + 2).first.flatMap(isYear).map { (PartialDate(year: $0, month: month, day: day), gap + 3) }
            ?? (PartialDate(month: month, day: day), gap + 2)
    }

    /// A date begins with a digit or a month's name; the first byte tells most other words apart.
    private static let beginnings = Set(Array("0123456789".utf8) + CalendarWords.months.compactMap(\.utf8.first))

    /// `2023年3月12日`, its parts from the year or the month on.
    private static func inParts(_ words: [Word]) -> (PartialDate, Int)? {
        var date = PartialDate()
        var count = 0
        for (unit, path) in zip(CalendarWords.dateParts, [\PartialDate.year, \.month, \.day])
        where count + 1 < words.count && words[count + 1].text == unit {
            guard let value = Int(words[count].text) else { break }
            date[keyPath: path] = value
            count += 2
        }
        return date.month == nil ? nil : (date, count)
    }

    private static func isDay(_ word: Word) -> Int? {
        let digits = word.text.prefix { $0.isNumber }
        guard digits.count == word.text.count || CalendarWords.ordinals.contains(String(word.text.dropFirst(digits.count))) else {
            return nil
        }
        return Int(digits).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    private static func isYear(_ word: Word) -> Int? {
        word.text.count == 4 ? Int(word.text).flatMap { (1_000...2_999).contains($0) ? $0 : nil } : nil
    }
}

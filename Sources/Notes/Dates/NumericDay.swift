/// A day written as two numbers and a year, `28/06/2020` or `6/28/2020`: which one is the month the source as a whole has to tell.
struct NumericDay: Sendable, Equatable {
    let first: Int
    let second: Int
    let year: Int
    let separator: UInt8

    var dayFirst: CalendarDay? { CalendarDay(year: year, month: second, day: first) }
    var monthFirst: CalendarDay? { CalendarDay(year: year, month: first, day: second) }

    /// The day, where only one order gives one or both give the same.
    var certain: CalendarDay? {
        guard let dayFirst else { return monthFirst }
        return monthFirst.map { $0 == dayFirst } ?? true ? dayFirst : nil
    }

    /// The order that the numbers themselves show.
    var evidence: DayOrder? {
        switch (dayFirst, monthFirst) {
        case (_?, nil): .dayFirst
        case (nil, _?): .monthFirst
        default: nil
        }
    }

    /// The day in an order; without one a point between the numbers means that the day comes first.
    func day(_ order: DayOrder?) -> CalendarDay? {
        if let certain { return certain }
        switch order ?? (separator == UInt8(ascii: ".") ? .dayFirst : nil) {
        case .dayFirst?: return dayFirst
        case .monthFirst?: return monthFirst
        case nil: return nil
        }
    }

    /// Reads it at the beginning of a value; behind it a time may stand.
    init?(writtenAs text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(40).drop { $0 <= 0x20 || "[<\"'".utf8.contains($0) })
        guard let (found, _) = Self.scan(bytes, at: 0, isWhole: true) else { return nil }
        self = found
    }

    /// The first one in a name, its year from 1900 to 2099 in four digits, and where it stands.
    static func inName(_ name: String) -> (day: NumericDay, range: Range<String.Index>)? {
        let bytes = Array(name.utf8)
        for start in bytes.indices where CalendarDay.isDigit(bytes[start]) {
            if start > 0, CalendarDay.isDigit(bytes[start - 1]) || "-./_".utf8.contains(bytes[start - 1]) { continue }
            guard let (day, length) = scan(bytes, at: start, isWhole: false), (1900...2099).contains(day.year) else { continue }
            let index = name.utf8.index(name.startIndex, offsetBy: start)
            return (day, index..<name.utf8.index(index, offsetBy: length))
        }
        return nil
    }

    private init(first: Int, second: Int, year: Int, separator: UInt8) {
        self.first = first
        self.second = second
        self.year = year
        self.separator = separator
    }

    private static func scan(_ bytes: [UInt8], at start: Int, isWhole: Bool) -> (NumericDay, Int)? {
        var place = start
        func number(_ most: Int) -> (value: Int, digits: Int)? {
            var value = 0
            let first = place
            while place < bytes.count, place - first < most, CalendarDay.isDigit(bytes[place]) {
                value = value * 10 + Int(bytes[place] - 0x30)
                place += 1
            }
            return place > first ? (value, place - first) : nil
        }
        guard let first = number(2), place < bytes.count, "-./_".utf8.contains(bytes[place]) else { return nil }
        let separator = bytes[place]
        func skipSeparator() -> Bool {
            guard place < bytes.count, bytes[place] == separator else { return false }
            place += 1
            if place < bytes.count, bytes[place] == 0x20 { place += 1 }
            return true
        }
        guard skipSeparator(), let second = number(2), skipSeparator(), let third = number(4),
            place == bytes.count || !CalendarDay.isDigit(bytes[place])
        else { return nil }
        // Two digits are a year only where nothing else stands there: version numbers look the same.
        let isShort =
            third.digits == 2 && isWhole && place == bytes.count && (separator == UInt8(ascii: "/") || separator == UInt8(ascii: "."))
        guard third.digits == 4 || isShort else { return nil }
        let year = third.digits == 4 ? third.value : third.value < 70 ? 2000 + third.value : 1900 + third.value
        let found = NumericDay(first: first.value, second: second.value, year: year, separator: separator)
        guard found.dayFirst != nil || found.monthFirst != nil else { return nil }
        return (found, place - start)
    }
}

/// Which of two numbers is the day.
enum DayOrder: Sendable, Equatable {
    case dayFirst, monthFirst
}

/// What the dates of a whole source say about the order of day and month.
struct DayOrderCount: Sendable {
    private var dayFirst = 0
    private var monthFirst = 0
    private var notes = 0
    private var foreign = 0

    mutating func add(_ hints: NoteHints) {
        for order in hints.orders { if order == .dayFirst { dayFirst += 1 } else { monthFirst += 1 } }
        notes += 1
        if hints.isForeign { foreign += 1 }
    }

    /// The order that all dates show, or four times as many as show the other one; where none shows any, other languages than English
    /// put the day first. Nil where it stays open.
    var order: DayOrder? {
        if dayFirst == 0, monthFirst == 0 { return foreign * 3 > notes * 2 ? .dayFirst : nil }
        if dayFirst > 4 * monthFirst { return .dayFirst }
        return monthFirst > 4 * dayFirst ? .monthFirst : nil
    }
}

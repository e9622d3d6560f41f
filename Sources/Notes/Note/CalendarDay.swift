/// A day of the proleptic Gregorian calendar, without a time and a time zone.
package struct CalendarDay: Sendable, Hashable {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31, within the month.
    package let day: Int

    /// Nil when there is no such day, or the year is outside 1000 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1000...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `yyyy-mm-dd` at the start of the text (also with `/`, `.`, `_` or nothing between, and a time after it).
    package init?(parsing text: some StringProtocol) {
        let bytes = Array(text.utf8.drop(while: { $0 == 0x20 || $0 == 0x09 }).prefix(11))
        guard let (day, length) = Self.scan(bytes[...]), length == bytes.count || !Self.isDigit(bytes[length]) else { return nil }
        self = day
    }

    /// The number of days in a month.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDay {
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// The day at the very start of `bytes` and how many bytes it took; months and days may have one digit after a separator.
    static func scan(_ bytes: ArraySlice<UInt8>) -> (day: CalendarDay, length: Int)? {
        var position = bytes.startIndex
        func number(atMost digits: Int) -> Int? {
            var value = 0
            let start = position
            while position < bytes.endIndex, position - start < digits, isDigit(bytes[position]) {
                value = value * 10 + Int(bytes[position] - 0x30)
                position += 1
            }
            return position == start ? nil : value
        }
        guard let year = number(atMost: 4), position - bytes.startIndex == 4, position < bytes.endIndex else { return nil }
        let separator: UInt8? = [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_")].first { $0 == bytes[position] }
        if separator != nil { position += 1 }
        let monthStart = position
        guard let month = number(atMost: 2), separator != nil || position - monthStart == 2 else { return nil }
        if let separator {
            guard position < bytes.endIndex, bytes[position] == separator else { return nil }
            position += 1
        }
        let dayStart = position
        guard let day = number(atMost: 2), separator != nil || position - dayStart == 2 else { return nil }
        return CalendarDay(year: year, month: month, day: day).map { ($0, position - bytes.startIndex) }
    }
}

extension CalendarDay: Comparable {
    package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDay: CustomStringConvertible {
    /// `yyyy-mm-dd`.
    package var description: String {
        func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(year)-\(padded(month))-\(padded(day))"
    }
}

/// Written as its description, so that a note's JSON can be read by a person.
extension CalendarDay: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = CalendarDay(parsing: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a day is written yyyy-mm-dd")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

import Foundation

/// `2020年6月28日`, `二〇二〇年六月二十八日`, `令和2年6月28日`, `2020년 6월 28일`.
enum EastAsianDate {
    static func day(in text: some StringProtocol) -> CalendarDay? {
        guard text.contains(where: { $0 == "年" || $0 == "년" }) else { return nil }
        let characters = Array(text.prefix(200))
        for place in characters.indices where characters[place] == "年" || characters[place] == "년" {
            guard let (month, monthEnd) = number(characters, from: place + 1, before: "月월"),
                let (day, _) = number(characters, from: monthEnd, before: "日号號일") ?? numberAlone(characters, from: monthEnd)
            else { continue }
            let (year, start) = numberEnding(characters, at: place)
            if let year, year >= 1000, let found = CalendarDay(year: year, month: month, day: day) { return found }
            if let found = inEra(characters, yearStart: start, year: year, month: month, day: day) { return found }
        }
        return nil
    }

    /// Whether a line begins with a day and nothing follows it at once: `2020年6月28日 星期日 晴`.
    static func leads(_ line: some StringProtocol) -> Bool {
        let characters = Array(line.prefix(40))
        guard let end = characters.firstIndex(where: { "日号號일".contains($0) }), day(in: String(characters[...end])) != nil else {
            return false
        }
        let inside = characters[..<end].drop { $0.wholeNumberValue == nil }
        let isDate =
            inside.allSatisfy { $0.wholeNumberValue != nil || "年月년월元 ".contains($0) } && characters[..<end].count - inside.count <= 2
        let next = end + 1 < characters.count ? characters[end + 1] : " "
        return isDate && !next.isLetter && !next.isNumber
    }

    /// The number between `start` and one of the marks, spaces left aside, and where the text goes on.
    private static func number(_ text: [Character], from start: Int, before marks: String) -> (Int, Int)? {
        var place = start
        while place < text.count, text[place] == " " { place += 1 }
        let first = place
        while place < text.count, text[place].wholeNumberValue != nil { place += 1 }
        let digits = text[first..<place]
        while place < text.count, text[place] == " " { place += 1 }
        guard place < text.count, marks.contains(text[place]), let value = value(digits) else { return nil }
        return (value, place + 1)
    }

    /// A day without its mark, at the end or before something that is no number: `2020年6月28`.
    private static func numberAlone(_ text: [Character], from start: Int) -> (Int, Int)? {
        let digits = text[min(start, text.count)...].prefix { $0.isASCII && $0.isNumber }
        return digits.isEmpty || digits.count > 2 ? nil : value(digits).map { ($0, digits.endIndex) }
    }

    /// The number right before `end`, nil where there is none, and where it begins.
    private static func numberEnding(_ text: [Character], at end: Int) -> (Int?, Int) {
        var place = end
        while place > 0, text[place - 1] == " " { place -= 1 }
        let last = place
        if place > 0, text[place - 1] == "元" { return (1, place - 1) }
        while place > 0, last - place < 4, text[place - 1].wholeNumberValue != nil { place -= 1 }
        return (value(text[place..<last]), place)
    }

    /// Unicode knows the values of digits of every script and of 十, 廿, 百.
    private static func value(_ digits: ArraySlice<Character>) -> Int? {
        guard !digits.isEmpty, digits.count <= 5 else { return nil }
        var total = 0
        for character in digits {
            guard let digit = character.wholeNumberValue, digit <= 100 else { return nil }
            if digit == 10 || digit == 100 {
                total = max(total, 1) * digit
            } else {
                total = digit > 10 || digits.contains("十") ? total + digit : total * 10 + digit
            }
        }
        return total
    }

    /// A year of a Japanese era, whose name is two characters long.
    private static func inEra(_ text: [Character], yearStart: Int, year: Int?, month: Int, day: Int) -> CalendarDay? {
        guard let year, yearStart >= 2 else { return nil }
        let formatter = DateFormatter()
        formatter.calendar = Calendar(identifier: .japanese)
        formatter.locale = Locale(identifier: "ja_JP")
        formatter.timeZone = .gmt
        formatter.dateFormat = "Gy年M月d日"
        guard let date = formatter.date(from: String(text[(yearStart - 2)..<yearStart]) + "\(year)年\(month)月\(day)日") else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        guard let year = parts.year, parts.month == month, parts.day == day else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }
}

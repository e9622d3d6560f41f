extension CalendarDay {
    /// Reads a day however people and programs write it: `2023-05-01T10:00`, `20230501T042943Z`, `May 1, 2023 10:15 AM`, `1st May 2023`,
    /// `Monday, May 1st, 2023`, `2023年5月1日`, `[[2023-05-01]]`. Day and month by number alone (`1/5/2023`) are ambiguous and not read.
    package init?(writtenAs text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(120).drop { $0 <= 0x20 || "[<@\"'".utf8.contains($0) })
        if let (day, length) = Self.scan(bytes[...]), length == bytes.count || !Self.isDigit(bytes[length]) {
            self = day
            return
        }
        guard let day = Self.chinese(bytes) ?? Self.english(String(text.prefix(120))) else { return nil }
        self = day
    }

    /// The first day written in a name: `2023-05-01 Trip`, `Trip 20230501`, `2023_05_01`, a Zettelkasten id `202305011230`, `2023年5月1日`.
    package init?(inName name: String) {
        let bytes = Array(name.utf8)
        if let day = Self.numeric(in: bytes) ?? Self.chinese(bytes) {
            self = day
            return
        }
        return nil
    }

    /// Runs of digits alone count only with 8, 12 or 14 digits and a year from 1900 to 2099: other numbers are not dates.
    private static func numeric(in bytes: [UInt8]) -> CalendarDay? {
        var start = 0
        while start < bytes.count {
            guard isDigit(bytes[start]) else {
                start += 1
                continue
            }
            let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
            if let (day, length) = scan(bytes[start...]), length > end - start {
                if start + length == bytes.count || !isDigit(bytes[start + length]) { return day }
            }
            if [8, 12, 14].contains(end - start), let (day, _) = scan(bytes[start..<start + 8]) {
                if (1900...2099).contains(day.year) { return day }
            }
            start = end
        }
        return nil
    }

    private static func chinese(_ bytes: [UInt8]) -> CalendarDay? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let yearMark = text.firstIndex(of: "年"), let monthMark = text[yearMark...].firstIndex(of: "月"),
            let dayMark = text[monthMark...].firstIndex(where: { $0 == "日" || $0 == "号" })
        else { return nil }
        let digits = String(text[..<yearMark].trimmed.suffix(4))
        guard let year = Int(digits), let month = Int(text[text.index(after: yearMark)..<monthMark].trimmed),
            let day = Int(text[text.index(after: monthMark)..<dayMark].trimmed)
        else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let fullMonths = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    /// A month's name with a day and a year of four digits near it, in either order.
    private static func english(_ text: String) -> CalendarDay? {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.prefix(12).map(String.init)
        guard let place = words.firstIndex(where: { month($0) != nil }), let month = month(words[place]) else { return nil }
        let near = Array(words[max(0, place - 1)..<place]) + words[(place + 1)...].prefix(2)
        let after = words[(place + 1)...].prefix(2)
        guard let year = (after + words[..<place].suffix(2)).first(where: { $0.count == 4 && Int($0) != nil }).flatMap({ Int($0) }),
            let day = near.compactMap(dayOfMonth).first
        else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    private static func month(_ word: String) -> Int? {
        let place = fullMonths.firstIndex(of: word) ?? months.firstIndex(of: word == "sept" ? "sep" : word)
        return place.map { $0 + 1 }
    }

    private static func dayOfMonth(_ word: String) -> Int? {
        var digits = word[...]
        for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) { digits = word.dropLast(2) }
        return digits.count <= 2 ? Int(digits) : nil
    }
}

import Foundation

extension CalendarDay {
    /// Reads a day however people and programs write it: `2023-05-01T10:00`, `20230501T042943Z`, `May 1, 2023 10:15 AM`, `1er mai 2023`,
    /// `Monday, May 1st, 2023`, `2023年5月1日`, `2023. 5. 1.`, `[[2023-05-01]]`. Day and month by number alone (`1/5/2023`) are a `NumericDay`.
    package init?(writtenAs text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(120).drop { $0 <= 0x20 || "[<@\"'".utf8.contains($0) })
        if let (day, length) = Self.scan(bytes[...]), length == bytes.count || !Self.isDigit(bytes[length]) {
            self = day
            return
        }
        let short = text.prefix(120)
        guard let day = Self.spaced(bytes) ?? EastAsianDate.day(in: short) ?? DateWords(short).day ?? Self.seconds(bytes) else {
            return nil
        }
        self = day
    }

    /// The first day written in a name: `2023-05-01 Trip`, `Trip 20230501`, `2023_05_01`, a Zettelkasten id `202305011230`, `2023年5月1日`,
    /// `1. Mai 2023`.
    package init?(inName name: String) {
        guard let day = Self.numeric(in: Array(name.utf8)) ?? EastAsianDate.day(in: name) ?? DateWords(name).day else { return nil }
        self = day
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

    /// `2023. 5. 1.`, as Korean writes it.
    private static func spaced(_ bytes: [UInt8]) -> CalendarDay? {
        var narrow: [UInt8] = []
        for byte in bytes.prefix(16) where !(byte == 0x20 && narrow.last == UInt8(ascii: ".")) { narrow.append(byte) }
        guard narrow.count > 4, narrow[4] == UInt8(ascii: "."), let (day, length) = scan(narrow[...]) else { return nil }
        return length == narrow.count || !isDigit(narrow[length]) ? day : nil
    }

    /// Seconds or milliseconds since 1970 and nothing else, from 2001 to 2100.
    private static func seconds(_ bytes: [UInt8]) -> CalendarDay? {
        let digits = bytes.prefix(while: isDigit)
        guard digits.count == bytes.count, digits.count == 10 || digits.count == 13,
            let number = Int(String(decoding: digits, as: UTF8.self))
        else { return nil }
        let seconds = digits.count == 13 ? number / 1_000 : number
        guard (978_307_200..<4_102_444_800).contains(seconds) else { return nil }
        return ImportOptions().day(secondsSince1970: seconds)
    }
}

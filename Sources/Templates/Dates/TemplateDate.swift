/// The date and time that a template is told when it asks for now.
package struct TemplateDate: Sendable, Equatable {
    package var year: Int
    /// 1 to 12.
    package var month: Int
    /// 1 to 31.
    package var day: Int
    package var hour: Int
    package var minute: Int
    package var second: Int

    package init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        self.year = year
        self.month = min(max(month, 1), 12)
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
    private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    private static let daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

    private var isLeapYear: Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    private var dayOfYear: Int { Self.daysBefore[month - 1] + day + (month > 2 && isLeapYear ? 1 : 0) }

    /// 0 is Sunday.
    private var weekday: Int {
        let before = year - 1
        return (((before * 365 + before / 4 - before / 100 + before / 400 + dayOfYear) % 7) + 7) % 7
    }

    /// C's `strftime` with English names, whatever the computer's language.
    func formatted(_ format: TemplateText) -> TemplateText {
        var result: [Letter] = []
        var index = 0
        while index < format.count {
            let letter = format.letters[index]
            index += 1
            guard letter.scalar == "%", index < format.count else {
                result.append(letter)
                continue
            }
            var field = format.letters[index].scalar
            index += 1
            // glibc's flag for numbers without zeros before them.
            let isShort = field == "-" && index < format.count
            if isShort {
                field = format.letters[index].scalar
                index += 1
            }
            var value = text(of: field) ?? "%\(isShort ? "-" : "")\(field)"
            if isShort { while value.count > 1, value.hasPrefix("0") { value.removeFirst() } }
            result += TemplateText(value).letters
        }
        return TemplateText(result)
    }

    private func text(of field: Unicode.Scalar) -> String? {
        switch field {
        case "d": Self.padded(day)
        case "e": Self.padded(day, with: " ")
        case "m": Self.padded(month)
        case "b", "h": String(Self.months[month - 1].prefix(3))
        case "B": Self.months[month - 1]
        case "Y": "\(year)"
        case "y": Self.padded(year % 100)
        case "H": Self.padded(hour)
        case "I": Self.padded((hour + 11) % 12 + 1)
        case "M": Self.padded(minute)
        case "S": Self.padded(second)
        case "p": hour < 12 ? "AM" : "PM"
        case "A": Self.weekdays[weekday]
        case "a": String(Self.weekdays[weekday].prefix(3))
        case "w": "\(weekday)"
        case "u": "\(weekday == 0 ? 7 : weekday)"
        case "j": Self.padded(dayOfYear, width: 3)
        case "F": "\(year)-\(Self.padded(month))-\(Self.padded(day))"
        case "T", "X": "\(Self.padded(hour)):\(Self.padded(minute)):\(Self.padded(second))"
        case "R": "\(Self.padded(hour)):\(Self.padded(minute))"
        case "D", "x": "\(Self.padded(month))/\(Self.padded(day))/\(Self.padded(year % 100))"
        case "f": "000000"
        case "Z", "z": ""
        case "n": "\n"
        case "t": "\t"
        case "%": "%"
        default: nil
        }
    }

    private static func padded(_ number: Int, width: Int = 2, with fill: Character = "0") -> String {
        let digits = "\(number)"
        return String(repeating: fill, count: max(width - digits.count, 0)) + digits
    }
}

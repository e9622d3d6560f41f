import Foundation

/// What the names of folders, and of a file in them, say about its day: `2021/11/07.md`, `2020/06 June/28.md`, `2019-08-23 Trip/list.md`.
struct PathDate: Equatable {
    private(set) var day: CalendarDay?
    /// A date in a folder's name whose order of day and month is open.
    private(set) var unsure: NumericDay?
    /// Where the folders name no more than a month.
    private(set) var month: (year: Int, month: Int)?
    /// Whether the file's name is a number of the date, and no title.
    private(set) var isOnlyName = false

    static func == (left: PathDate, right: PathDate) -> Bool {
        left.day == right.day && left.unsure == right.unsure && left.month?.year == right.month?.year
            && left.month?.month == right.month?.month && left.isOnlyName == right.isOnlyName
    }

    /// - Parameter path: below the root, the file's ending off or on.
    init(path: String) {
        let folders = path.folderPart.split(separator: "/").map { String($0).precomposedStringWithCanonicalMapping }
        for folder in folders.reversed() {
            if let found = CalendarDay(inName: folder) {
                day = found
                break
            }
            if let found = NumericDay.inName(folder)?.day {
                day = found.certain
                if day == nil { unsure = found }
                break
            }
        }
        guard day == nil, unsure == nil, folders.contains(where: { $0.contains(where: \.isNumber) }) else { return }
        follow(folders, stem: path.pathStem.precomposedStringWithCanonicalMapping)
    }

    /// Follows year, month and day down the folders.
    private mutating func follow(_ folders: [String], stem: String) {
        var year: Int?
        var month: Int?
        for (place, name) in (folders + [stem]).enumerated() {
            let part = PathPart(name, isFile: place == folders.count)
            if let found = part.yearAndMonth {
                (year, month) = (found.year, found.month)
            } else if let found = part.year {
                (year, month) = (found, nil)
            } else if let known = year {
                if let month, let number = part.day {
                    day = CalendarDay(year: known, month: month, day: number)
                    isOnlyName = place == folders.count && part.isOnlyNumber
                } else if month == nil, let found = part.monthAndDay {
                    day = CalendarDay(year: known, month: found.month, day: found.day)
                    isOnlyName = place == folders.count && part.isOnlyNumber
                } else if month == nil, place < folders.count, let found = part.month {
                    month = found
                }
                if day != nil { return }
            }
        }
        if let year, let month { self.month = (year, month) }
    }
}

/// One name of a path, as a part of a date.
private struct PathPart {
    private let name: String
    private let isFile: Bool
    private let words: DateWords
    /// The numbers in the name, as they are written.
    private let numbers: [Substring]

    init(_ name: String, isFile: Bool) {
        self.name = name
        self.isFile = isFile
        words = DateWords(name)
        numbers = name.split { !($0.isASCII && $0.isNumber) }
    }

    /// Whether the name says nothing else: `28`, `28 Sunday`, `28日`, `06-28`.
    var isOnlyNumber: Bool { words.areOnlyDate }

    /// `2020`, `2020年`, `Diary 2020`: one number of four digits and no other.
    var year: Int? {
        guard !isFile, numbers.count == 1, numbers[0].count == 4, let year = Int(numbers[0]), (1900...2099).contains(year) else {
            return nil
        }
        return year
    }

    /// `2020-06`, `2020_06 June`, `202006`, `2020年6月`, `June 2020`.
    var yearAndMonth: (year: Int, month: Int)? {
        guard !isFile else { return nil }
        if let found = words.monthAndYear { return (found.year, found.month) }
        if numbers.count == 1, numbers[0].count == 6, let year = Int(numbers[0].prefix(4)), let month = Int(numbers[0].suffix(2)),
            (1900...2099).contains(year), (1...12).contains(month)
        {
            return (year, month)
        }
        guard numbers.count == 2, numbers[0].count == 4, numbers[1].count <= 2, name.hasPrefix(numbers[0]), let year = Int(numbers[0]),
            let month = Int(numbers[1]), (1900...2099).contains(year), (1...12).contains(month),
            name.distance(from: numbers[0].endIndex, to: numbers[1].startIndex) <= 2
        else { return nil }
        return (year, month)
    }

    /// `06`, `6月`, `06 June`, `June`; `06 Holidays` too, `28 June` not.
    var month: Int? {
        if let found = words.monthAndNumber { return found.number.map { $0 == found.month } ?? true ? found.month : nil }
        guard numbers.count == 1, numbers[0].count <= 2, let month = Int(numbers[0]), (1...12).contains(month) else { return nil }
        return name.hasPrefix(numbers[0]) && (numbers[0].count == 2 || name.count <= 2) ? month : nil
    }

    /// `06-28`, `0628`, `6月28日`, `28 June`.
    var monthAndDay: (month: Int, day: Int)? {
        if let found = words.monthAndNumber, let number = found.number, number != found.month || isFile { return (found.month, number) }
        if numbers.count == 1, numbers[0].count == 4, isFile, let month = Int(numbers[0].prefix(2)), let day = Int(numbers[0].suffix(2)),
            (1...12).contains(month), (1...31).contains(day), name.count == 4
        {
            return (month, day)
        }
        guard numbers.count >= 2, name.hasPrefix(numbers[0]), numbers[0].count <= 2, numbers[1].count <= 2,
            let month = Int(numbers[0]), let day = Int(numbers[1]), (1...12).contains(month), (1...31).contains(day),
            name.distance(from: numbers[0].endIndex, to: numbers[1].startIndex) == 1,
            "-_.月월".contains(name[numbers[0].endIndex])
        else { return nil }
        return (month, day)
    }

    /// `07`, `7`, `07 Quiet Sunday`, `7日`, `28th`; `3 ways to cook` is a title.
    var day: Int? {
        if let found = words.monthAndNumber { return found.number }
        guard let first = numbers.first, name.hasPrefix(first), first.count <= 2, let day = Int(first), (1...31).contains(day) else {
            return nil
        }
        if isOnlyNumber { return day }
        guard let next = name[first.endIndex...].first else { return day }
        return first.count == 2 && (" -_.,".contains(next)) && (numbers.count == 1 || next != ".") ? day : nil
    }
}

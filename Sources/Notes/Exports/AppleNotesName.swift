/// The name that Apple's own export gives to the text of a note: `Title-2019-07-20T14:27:00Z`, in other systems without colons.
struct AppleNotesName {
    let title: String
    let day: CalendarDay

    init?(_ stem: String) {
        guard stem.hasSuffix("Z"), let time = stem.lastIndex(of: "T") else { return nil }
        let clock = stem[stem.index(after: time)...].dropLast()
        guard (6...8).contains(clock.count), clock.allSatisfy({ $0.isNumber || ":_-".contains($0) }) else { return nil }
        let before = stem[..<time]
        guard let day = CalendarDay(parsing: before.suffix(10)), before.count > 11, before.dropLast(10).last == "-" else { return nil }
        title = before.dropLast(11).trimmed
        self.day = day
    }
}

import Notes

/// Days and months as they are said.
enum DayWords {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    /// `12 March 2023`, `2023年3月12日`.
    static func day(_ day: CalendarDay, _ language: NoteLanguage) -> String {
        language == .chinese ? "\(day.year)年\(day.month)月\(day.day)日" : "\(day.day) \(months[day.month - 1]) \(day.year)"
    }

    /// `March 2023`, `2023年3月`.
    static func month(_ day: CalendarDay, _ language: NoteLanguage) -> String {
        language == .chinese ? "\(day.year)年\(day.month)月" : "\(months[day.month - 1]) \(day.year)"
    }

    /// `2023`, `2023年`.
    static func year(_ day: CalendarDay, _ language: NoteLanguage) -> String {
        language == .chinese ? "\(day.year)年" : "\(day.year)"
    }
}

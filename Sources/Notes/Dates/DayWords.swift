import Languages

/// Days and months as they are said.
package enum DayWords {
    /// `12 March 2023`, `2023年3月12日`.
    package static func day(_ day: CalendarDay, _ language: NoteLanguage) -> String { language.rules.day(day.year, day.month, day.day) }

    /// `March 2023`, `2023年3月`.
    package static func month(_ day: CalendarDay, _ language: NoteLanguage) -> String { language.rules.month(day.year, day.month) }
}

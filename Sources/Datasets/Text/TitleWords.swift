import Languages
import Notes

/// How a note is called in a sentence.
struct TitleWords: Sendable, Equatable {
    /// `Lantern`, `1 January 1660`.
    let name: String
    /// ` in Lantern`, ` on 1 January 1660`, `在《灯塔》里`: fits behind a clause, or in front of one in Chinese.
    let place: String
    /// Whether the title is nothing but a date.
    let isDate: Bool

    init(_ title: String, language: NoteLanguage) {
        let stripped = Self.withoutDate(title)
        if stripped.isEmpty, let day = CalendarDay(parsing: title) {
            name = DayWords.day(day, language)
            place = language.rules.following(.onDay, ["day": name])
            isDate = true
        } else {
            name = Self.spaced(stripped.isEmpty ? title : stripped)
            place = language.rules.following(.inTitle, ["title": name])
            isDate = false
        }
    }

    /// A date at the start (`2024-03-05 Kick-off`, `2024-03-05-kick-off`) is no part of the name.
    private static func withoutDate(_ title: String) -> String {
        guard CalendarDay(parsing: title) != nil else { return title }
        let rest = title.drop { !$0.isWhitespace && ($0.isNumber || "-/._年月日:T".contains($0)) }
        return rest.trimmingPrefix { $0.isWhitespace || "-_:–—".contains($0) }.description
    }

    /// File names come with dashes for spaces; a title with a space has its dashes on purpose.
    private static func spaced(_ title: String) -> String {
        guard !title.contains(" ") else { return title }
        let isSlug = title.contains("_") || title.count(where: { $0 == "-" }) >= 2
        return isSlug ? title.split { $0 == "_" || $0 == "-" }.joined(separator: " ") : title
    }
}

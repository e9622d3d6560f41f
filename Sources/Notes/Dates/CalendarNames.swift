import Foundation

/// The names of months and weekdays in many languages, from ICU.
struct CalendarNames: Sendable {
    /// 1 to 12 by the folded name.
    private var months: [String: Int] = [:]
    private var weekdays: Set<String> = []

    static let shared = CalendarNames()

    /// Where two languages use one word for different months, the first one's meaning holds.
    private static let languages = [
        "en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "sv", "da", "nb", "fi", "uk", "cs", "sk", "hu", "ro", "tr", "el", "ca",
        "de_AT",
        "pt_PT", "id", "bg", "et", "lv", "lt", "vi", "ja", "ko", "zh",
    ]

    private init() {
        for language in Self.languages {
            let formatter = DateFormatter()
            formatter.calendar = Calendar(identifier: .gregorian)
            formatter.locale = Locale(identifier: language)
            let names: [[String]] = [
                formatter.monthSymbols, formatter.standaloneMonthSymbols, formatter.shortMonthSymbols,
                formatter.shortStandaloneMonthSymbols,
            ]
            for list in names {
                for (index, name) in list.enumerated() {
                    let key = Self.folded(name)
                    guard key.count >= 3, key.allSatisfy(\.isLetter), months[key] == nil else { continue }
                    months[key] = index + 1
                }
            }
            for name in formatter.weekdaySymbols + formatter.shortWeekdaySymbols { weekdays.insert(Self.folded(name)) }
        }
    }

    func month(_ word: some StringProtocol) -> Int? { months[Self.folded(String(word))] }
    func isWeekday(_ word: some StringProtocol) -> Bool { weekdays.contains(Self.folded(String(word))) }

    /// In lower case, without accents and the point of an abbreviation.
    private static func folded(_ word: String) -> String {
        let text = word.hasSuffix(".") ? String(word.dropLast()) : word
        return text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}

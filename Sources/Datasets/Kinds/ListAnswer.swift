import Languages

/// Several things in one answer.
enum ListAnswer {
    /// How many elements are named before the rest is only counted.
    static let cap = 8

    /// `A, B and C.`, with stronger marks where an element has its own; where there are more than the cap, the rest is counted.
    static func text(_ elements: [String], _ language: NoteLanguage) -> String {
        let shown = elements.prefix(cap).map(\.trimmingEnd)
        let more = elements.count - shown.count
        let rest = more > 0 ? [language.rules.said(.more, ["count": "\(more)"])] : []
        return language.rules.listed(shown + rest) + language.rules.stop
    }
}

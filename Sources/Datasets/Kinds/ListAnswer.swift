import Notes

/// Several things in one answer.
enum ListAnswer {
    /// How many elements are named before the rest is only counted.
    static let cap = 8

    /// `A, B and C.`; where there are more than the cap, the rest is counted.
    static func text(_ elements: [String], _ language: NoteLanguage) -> String {
        let shown = elements.prefix(cap).map(\.trimmingEnd)
        let more = elements.count - shown.count
        let rest = more > 0 ? [language == .chinese ? "另外\(more)个" : "\(more) more"] : []
        return joined(shown + rest, language) + (language == .chinese ? "。" : ".")
    }

    /// With semicolons where an element has a comma of its own.
    static func joined(_ elements: [String], _ language: NoteLanguage) -> String {
        guard let last = elements.last, elements.count > 1 else { return elements.first ?? "" }
        if language == .chinese { return elements.joined(separator: elements.contains { $0.contains("、") } ? "；" : "、") }
        if elements.contains(where: { $0.contains(",") || $0.contains(" and ") }) { return elements.joined(separator: "; ") }
        return elements.dropLast().joined(separator: ", ") + " and " + last
    }
}

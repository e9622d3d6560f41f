import Languages

extension Terms {
    /// Of the telling words of a text, the share that is among others, 0 to 1; nil for a text that has none.
    static func share(of text: String, _ language: NoteLanguage, among others: Set<String>) -> Double? {
        let terms = of(text, language)
        return terms.isEmpty ? nil : Double(terms.count { others.contains($0) }) / Double(terms.count)
    }
}

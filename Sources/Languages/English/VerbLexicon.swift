/// English verbs: the regular ones by their base, the irregular ones with their past.
enum VerbLexicon {
    static let regular = English.shared.book.list("verbs", "regular")

    /// Base and past; verbs that double their last letter regularly are not here.
    static let irregular: [(base: String, past: String)] = English.shared.book.list("verbs", "irregular").compactMap { pair in
        let words = pair.split(separator: " ").map(String.init)
        return words.count == 2 ? (words[0], words[1]) : nil
    }
}

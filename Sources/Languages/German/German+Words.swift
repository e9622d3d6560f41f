extension German {
    /// Without the endings of case and number, and without the umlaut of a plural: `Zäune`, `Zaunes` and `Zaun` are one term.
    ///
    /// After J. Savoy, Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages (2006).
    package func stem(_ lowered: String) -> String {
        var word = ""
        for character in lowered {
            switch character {
            case "ä": word += "a"
            case "ö": word += "o"
            case "ü": word += "u"
            case "ß": word += "ss"
            default: word.append(character)
            }
        }
        guard word.count > 3, word.allSatisfy(\.isLetter) else { return word }
        // `alte` loses its ending, `Zaun` has none.
        let ending = Self.endings.first { word.hasSuffix($0) && word.count - $0.count >= ("ns".contains($0) ? 4 : 3) }
        if let ending { word.removeLast(ending.count) }
        return word
    }

    /// The longest first.
    private static let endings = ["ern", "em", "en", "er", "es", "e", "n", "s"]

    /// `sieben`, `zweiunddreißig`.
    package func number(_ word: Word) -> Int? {
        let word = word.lowered
        if let value = Self.values[word] { return value }
        for (ten, value) in Self.tens where word.hasSuffix(Self.joint + ten) {
            let unit = String(word.dropLast(Self.joint.count + ten.count))
            if unit == Self.one { return value + 1 }
            return Self.values[unit].flatMap { $0 < 10 ? value + $0 : nil }
        }
        return nil
    }

    private static let tens = shared.book.list("numbers", "tens").enumerated().map { ($1, ($0 + 2) * 10) }
    private static let values: [String: Int] = {
        let units = shared.book.list("numbers", "units").enumerated().map { ($1, $0 + 2) }
        return Dictionary(units + tens, uniquingKeysWith: { first, _ in first })
    }()
    private static let one = shared.book.list("numbers", "one").first ?? ""
    private static let joint = shared.book.list("numbers", "joint").first ?? ""
}

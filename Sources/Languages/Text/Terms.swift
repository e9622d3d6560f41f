/// What a text is about, as comparable terms: stems of its words without stop words, as its language has them, and pairs of Chinese characters.
package enum Terms {
    package static func of(_ text: some StringProtocol, _ language: NoteLanguage) -> [String] { of(Word.all(in: text), language) }

    package static func of(_ words: [Word], _ language: NoteLanguage) -> [String] {
        let rules = language.rules
        let stopWords = rules.stopWords
        var terms: [String] = []
        var previousHan: Substring?
        for word in words {
            guard word.isHan else {
                previousHan = nil
                if !stopWords.contains(word.lowered) { terms.append(rules.stem(word.lowered)) }
                continue
            }
            if let previousHan, !word.isAfterPause { terms.append(String(previousHan + word.text)) }
            previousHan = word.text
        }
        return terms
    }

    /// The terms of a text that is looked for among texts of several languages, as each of these would have them.
    package static func of(_ text: some StringProtocol, inAny languages: some Sequence<NoteLanguage>) -> Set<String> {
        let words = Word.all(in: text)
        return languages.reduce(into: []) { $0.formUnion(of(words, $1)) }
    }
}

/// What a text is about, as comparable terms: English stems without stop words, and pairs of Chinese characters.
package enum Terms {
    package static func of(_ text: some StringProtocol) -> [String] { of(Word.all(in: text)) }

    package static func of(_ words: [Word]) -> [String] {
        var terms: [String] = []
        var previousHan: Substring?
        for word in words {
            guard word.isHan else {
                previousHan = nil
                if !StopWords.contains(word) { terms.append(Stem.of(word.lowered)) }
                continue
            }
            if let previousHan, !word.isAfterPause { terms.append(String(previousHan + word.text)) }
            previousHan = word.text
        }
        return terms
    }
}

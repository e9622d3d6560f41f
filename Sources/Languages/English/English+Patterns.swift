extension English {
    /// Pairs of telling words, and single ones under a negation.
    package func recurring(in sentence: String, _ terms: any TermBook, title: String) -> [(key: String, phrase: String)] {
        let title = Set(Word.all(in: title).map { stem($0.lowered) })
        var keys: [(String, String)] = []
        var negatedUntil = -1
        var previous: (stem: String, word: Word)?
        for (position, word) in Word.all(in: sentence).enumerated() {
            let lowered = word.lowered.replacing("’", with: "'")
            // `no` and `without` reach as far as their noun, the others as far as the verb's object.
            if Self.negators.contains(lowered) { negatedUntil = position + (["no", "without"].contains(lowered) ? 2 : 5) }
            let stem = stem(lowered)
            let isTelling =
                !Self.stopWords.contains(word.lowered) && !word.isNumber && !TimePhrase.isNumber(word) && !Self.vague.contains(stem)
            let isName = terms.isName(word) && word.isCapitalised
            guard isTelling, !isName, !title.contains(stem), word.text.count > 2 else {
                previous = nil
                continue
            }
            if let previous, !word.isAfterPause {
                keys.append(("\(previous.stem) \(stem)", String(sentence[previous.word.text.startIndex..<word.text.endIndex])))
            }
            if position <= negatedUntil { keys.append(("not \(stem)", String(word.text))) }
            previous = (stem, word)
        }
        return keys
    }

    package func strength(of key: String, _ terms: any TermBook) -> Double {
        let parts = key.split(separator: " ").filter { $0 != "not" }
        let information = parts.reduce(0) { $0 + terms.information(String($1)) } / Double(max(parts.count, 1))
        return information * (parts.count > 1 ? 1.5 : 1)
    }

    package func isTelling(_ phrase: String) -> Bool { phrase.contains(" ") }

    /// The stem of what is to be done, after `not` where it is to be left: `Hanne told me to show it`, `Tom says that I should show it`.
    package func advice(in sentence: String) -> [String] {
        let words = Word.all(in: sentence).map(\.lowered)
        return words.indices.compactMap { start in
            var rest = words[start...]
            guard let first = rest.popFirst() else { return nil }
            if Self.telling.contains(first), let heard = rest.popFirst(), ["me", "us"].contains(heard) {
                let isNot = ["not", "never"].contains(rest.first)
                if isNot { rest.removeFirst() }
                guard rest.popFirst() == "to" else { return nil }
                return Self.key(rest, isNot: isNot)
            }
            guard Self.saying.contains(first) else { return nil }
            if rest.first == "that" { rest.removeFirst() }
            guard ["i", "we"].contains(rest.popFirst()), ["should", "must", "ought"].contains(rest.popFirst()) else { return nil }
            let isNot = ["not", "never"].contains(rest.first)
            if isNot { rest.removeFirst() }
            if rest.first == "to" { rest.removeFirst() }
            return Self.key(rest, isNot: isNot)
        }
    }

    /// A verb that says nothing by itself takes the next telling word with it.
    private static func key(_ words: ArraySlice<String>, isNot: Bool) -> String? {
        guard let verb = words.first else { return nil }
        let object = words.dropFirst().first { !stopWords.contains($0) }
        let parts = light.contains(verb) ? [verb, object.map { shared.stem($0) }].compactMap(\.self) : [shared.stem(verb)]
        guard !light.contains(verb) || parts.count == 2 else { return nil }
        return ((isNot ? ["not"] : []) + parts).joined(separator: " ")
    }

    private static let telling = shared.book.set("patterns", "telling")
    private static let saying = shared.book.set("patterns", "saying")
    private static let light = shared.book.set("patterns", "light")
    private static let negators = shared.book.set("patterns", "negators")
    /// Stems of words that stand in any diary.
    private static let vague = shared.book.set("patterns", "vague")
}

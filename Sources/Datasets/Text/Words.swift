/// One word of a text, and how it stands there.
struct Word: Sendable, Equatable {
    /// As written, without punctuation around it.
    let text: Substring
    let lowered: String
    /// Whether punctuation stands between this word and the one before it.
    let isAfterPause: Bool

    var range: Range<String.Index> { text.startIndex..<text.endIndex }
    var isCapitalised: Bool { text.first?.isUppercase ?? false }
    var isNumber: Bool { text.first?.isNumber ?? false }
    var isHan: Bool { text.unicodeScalars.first.map(Word.isHan) ?? false }

    /// Characters of the main blocks of Chinese writing.
    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x4e00...0x9fff).contains(scalar.value) || (0x3400...0x4dbf).contains(scalar.value) || (0xf900...0xfaff).contains(scalar.value)
    }
}

extension Word {
    /// The words of a text in order; each Chinese character is a word of its own.
    static func all(in text: some StringProtocol) -> [Word] {
        let text = Substring(text)
        var words: [Word] = []
        var isAfterPause = false
        var position = text.startIndex
        while position < text.endIndex {
            guard isPart(text[position]) else {
                if !text[position].isWhitespace { isAfterPause = true }
                position = text.index(after: position)
                continue
            }
            let end = self.end(of: text, from: position)
            let word = text[position..<end]
            words.append(Word(text: word, lowered: word.lowercased(), isAfterPause: isAfterPause && !words.isEmpty))
            isAfterPause = false
            position = end
        }
        return words
    }

    private static func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// A mark between two letters or digits (`don't`, `e-mail`, `3.5`, `10:30`, `c_str`) is part of the word.
    private static func end(of text: Substring, from start: String.Index) -> String.Index {
        if let scalar = text[start].unicodeScalars.first, isHan(scalar) { return text.index(after: start) }
        var position = text.index(after: start)
        while position < text.endIndex {
            let character = text[position]
            if isPart(character) {
                if let scalar = character.unicodeScalars.first, isHan(scalar) { return position }
            } else {
                let next = text.index(after: position)
                guard "'’-.:_/&+#@".contains(character), next < text.endIndex, isPart(text[next]),
                    text[next].unicodeScalars.first.map({ !isHan($0) }) ?? false,
                    character != ":" && character != "." || text[text.index(before: position)].isNumber && text[next].isNumber
                        || character == "." && text[text.index(before: position)].isLowercase && text[next].isLowercase
                else { return position }
            }
            position = text.index(after: position)
        }
        return position
    }
}

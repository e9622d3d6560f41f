/// One word of a text, and how it stands there.
package struct Word: Sendable, Equatable {
    /// As written, without punctuation around it.
    package let text: Substring
    package let lowered: String
    /// Whether punctuation stands between this word and the one before it.
    package let isAfterPause: Bool

    package var range: Range<String.Index> { text.startIndex..<text.endIndex }
    package var isCapitalised: Bool { text.first?.isUppercase ?? false }
    package var isNumber: Bool { text.first?.isNumber ?? false }
    package var isHan: Bool { text.unicodeScalars.first.map(Word.isHan) ?? false }

    /// Whether it has its capital inside a sentence too: `I`, `I'm`.
    package var keepsCapital: Bool { text == "I" || lowered.hasPrefix("i'") }

    /// Characters of the main blocks of Chinese writing.
    package static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x4e00...0x9fff).contains(scalar.value) || (0x3400...0x4dbf).contains(scalar.value) || (0xf900...0xfaff).contains(scalar.value)
    }
}

extension Word {
    /// The words of a text in order; each Chinese character is a word of its own.
    package static func all(in text: some StringProtocol) -> [Word] {
        let text = Substring(text)
        var words: [Word] = []
        var isAfterPause = false
        var position = text.startIndex
        while position < text.endIndex {
            guard isPart(text, at: position) else {
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

    /// Whether a letter or a digit stands there; most of a text is ASCII, where the byte says so.
    private static func isPart(_ text: Substring, at position: String.Index) -> Bool {
        switch text.utf8[position] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        case 0x80...: text[position].isLetter || text[position].isNumber
        default: false
        }
    }

    private static func isHan(_ text: Substring, at position: String.Index) -> Bool {
        text.utf8[position] >= 0x80 && isHan(text.unicodeScalars[position])
    }

    /// A mark between two letters or digits (`don't`, `e-mail`, `3.5`, `10:30`, `c_str`) is part of the word.
    private static func end(of text: Substring, from start: String.Index) -> String.Index {
        if isHan(text, at: start) { return text.index(after: start) }
        var position = text.index(after: start)
        while position < text.endIndex {
            if isPart(text, at: position) {
                if isHan(text, at: position) { return position }
            } else {
                let character = text[position]
                let next = text.index(after: position)
                guard "'’-.:_/&+#@".contains(character), next < text.endIndex, isPart(text, at: next), !isHan(text, at: next),
                    character != ":" && character != "." || text[text.index(before: position)].isNumber && text[next].isNumber
                        || character == "." && text[text.index(before: position)].isLowercase && text[next].isLowercase
                else { return position }
            }
            position = text.index(after: position)
        }
        return position
    }
}

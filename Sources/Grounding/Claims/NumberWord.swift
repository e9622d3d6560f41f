import Languages

/// A number as it is compared, in digits or in words: `9,000` is `9000`, and `thirty-two` is `32`.
struct NumberWord: Sendable, Equatable {
    let value: String
    /// Indices into the words that it was found in.
    let words: Range<Int>

    /// The numbers of a text; `one` is none, since it mostly means something else.
    static func all(in words: [Word]) -> [NumberWord] {
        var found: [NumberWord] = []
        var position = 0
        while position < words.count {
            guard var value = value(words[position]) else {
                position += 1
                continue
            }
            let start = position
            position += 1
            while position < words.count, isThousands(words[position], after: words[position - 1]) {
                value += words[position].text
                position += 1
            }
            found.append(NumberWord(value: value, words: start..<position))
        }
        return found
    }

    /// `000` of `9,000`.
    private static func isThousands(_ word: Word, after last: Word) -> Bool {
        word.text.count == 3 && word.text.allSatisfy(\.isNumber) && last.text.allSatisfy(\.isNumber)
            && word.text.base[last.text.endIndex..<word.text.startIndex] == ","
    }

    private static func value(_ word: Word) -> String? {
        if word.isNumber { return String(word.text.prefix { $0.isNumber || ".:/-".contains($0) }) }
        return NumberWords.value(word).map(String.init)
    }
}

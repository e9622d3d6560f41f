extension NoteLanguage {
    /// Chinese: at least three in ten letters are Han and fewer than one in ten of those beside them kana or hangul.
    /// In Latin letters: of the first 400 words the most are among the commonest of the language, and enough of them are (`commonest.txt`).
    package init(of text: some StringProtocol) {
        var han = 0
        var latin = 0
        var accented = 0
        var other = 0
        var kanaOrHangul = 0
        for scalar in text.unicodeScalars.prefix(20_000) {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A: latin += 1
            case 0xC0...0x24F: accented += 1
            case 0x4E00...0x9FFF, 0x3400...0x4DBF: han += 1
            case 0x3040...0x30FF, 0xAC00...0xD7AF: kanaOrHangul += 1
            case 0x370...0x1FFF: other += 1
            default: break
            }
        }
        // A Han character says about as much as a word of four letters.
        let all = han * 4 + kanaOrHangul * 4 + latin + accented + other
        if han * 4 * 10 >= all * 3, han > 0, kanaOrHangul * 10 < han {
            self = .chinese
        } else if (latin + accented) * 10 >= all * 6 {
            self = Self.byWords(text, accented: Double(accented) / Double(max(latin, 1)))
        } else {
            self = .other
        }
    }

    /// The language whose commonest words are most of them; English where a few words tell nothing.
    private static func byWords(_ text: some StringProtocol, accented: Double) -> NoteLanguage {
        var words = 0
        var common = [Int](repeating: 0, count: latinLanguages.count)
        var word: UInt64 = 0
        var length = 0
        func count() {
            guard length > 0 else { return }
            words += 1
            guard length <= 8 else { return }
            for (index, language) in latinLanguages.enumerated() where language.words.contains(word) { common[index] += 1 }
        }
        for byte in text.utf8 {
            if let letter = letter(byte) {
                word = word << 8 | UInt64(letter)
                length += 1
                continue
            }
            count()
            (word, length) = (0, 0)
            if words == 400 { break }
        }
        count()
        let most = common.max() ?? 0
        guard let index = common.firstIndex(of: most) else { return .other }
        let found = latinLanguages[index]
        let isSure = most > 0 || words < 12
        return isSure && accented <= found.accented && (words < 12 || most * found.share >= words) ? found.language : .other
    }

    /// A letter of ASCII in lower case, an apostrophe, or a byte of any other letter; E2 begins dashes and quotation marks.
    private static func letter(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte | 0x20
        case 0x61...0x7A, 0x27: byte
        case 0xE2: nil
        case 0x80...: byte
        default: nil
        }
    }

    /// What a language in Latin letters is told by.
    private struct Commonest {
        let language: NoteLanguage
        /// Words of at most eight bytes, as one number.
        let words: Set<UInt64>
        /// One word in so many is among them, at least.
        let share: Int
        /// Letters with marks for each without, at most.
        let accented: Double
    }

    private static let latinLanguages: [Commonest] = known.compactMap { language in
        let book = language.rules.book
        let words = book.list("commonest").map { word in word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
        guard !words.isEmpty else { return nil }
        return Commonest(
            language: language, words: Set(words), share: number(book, "one-word-in") ?? 12,
            accented: 1 / Double(number(book, "one-accent-in") ?? 20))
    }

    private static func number(_ book: LanguageBook, _ heading: String) -> Int? {
        book.list("commonest", heading).first.flatMap { Int($0) }
    }
}

extension NoteLanguage {
    /// Chinese: at least three in ten letters are Han and fewer than one in ten of those beside them kana or hangul.
    /// English: mostly Latin letters, and of the first 400 words one in twelve is among the commonest of English (short texts: one at all, or only ASCII).
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
        } else if (latin + accented) * 10 >= all * 6, accented * 20 <= latin, Self.soundsEnglish(text) {
            self = .english
        } else {
            self = .other
        }
    }

    private static func soundsEnglish(_ text: some StringProtocol) -> Bool {
        var words = 0
        var common = 0
        var word: UInt64 = 0
        var length = 0
        for byte in text.utf8 {
            if let letter = letter(byte) {
                word = word << 8 | UInt64(letter)
                length += 1
                continue
            }
            guard length > 0 else { continue }
            words += 1
            if length <= 8, commonest.contains(word) { common += 1 }
            if words == 400 { break }
            (word, length) = (0, 0)
        }
        return words < 12 ? true : common * 12 >= words
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

    /// Words of at most eight letters, a byte each.
    private static let commonest = Set(
        English.shared.book.list("commonest").map { word in word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } })
}

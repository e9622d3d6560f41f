/// Words in an English sentence that say when, or for how long.
struct TimePhrase: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case when, howLong
    }

    let kind: Kind
    let range: Range<String.Index>
    let text: String

    /// The first such phrase of a sentence.
    static func first(in sentence: String) -> TimePhrase? {
        let words = Word.all(in: sentence)
        for start in words.indices {
            guard let (kind, count) = match(words[start...]) else { continue }
            let range = words[start].text.startIndex..<words[start + count - 1].text.endIndex
            return TimePhrase(kind: kind, range: range, text: String(sentence[range]))
        }
        return nil
    }

    private static let months = Set(English.months.map { $0.lowercased() })
    static let weekdays = Set(English.weekdays.map { $0.lowercased() })
    private static let spans = English.shared.book.set("times", "spans")
    private static let seasons = English.shared.book.set("times", "seasons")
    private static let moments = English.shared.book.set("times", "moments")
    private static let dayParts = English.shared.book.set("times", "day-parts")
    private static let numbers = English.shared.book.set("numbers", "counting")

    static func isNumber(_ word: Word) -> Bool { word.isNumber || numbers.contains(word.lowered) }

    private static func match(_ words: ArraySlice<Word>) -> (Kind, Int)? {
        let lowered = words.prefix(5).map(\.lowered)
        guard let first = lowered.first, lowered.count > 1 else { return nil }
        switch first {
        case "in", "since", "by", "during", "until", "around", "from":
            return date(words.dropFirst()).map { (.when, $0 + 1) }
        case "on":
            if weekdays.contains(lowered[1]) { return (.when, lowered.dropFirst(2).first.map(dayParts.contains) == true ? 3 : 2) }
            return date(words.dropFirst()).map { (.when, $0 + 1) }
        case "at":
            if moments.contains(lowered[1]) || lowered[1].contains(":") { return (.when, 2) }
            return lowered.count > 2 && lowered[2].hasPrefix("o’clock") || lowered.count > 2 && lowered[2].hasPrefix("o'clock")
                ? (.when, 3) : nil
        case "last", "this", "next":
            let isSpan = ["week", "weekend", "month", "year", "night"].contains(lowered[1]) || seasons.contains(lowered[1])
            return isSpan || weekdays.contains(lowered[1]) || months.contains(lowered[1]) ? (.when, 2) : nil
        case "for", "within", "after": return span(Array(words.dropFirst().prefix(5))).map { (first == "after" ? .when : .howLong, $0 + 1) }
        default: return nil
        }
    }

    /// `March 2023`, `12 March 2023`, `March 12`, `2023`, `the summer`, `the summer of 2023`.
    private static func date(_ words: ArraySlice<Word>) -> Int? {
        let words = Array(words.prefix(4))
        guard let first = words.first else { return nil }
        func isYear(_ index: Int) -> Bool {
            index < words.count && words[index].text.count == 4 && Int(words[index].text).map { (1_000...2_100).contains($0) } == true
        }
        func isDay(_ index: Int) -> Bool {
            index < words.count && words[index].isNumber
                && Int(words[index].text.prefix { $0.isNumber }).map { (1...31).contains($0) } == true
                && !isYear(index)
        }
        if isYear(0) { return 1 }
        if months.contains(first.lowered), first.isCapitalised { return isYear(1) ? 2 : isDay(1) ? (isYear(2) ? 3 : 2) : 1 }
        if isDay(0), words.count > 1, months.contains(words[1].lowered) { return isYear(2) ? 3 : 2 }
        if first.lowered == "the", words.count > 1, seasons.contains(words[1].lowered) || dayParts.contains(words[1].lowered) {
            return words.count > 3 && words[2].lowered == "of" && isYear(3) ? 4 : 2
        }
        return seasons.contains(first.lowered) ? (isYear(1) ? 2 : 1) : nil
    }

    /// `eleven weeks`, `about two and a half years`.
    private static func span(_ words: [Word]) -> Int? {
        guard let end = words.firstIndex(where: { spans.contains($0.lowered) }), end > 0, end <= 4, isNumber(words[end - 1]) else {
            return nil
        }
        let allowed: Set<String> = ["about", "almost", "nearly", "over", "more", "than", "the", "last", "first", "and", "only", "of"]
        guard words[..<end].allSatisfy({ isNumber($0) || allowed.contains($0.lowered) }) else { return nil }
        return end + 1
    }
}

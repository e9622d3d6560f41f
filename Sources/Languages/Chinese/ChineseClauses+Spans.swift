extension ChineseClauses {
    /// Times and amounts by their numbers and what they count, names by their marks.
    package func spans(in sentence: String, _: any TermBook, known: Set<String>) -> [SentenceSpan] {
        let characters = Array(sentence.indices)
        var spans: [SentenceSpan] = []
        var position = 0
        while position < characters.count {
            guard
                let (kind, end) = Self.weekday(sentence, characters, position) ?? Self.counted(sentence, characters, position)
                    ?? Self.titled(sentence, characters, position, known)
            else {
                position += 1
                continue
            }
            let range = characters[position]..<(end < characters.count ? characters[end] : sentence.endIndex)
            // A line that is nothing but a date says nothing of it.
            let rest = (sentence[..<range.lowerBound] + sentence[range.upperBound...]).count(where: \.isLetter)
            if rest < 2 { return [] }
            spans.append(SentenceSpan(kind: kind, text: String(sentence[range]), range: range))
            position = end
        }
        return spans
    }

    /// `312个`, `十二欧元`, `2023年3月12日`, `三点`: numbers, each with what it counts.
    private static func counted(_ text: String, _ at: [String.Index], _ start: Int) -> (SentenceSpan.Kind, Int)? {
        // A number that began before is no new one, and `第一` and `星期一` count nothing.
        if start > 0, isNumeral(text[at[start - 1]]) || text[at[start - 1]] == "." || notBehind.contains(text[at[start - 1]]) { return nil }
        var position = start
        var units: [Substring] = []
        while let (unit, end) = numberAndUnit(text, at, position) {
            // A clock or a date goes on with its next part, an amount ends.
            guard units.isEmpty || times.contains(String(unit)) && times.contains(String(units[0])) else { break }
            units.append(unit)
            position = end
        }
        guard let first = units.first else { return nil }
        let number = text[at[start]...].prefix { isNumeral($0) }
        // `三年` is how long, `2023年` is when; `一个`, `零件` and `一点` mostly count nothing.
        let countsNothing = nothing.contains(String(number))
        let isTime = times.contains(String(first)) && (first != "年" || number.count == 4)
        if countsNothing, units.count == 1, !isTime || loose.contains(String(first)) { return nil }
        return (isTime ? .time : .amount, position)
    }

    private static func numberAndUnit(_ text: String, _ at: [String.Index], _ start: Int) -> (Substring, Int)? {
        guard start < at.count else { return nil }
        var end = start
        // Digits and numerals are two numbers: `2600一个月`.
        let isDigits = text[at[start]].isASCII
        while end < at.count,
            isNumeral(text[at[end]]) && text[at[end]].isASCII == isDigits
                || end > start && ",.".contains(text[at[end]]) && isDigit(text, at, end + 1)
        {
            end += 1
        }
        guard end > start, end < at.count else { return nil }
        // A lone numeral mostly counts nothing: `一样`, `万一`.
        let rest = text[at[end]...]
        guard let unit = units.first(where: { rest.hasPrefix($0) }) else { return nil }
        return (rest.prefix(unit.count), end + unit.count)
    }

    private static func isDigit(_ text: String, _ at: [String.Index], _ place: Int) -> Bool { place < at.count && text[at[place]].isNumber }

    private static func weekday(_ text: String, _ at: [String.Index], _ start: Int) -> (SentenceSpan.Kind, Int)? {
        // `每个星期天` is no day.
        if start > 0, weekdayNotBehind.contains(text[at[start - 1]]) { return nil }
        let rest = text[at[start]...]
        return weekdays.first { rest.hasPrefix($0) }.map { (.time, start + $0.count) }
    }

    /// What stands in title marks.
    private static func titled(_ text: String, _ at: [String.Index], _ start: Int, _ known: Set<String>) -> (SentenceSpan.Kind, Int)? {
        guard text[at[start]] == "《", let close = text[at[start]...].firstIndex(of: "》") else { return nil }
        let length = text[at[start]...close].count
        let inner = text[at[start]..<close].dropFirst()
        return (3...22).contains(length) && !known.contains(inner.lowercased()) ? (.name, start + length) : nil
    }

    static func isNumeral(_ character: Character) -> Bool { character.isASCII && character.isNumber || numerals.contains(character) }

    /// Whether a phrase is nothing but a number and what it counts: `一张`.
    static func isCount(_ phrase: String) -> Bool {
        let rest = phrase.drop(while: isNumeral)
        return rest.count < phrase.count && (rest.isEmpty || units.contains { $0 == rest })
    }

    /// Whether a character begins what is counted.
    static func isUnit(_ character: Character) -> Bool { !isNumeral(character) && !",.".contains(character) }

    private static let book = Chinese.shared.book
    private static let numerals = Set(book.list("numbers", "numerals").compactMap(\.first))
    /// The longest first.
    private static let units = (book.list("numbers", "units") + book.list("times", "units")).sorted { ($0.count, $1) > ($1.count, $0) }
    private static let times = book.set("times", "units")
    private static let weekdays = book.list("times", "weekdays")
    /// Numerals that alone count nothing, and parts of a clock that such a one does not make a time.
    private static let nothing = book.set("numbers", "nothing")
    private static let loose = book.set("times", "loose")
    /// Numerals of more than nine.
    static let large = Set(book.list("numbers", "large").compactMap(\.first))
    private static let notBehind = Set(book.list("numbers", "not-behind").compactMap(\.first))
    private static let weekdayNotBehind = Set(book.list("times", "weekday-not-behind").compactMap(\.first))
    private static let speaking = book.list("clauses", "speaking")

    package func sort(of span: SentenceSpan, in _: String) -> String {
        switch span.kind {
        case .name: "title"
        case .time, .amount: span.kind.rawValue + " " + span.text.filter { !Self.isNumeral($0) && !",.".contains($0) }
        }
    }

    package func fitted(_ other: String, to _: SentenceSpan) -> String { other }

    /// Two or three characters that say, ask or tell something, at the beginning of a clause.
    package func people(in sentence: String, _: any TermBook) -> Set<String> {
        let clauses = sentence.split { !($0.isLetter || $0.isNumber) }
        return Set(
            clauses.compactMap { clause -> String? in
                let name = Self.speaking.compactMap { verb in clause.firstRange(of: verb).map { clause[..<$0.lowerBound] } }
                    .min { $0.count < $1.count }
                guard let name, (2...3).contains(name.count), !name.contains(where: Chinese.stopCharacters.contains),
                    name.unicodeScalars.allSatisfy(Word.isHan), !Chinese.isVague(String(name))
                else { return nil }
                return String(name)
            })
    }
}

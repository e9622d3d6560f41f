/// English.
package struct English: Language {
    static let shared = English()

    package let book: LanguageBook
    package let stopWords: Set<String>
    package let space = " "
    package let stop = "."
    package let phrasesOverlap = false
    package let mayWriteMonthFirst = true
    package let lengths = AnswerLengths(
        sentence: 16...200, fewestWords: 2, source: 24...120, paragraph: 200, recurring: 60, beginning: 20, end: 12, shortAnswer: 6,
        wordsOfQuestion: 20, writtenAnswer: 6)

    private init() {
        book = LanguageBook(code: "en")
        stopWords = book.set("stop-words")
    }

    package var clauses: (any ClauseReader)? { EnglishClauses() }

    package func listed(_ elements: [String]) -> String { listed(elements, joint: " and ") }
    package func chosen(_ options: [String]) -> String { chosen(options, mark: ", ", joint: " or ") }

    package func day(_ year: Int, _ month: Int, _ day: Int) -> String { "\(day) \(self.month(year, month))" }
    package func month(_ year: Int, _ month: Int) -> String { "\(Self.months[month - 1]) \(year)" }

    package func question(_ question: String, behind place: String, startsWithName: Bool) -> String {
        let place = place.drop(while: \.isWhitespace)
        return place.prefix(1).uppercased() + place.dropFirst() + ", "
            + (startsWithName ? question : question.prefix(1).lowercased() + question.dropFirst())
    }

    package func things(_ name: String) -> String? {
        if Self.countable.contains(name) { return name + "s" }
        return name.hasSuffix("s") && !name.hasSuffix("ss") && name.allSatisfy(\.isLetter) ? name : nil
    }

    package func isCut(_ character: Character) -> Bool { character == " " }

    /// `January` first.
    static let months = shared.book.list("times", "months")
    static let weekdays = shared.book.set("times", "weekdays")
    static var stopWords: Set<String> { shared.stopWords }
    private static let countable = shared.book.set("patterns", "countable")
}

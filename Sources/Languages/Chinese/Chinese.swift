/// Chinese. Nothing stands between words, so that a character counts as one.
package struct Chinese: Language {
    static let shared = Chinese()

    package let book = LanguageBook(code: "zh")
    /// Words of other letters in a Chinese text are mostly English, and stand there as names and terms: they have no endings to lose.
    package let stopWords = English.shared.stopWords
    package let space = ""
    package let stop = "。"
    package let phrasesOverlap = true
    package let mayWriteMonthFirst = false
    package let lengths = AnswerLengths(
        sentence: 6...100, fewestWords: 1, source: 1...100, paragraph: 60, recurring: 20, beginning: 4, end: 4, shortAnswer: 12,
        wordsOfQuestion: 40, writtenAnswer: 14)

    package var clauses: (any ClauseReader)? { ChineseClauses() }

    package func stem(_ lowered: String) -> String { lowered }
    package func number(_: Word) -> Int? { nil }

    package func listed(_ elements: [String]) -> String {
        elements.joined(separator: elements.contains { $0.contains("、") } ? "；" : "、")
    }

    package func chosen(_ options: [String]) -> String { chosen(options, mark: "、", joint: "还是") }

    package func day(_ year: Int, _ month: Int, _ day: Int) -> String { "\(year)年\(month)月\(day)日" }
    package func month(_ year: Int, _ month: Int) -> String { "\(year)年\(month)月" }

    package func question(_ question: String, behind place: String, startsWithName _: Bool) -> String { place + "，" + question }
    package func things(_: String) -> String? { nil }

    package func isCut(_ character: Character) -> Bool { "，、".contains(character) }

    /// Those of them that are hardly ever a part of a word.
    static let borders = Set(shared.book.list("stop-words", "borders").compactMap(\.first))
    /// Characters that mostly hold a sentence together.
    static let stopCharacters = Set(shared.book.list("stop-words").compactMap(\.first))
}

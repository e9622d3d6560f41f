/// German. Its nouns keep their capitals, and names and subjects stand in marks, so that no case has to be made of them.
package struct German: Language {
    static let shared = German()

    package let book: LanguageBook
    package let stopWords: Set<String>
    package let space = " "
    package let stop = "."
    package let phrasesOverlap = false
    package let mayWriteMonthFirst = false
    package let lengths = AnswerLengths(
        sentence: 16...220, fewestWords: 2, source: 24...130, paragraph: 200, recurring: 65, beginning: 20, end: 12, shortAnswer: 6,
        wordsOfQuestion: 18, writtenAnswer: 6)
    private let months: [String]

    private init() {
        book = LanguageBook(code: "de")
        stopWords = book.set("stop-words")
        months = book.list("times", "months")
    }

    /// Its verbs go to the end or are parted: no sentence is turned round.
    package var clauses: (any ClauseReader)? { nil }

    package func listed(_ elements: [String]) -> String { listed(elements, joint: " und ") }
    package func chosen(_ options: [String]) -> String { chosen(options, mark: ", ", joint: " oder ") }

    package func day(_ year: Int, _ month: Int, _ day: Int) -> String { "\(day). \(self.month(year, month))" }
    package func month(_ year: Int, _ month: Int) -> String { "\(months[month - 1]) \(year)" }

    /// With a colon, behind which a question keeps its order.
    package func question(_ question: String, behind place: String, startsWithName _: Bool) -> String {
        let place = place.drop(while: \.isWhitespace)
        return place.prefix(1).uppercased() + place.dropFirst() + ": " + question
    }

    package func things(_: String) -> String? { nil }
    package func isCut(_ character: Character) -> Bool { character == " " }
}

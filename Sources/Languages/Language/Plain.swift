/// Any language of which there are no words here: it is asked about in the nearest one, by titles, sections and what stands in properties.
///
/// No sentence is turned round and no phrase of one is picked: that would be another language's grammar.
package struct Plain: Language {
    static let shared = Plain(nearest: English.shared)

    private let nearest: any Language

    private init(nearest: any Language) { self.nearest = nearest }

    package var book: LanguageBook { nearest.book }
    /// Its own are not known, and those of another language may be its nouns.
    package var stopWords: Set<String> { [] }
    package var space: String { nearest.space }
    package var stop: String { nearest.stop }
    package var lengths: AnswerLengths { nearest.lengths }
    package var clauses: (any ClauseReader)? { nil }
    package var phrasesOverlap: Bool { false }
    package var mayWriteMonthFirst: Bool { false }

    package func stem(_ lowered: String) -> String { lowered }
    package func number(_: Word) -> Int? { nil }

    package func listed(_ elements: [String]) -> String { nearest.listed(elements) }
    package func chosen(_ options: [String]) -> String { nearest.chosen(options) }
    package func day(_ year: Int, _ month: Int, _ day: Int) -> String { nearest.day(year, month, day) }
    package func month(_ year: Int, _ month: Int) -> String { nearest.month(year, month) }
    package func question(_ question: String, behind place: String, startsWithName: Bool) -> String {
        nearest.question(question, behind: place, startsWithName: startsWithName)
    }
    package func things(_: String) -> String? { nil }

    package func topics(of _: String, _: any TermBook, known _: Set<String>) -> [(phrase: String, score: Double)] { [] }
    package func isCut(_ character: Character) -> Bool { nearest.isCut(character) }
    package func recurring(in _: String, _: any TermBook, title _: String) -> [(key: String, phrase: String)] { [] }
    package func strength(of _: String, _: any TermBook) -> Double { 0 }
    package func isTelling(_: String) -> Bool { false }
    package func advice(in _: String) -> [String] { [] }
}

/// What is different from language to language.
///
/// Words and wordings are data (`book`); what a rule has to decide is here. Below `Languages` nothing asks which language a text is in.
package protocol Language: Sendable {
    var book: LanguageBook { get }
    /// What stands between two words, and between two sentences.
    var space: String { get }
    /// What ends a plain sentence.
    var stop: String { get }
    /// How much is little and how much is too much.
    var lengths: AnswerLengths { get }

    /// Words that say nothing about what a text is about, in small letters.
    var stopWords: Set<String> { get }
    /// What forms of one word have in common, from the word in small letters; it need not be a word.
    func stem(_ lowered: String) -> String
    /// `seven`, `thirty-two`; nil for what is no number written as a word.
    func number(_ word: Word) -> Int?

    /// `A, B and C`, with stronger marks where an element has such of its own.
    func listed(_ elements: [String]) -> String
    /// `a, b, c or d`.
    func chosen(_ options: [String]) -> String
    /// `12 March 2023`.
    func day(_ year: Int, _ month: Int, _ day: Int) -> String
    /// Whether a day may be written with its month in front: 3/12/2023.
    var mayWriteMonthFirst: Bool { get }
    /// `March 2023`.
    func month(_ year: Int, _ month: Int) -> String
    /// A question behind the words that say which note it is about; a name keeps its capital.
    func question(_ question: String, behind place: String, startsWithName: Bool) -> String
    /// What notes of a group are called, where it can be counted: `projects` for a folder `Projects` or a tag `project`.
    func things(_ name: String) -> String?

    /// Phrases that a sentence could be asked for, with how telling each is; `known` are words that say nothing new.
    func topics(of sentence: String, _ terms: any TermBook, known: Set<String>) -> [(phrase: String, score: Double)]
    /// Where a sentence may be parted for its second half to be asked for.
    func isCut(_ character: Character) -> Bool
    /// What a sentence could have in common with others: a key to compare by, and the words as they stand.
    func recurring(in sentence: String, _ terms: any TermBook, title: String) -> [(key: String, phrase: String)]
    /// How much a key that recurs says, in nats.
    func strength(of key: String, _ terms: any TermBook) -> Double
    /// Whether a phrase says enough to be asked for by itself.
    func isTelling(_ phrase: String) -> Bool
    /// Whether phrases that recur may lie in one another.
    var phrasesOverlap: Bool { get }
    /// What somebody advised, as keys to compare by.
    func advice(in sentence: String) -> [String]
    /// Reads clauses; nil where the language has no rules for it, and no question turns a sentence round.
    var clauses: (any ClauseReader)? { get }
}

/// Lengths that answers of a language have, in characters where nothing else is said.
package struct AnswerLengths: Sendable {
    /// A sentence that says enough to be an answer and little enough to be learnt.
    package let sentence: ClosedRange<Int>
    /// Words that a sentence has at least (`Word.all`).
    package let fewestWords: Int
    /// Of a sentence that its note is asked for by.
    package let source: ClosedRange<Int>
    /// A paragraph that shows how somebody writes.
    package let paragraph: Int
    /// What a sentence about something that recurs has at best.
    package let recurring: Int
    /// Both parts of a sentence of which the second is asked for.
    package let beginning: Int, end: Int
    /// Words of a short answer at most.
    package let shortAnswer: Int
    /// Words of a note for each question that a base is to write about it.
    package let wordsOfQuestion: Int
    /// Words of an answer that a base wrote, at most.
    package let writtenAnswer: Int

    package init(
        sentence: ClosedRange<Int>, fewestWords: Int, source: ClosedRange<Int>, paragraph: Int, recurring: Int, beginning: Int, end: Int,
        shortAnswer: Int, wordsOfQuestion: Int, writtenAnswer: Int
    ) {
        (self.sentence, self.fewestWords, self.source, self.paragraph) = (sentence, fewestWords, source, paragraph)
        (self.recurring, self.beginning, self.end, self.shortAnswer) = (recurring, beginning, end, shortAnswer)
        (self.wordsOfQuestion, self.writtenAnswer) = (wordsOfQuestion, writtenAnswer)
    }
}

/// Which words of a set of texts are names, and how rare its terms are.
package protocol TermBook: Sendable {
    func isName(_ word: Word) -> Bool
    /// Information of a term (`Terms`), in nats: high for a rare one.
    func information(_ term: String) -> Double
    /// A phrase as it stands inside a sentence.
    func inline(_ phrase: String) -> String
}

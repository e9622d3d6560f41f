/// Words and phrases of all languages together, for texts of which it does not matter what language they are in.
package enum SetPhrases {
    /// Words that an answer is compared without.
    package static let articles = all("articles")
    /// In small letters: what a base says of itself or of what it was shown, and a note does not.
    package static let asides = all("asides")
    /// What the outcome of a comparison stands behind.
    package static let conclusions = all("conclusions", "words")

    /// What stands before a question and before an answer that a base writes.
    package static let questionMarks = all("asking", "question-marks")
    package static let answerMarks = all("asking", "answer-marks")

    private static func all(_ file: String, _ heading: String = "") -> Set<String> {
        NoteLanguage.books.reduce(into: []) { $0.formUnion($1.list(file, heading)) }
    }
}

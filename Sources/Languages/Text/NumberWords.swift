/// Numbers that are written as words, in whatever language.
package enum NumberWords {
    private static let languages = NoteLanguage.known.map(\.rules)

    /// `seven`, `thirty-two`; nil for what is no number. From two on: `one` mostly means something else.
    package static func value(_ word: Word) -> Int? {
        for language in languages { if let number = language.number(word) { return number } }
        return nil
    }
}

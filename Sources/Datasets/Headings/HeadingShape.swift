import Languages

/// Recognises headings that ask something themselves.
enum HeadingShape {
    /// The form that a heading stands for; nil for one that only names a subject.
    static func of(_ heading: String, language: NoteLanguage) -> QuestionForm? {
        language.rules.book.form(ofHeading: HeadingWords.bare(heading).lowercased().replacing("’", with: "'"))
    }

    /// The question of a heading that is one, as far as the language can be read.
    static func clause(_ heading: String, language: NoteLanguage, title: TitleWords) -> ClauseQuestion? {
        language.rules.clauses?.question(heading: HeadingWords.bare(heading), title: title.isDate ? nil : title.name)
    }
}

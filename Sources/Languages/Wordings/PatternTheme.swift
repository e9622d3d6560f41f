/// What a sentence must have in it to belong to a theme that phrases recur in; of all languages together.
package struct PatternTheme: Sendable {
    package let form: QuestionForm
    /// Headings whose sections belong to it.
    package let headings: Set<QuestionForm>
    /// Stems of tags and folders whose notes belong to it.
    package let labels: Set<String>
    /// Words that make a sentence belong to it, in small letters.
    private let cues: [String]

    package static let all: [PatternTheme] = QuestionForm.allCases.compactMap { form in
        let lines = NoteLanguage.books.flatMap { $0.list("themes", form.rawValue) }
        func entries(_ sort: Sort) -> [String] {
            lines.filter { $0.hasPrefix(sort.rawValue + " ") }.map { String($0.dropFirst(sort.rawValue.count + 1)) }
        }
        guard !lines.isEmpty else { return nil }
        return PatternTheme(
            form: form, headings: Set(entries(.heading).compactMap(QuestionForm.init)), labels: Set(entries(.label)), cues: entries(.cue))
    }

    /// What a line of a theme begins with.
    package enum Sort: String, CaseIterable {
        case heading, label, cue
    }

    /// Whether a word of the theme stands in a sentence; where words have spaces between them, at the beginning of one.
    package func isNamed(in sentence: String) -> Bool {
        let lowered = " " + sentence.lowercased()
        return cues.contains { lowered.contains($0.first?.isASCII == true ? " " + $0 : $0) }
    }
}

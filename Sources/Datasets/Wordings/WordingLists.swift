import Notes

/// What is asked; each form has a list of wordings in each language.
enum QuestionForm: String, Sendable, CaseIterable {
    case note
    case section
    case opening
}

/// The wordings of one form.
struct WordingList: Sendable {
    let english: [Wording]
    let chinese: [Wording]

    init(_ form: QuestionForm, english: [String], chinese: [String]) {
        func numbered(_ patterns: [String], _ language: String) -> [Wording] {
            patterns.enumerated().map { Wording(id: "\(form.rawValue).\(language).\($0 + 1)", number: $0 + 1, pattern: $1) }
        }
        self.english = numbered(english, "en")
        self.chinese = numbered(chinese, "zh")
    }

    func wordings(_ language: NoteLanguage) -> [Wording] { language == .chinese ? chinese : english }

    static func of(_ form: QuestionForm) -> WordingList {
        switch form {
        case .note: note
        case .section: section
        case .opening: opening
        }
    }
}

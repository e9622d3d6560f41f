import Notes

/// The wordings of one form.
package struct WordingList: Sendable {
    package let english: [Wording]
    package let chinese: [Wording]

    init(_ form: QuestionForm, english: [String], chinese: [String]) {
        func numbered(_ patterns: [String], _ language: String) -> [Wording] {
            patterns.enumerated().map { Wording(id: "\(form.rawValue).\(language).\($0 + 1)", number: $0 + 1, pattern: $1) }
        }
        self.english = numbered(english, "en")
        self.chinese = numbered(chinese, "zh")
    }

    package func wordings(_ language: NoteLanguage) -> [Wording] { language == .chinese ? chinese : english }

    package static func of(_ form: QuestionForm) -> WordingList { table[form] ?? note }

    private static let table: [QuestionForm: WordingList] = {
        var table: [QuestionForm: WordingList] = [:]
        for (form, english, chinese) in sections + headings + sentences + parts + statements + together + recurring + refusals {
            table[form] = WordingList(form, english: english, chinese: chinese)
        }
        table[.note] = note
        for (form, english, chinese) in selfMade { table[form] = WordingList(form, english: english, chinese: chinese) }
        table[.selfMade] = WordingList(.selfMade, english: ["{quote}"], chinese: ["{quote}"])
        table[.small] = WordingList(.small, english: ["{quote}"], chinese: ["{quote}"])
        return table
    }()

    /// The one wording of the classic recipe, in every language.
    private static let note = WordingList(.note, english: ["Explain my thoughts on {title}."], chinese: ["Explain my thoughts on {title}."])
}

/// A form with its wordings in English and Chinese. A list only ever grows at its end.
typealias WordingRow = (QuestionForm, [String], [String])

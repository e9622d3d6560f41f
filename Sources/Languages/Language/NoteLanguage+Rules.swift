extension NoteLanguage {
    /// What holds in this language; of one without a folder, what can be said without its words.
    package var rules: any Language {
        switch self {
        case .english: English.shared
        case .chinese: Chinese.shared
        case .german: German.shared
        case .other: Plain.shared
        }
    }

    /// The language in which a text of this language is asked about.
    package var asked: NoteLanguage { self == .other ? .english : self }

    /// Whether every base was read in it.
    package var isOfEveryBase: Bool { self == .english }

    /// Languages that have words of their own.
    package static let known: [NoteLanguage] = [.english, .chinese, .german]

    /// Every language that has words of its own.
    static let books: [LanguageBook] = known.map(\.rules.book)

    /// The language by its name or ISO code; what has no words of its own here is `other`.
    package init(named word: String) {
        self = Self.known.first { $0.rawValue == word || $0.rules.code == word } ?? .other
    }
}

import Languages

/// Names and topics that are used only where the notes do not have them.
enum InventedNames {
    static func topics(_ language: NoteLanguage) -> [String] { language.rules.book.list("invented", "topics") }

    /// Names of projects that stand nowhere in the notes.
    static func projects(_ language: NoteLanguage, _ set: NoteSet) -> [String] { absent("projects", language, set) }

    /// Names of people who stand nowhere in the notes.
    static func people(_ language: NoteLanguage, _ set: NoteSet) -> [String] { absent("people", language, set) }

    private static func absent(_ heading: String, _ language: NoteLanguage, _ set: NoteSet) -> [String] {
        language.rules.book.list("invented", heading).filter { name in
            set.isUnheardOf(name) && !set.titles.contains { $0.name.contains(name) }
        }
    }
}

/// Words that say nothing about what a text is about.
package enum StopWords {
    /// Of all languages that are written with spaces.
    package static let words = NoteLanguage.known.map(\.rules).filter { !$0.space.isEmpty }.reduce(into: Set<String>()) {
        $0.formUnion($1.book.list("stop-words"))
    }

    package static func contains(_ word: Word) -> Bool { words.contains(word.lowered) }
}

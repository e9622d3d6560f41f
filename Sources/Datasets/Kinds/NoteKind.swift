/// The whole note to one fixed question: the classic recipe.
enum NoteKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        set.notes.indices.compactMap { index in
            let note = set.notes[index]
            let text = note.sections.map { [$0.heading, $0.text.isEmpty ? nil : $0.text].compactMap(\.self).joined(separator: "\n\n") }
                .filter { !$0.isEmpty }.joined(separator: "\n\n")
            guard !text.isEmpty else { return nil }
            return Fact(.note, .note, slots: [.title: [note.title]], answer: text, shape: .text, note: index, of: set)
        }
    }
}

/// The whole note to one fixed question: the classic recipe.
enum NoteKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        set.notes.indices.compactMap { index in
            let note = set.notes[index]
            let text = note.sections.map { [$0.heading, $0.text.isEmpty ? nil : $0.text].compactMap(\.self).joined(separator: "\n\n") }
                .filter { !$0.isEmpty }.joined(separator: "\n\n")
            guard !text.isEmpty else { return nil }
            let end = note.sections.map(\.span.upperBound).max() ?? 0
            return Fact(
                kind: .note, form: .note, slots: [.title: note.title], answer: text, note: index, span: 0..<end,
                contentHash: StableHash.hexadecimal(text), language: note.language)
        }
    }
}

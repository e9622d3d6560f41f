import Notes

/// The notes that a dataset is built from, with what the kinds look up in them.
struct NoteSet: Sendable {
    let notes: [Note]
    /// The passages of each note, in reading order.
    let passages: [[Passage]]

    init(_ notes: [Note]) {
        self.notes = notes
        passages = notes.indices.map { index in
            notes[index].sections.indices.compactMap { Passage(note: index, section: $0, of: notes[index]) }
        }
    }
}

import Notes

extension DatasetReport {
    init(_ examples: [(example: Example, note: Int)], of set: NoteSet) {
        var counts = [[ExampleKind.RawValue: Int]](repeating: [:], count: set.notes.count)
        for (example, note) in examples {
            counts[note][example.provenance.kind.rawValue, default: 0] += 1
            kinds[example.provenance.kind.rawValue, default: 0] += 1
        }
        for (index, note) in set.notes.enumerated() {
            if counts[index].isEmpty {
                empty.append(EmptyNote(title: note.title, noteHash: note.contentHash, reason: Self.reason(note)))
            } else {
                notes.append(NoteCounts(title: note.title, noteHash: note.contentHash, examples: counts[index]))
            }
        }
    }

    private static func reason(_ note: Note) -> EmptyNoteReason {
        let blocks = note.sections.flatMap(\.blocks)
        guard !blocks.isEmpty else { return .noText }
        let isOnlyCode = blocks.allSatisfy { block in
            if case .code = block.kind { true } else { false }
        }
        return isOnlyCode ? .onlyCode : .tooShort
    }
}

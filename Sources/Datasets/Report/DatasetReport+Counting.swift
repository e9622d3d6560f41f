import Notes

extension DatasetReport {
    init(_ collection: ExampleCollection, plan: DatasetPlan) {
        let set = plan.set
        var counts = [[ExampleKind.RawValue: Int]](repeating: [:], count: set.notes.count)
        for (example, note) in zip(collection.examples, collection.notes) {
            if let note { counts[note][example.provenance.kind.rawValue, default: 0] += 1 }
            kinds[example.provenance.kind.rawValue, default: 0] += 1
        }
        for (index, note) in set.notes.enumerated() {
            if counts[index].isEmpty {
                let reason = set.repeated.contains(index) ? .sameAsAnother : Self.reason(note)
                empty.append(EmptyNote(title: note.title, noteHash: note.contentHash, reason: reason))
            } else {
                notes.append(NoteCounts(title: note.title, noteHash: note.contentHash, examples: counts[index]))
            }
        }
        empty += plan.heldOutNotes.map { EmptyNote(title: $0.title, noteHash: $0.contentHash, reason: .heldOut) }
        nearDuplicates = set.nearDuplicates
        repeatedQuestions = collection.repeated
        overCap = plan.overCap
    }

    mutating func addExcluded(_ notes: [Note]) {
        empty += notes.map { EmptyNote(title: $0.title, noteHash: $0.contentHash, reason: .excludedByOwner) }
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

import Notes

/// The owner's own pairs and exclusions, kept in a file of their own so that they survive every rebuild.
package struct Overrides: Sendable, Equatable {
    /// Pairs that are taught as they are, before all others.
    package var examples: [Example] = []
    /// Titles, paths or folders (with a `/` at the end) of notes that are left out.
    package var excludedNotes: Set<String> = []
    /// Ids of wordings, names of kinds, and whole questions that are left out.
    package var excludedExamples: Set<String> = []

    package init() {}

    package func excludes(_ note: Note) -> Bool {
        excludedNotes.contains(note.title) || excludedNotes.contains(note.source.path)
            || excludedNotes.contains { $0.hasSuffix("/") && note.source.path.hasPrefix($0) }
    }

    func excludes(_ example: Example) -> Bool {
        let provenance = example.provenance
        return excludedExamples.contains(provenance.kind.rawValue) || excludedExamples.contains(provenance.wording)
            || excludedExamples.contains(example.question)
    }
}

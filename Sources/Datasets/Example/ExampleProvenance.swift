/// Which way round a fact is asked.
package enum ExampleDirection: String, Sendable, Codable, CaseIterable {
    /// From the name to what is said of it.
    case forward
    /// From what is said to the name.
    case reverse
}

/// What an example is for.
package enum ExampleSplit: String, Sendable, Codable, CaseIterable {
    case train, valid
}

/// Where an example comes from.
package struct ExampleProvenance: Sendable, Equatable {
    package var kind: ExampleKind
    /// The note's title.
    package var note: String
    /// The note's content hash.
    package var noteHash: String
    /// The headings from the top of the note to the section.
    package var headingPath: [String]
    /// Bytes of the source file's UTF-8 that the answer stands in.
    package var span: Range<Int>
    /// Hash of the section's text: an unchanged section keeps its examples.
    package var contentHash: String
    /// The wording of the question.
    package var wording: String
    package var direction: ExampleDirection
    package var split: ExampleSplit

    package init(
        kind: ExampleKind, note: String = "", noteHash: String = "", headingPath: [String] = [], span: Range<Int> = 0..<0,
        contentHash: String = "", wording: String = "", direction: ExampleDirection = .forward, split: ExampleSplit = .train
    ) {
        self.kind = kind
        self.note = note
        self.noteHash = noteHash
        self.headingPath = headingPath
        self.span = span
        self.contentHash = contentHash
        self.wording = wording
        self.direction = direction
        self.split = split
    }
}

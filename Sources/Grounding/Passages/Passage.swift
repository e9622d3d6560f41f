import Languages
import Notes
import Seeding

/// One sentence of a passage, and where its block stands.
package struct Sentence: Sendable, Equatable {
    package let text: String
    /// Bytes of the block that it stands in.
    package let span: Range<Int>
    /// Whether it is an item of a list.
    package let isItem: Bool
}

/// One section of one note, made ready for questions.
package struct Passage: Sendable {
    /// Index into the note set.
    package let note: Int
    /// Index into the note's sections.
    package let section: Int
    package let heading: String?
    package let headingPath: [String]
    /// Without code.
    package let blocks: [NoteBlock]
    /// The blocks as plain text.
    package let text: String
    package let sentences: [Sentence]
    package let span: Range<Int>
    package let contentHash: String
    package let language: NoteLanguage

    /// Nil when nothing is left to ask about.
    package init?(note index: Int, section sectionIndex: Int, of note: Note) {
        let source = note.sections[sectionIndex]
        let spoken = source.blocks.filter { block in
            if case .code = block.kind { false } else { true }
        }
        let text = spoken.map(\.kind.text).filter { !$0.isEmpty }.joined(separator: "\n\n")
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        self.note = index
        section = sectionIndex
        heading = source.heading.flatMap { $0.isEmpty ? nil : $0 }
        headingPath = source.path
        blocks = spoken
        self.text = text
        sentences = spoken.flatMap(Self.sentences).filter { !Self.isMasked($0.text) }
        span = source.span
        contentHash = StableHash.hexadecimal(text)
        language = note.language
    }

    /// Whether a secret stood here that was masked when the note was read.
    package static func isMasked(_ text: String) -> Bool {
        text.contains("[") && SecretKind.allCases.contains { text.contains("[\($0.rawValue)]") }
    }

    private static func sentences(_ block: NoteBlock) -> [Sentence] {
        switch block.kind {
        case .paragraph(let text): SentenceSplitter.pieces(text).map { Sentence(text: $0, span: block.span, isItem: false) }
        case .list(let items, _):
            items.flatMap { SentenceSplitter.pieces($0) }.map { Sentence(text: $0, span: block.span, isItem: true) }
        default: []
        }
    }
}

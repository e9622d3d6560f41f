import Notes

/// One section of one note, made ready for questions.
struct Passage: Sendable {
    /// Index into the note set.
    let note: Int
    /// Index into the note's sections.
    let section: Int
    let title: String
    let heading: String?
    let headingPath: [String]
    let blocks: [NoteBlock]
    /// The text without code.
    let text: String
    let span: Range<Int>
    let contentHash: String
    let language: NoteLanguage

    init?(note index: Int, section sectionIndex: Int, of note: Note) {
        let source = note.sections[sectionIndex]
        let spoken = source.blocks.filter { block in
            if case .code = block.kind { false } else { true }
        }
        let text = spoken.map(\.kind.text).filter { !$0.isEmpty }.joined(separator: "\n\n")
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        self.note = index
        section = sectionIndex
        title = note.title
        heading = source.heading
        headingPath = source.path
        blocks = spoken
        self.text = text
        span = source.span
        contentHash = StableHash.hexadecimal(text)
        language = note.language
    }
}

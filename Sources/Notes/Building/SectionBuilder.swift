/// Collects headings and blocks in reading order into sections with their paths.
struct SectionBuilder {
    private var sections: [NoteSection] = []
    private var open = NoteSection()
    private var trail: [(level: Int, heading: String)] = []

    /// The index that the section being filled will have.
    var index: Int { sections.count }
    /// The level of the section being filled, 0 before the first heading.
    var level: Int { open.level }

    /// Closes the section being filled and begins one under a heading of level 1 to 6.
    mutating func heading(_ text: String, level: Int, span: Range<Int>) {
        close(at: span.lowerBound)
        trail.removeAll { $0.level >= level }
        trail.append((level, text))
        open = NoteSection(heading: text, level: level, path: trail.map(\.heading), span: span)
    }

    mutating func add(_ kind: NoteBlockKind, span: Range<Int>) {
        if open.heading == nil, open.blocks.isEmpty { open.span = span }
        open.blocks.append(NoteBlock(kind: kind, span: span))
        open.span = open.span.lowerBound..<max(open.span.upperBound, span.upperBound)
    }

    var lastKind: NoteBlockKind? { open.blocks.last?.kind }

    mutating func replaceLast(_ kind: NoteBlockKind, span: Range<Int>) {
        guard let last = open.blocks.popLast() else { return }
        add(kind, span: last.span.lowerBound..<max(last.span.upperBound, span.upperBound))
    }

    /// All sections; one without heading and without text is left out.
    mutating func finish() -> [NoteSection] {
        close(at: open.span.upperBound)
        open = NoteSection()
        return sections
    }

    private mutating func close(at end: Int) {
        guard open.heading != nil || !open.blocks.isEmpty else { return }
        open.span = open.span.lowerBound..<max(open.span.upperBound, end)
        sections.append(open)
    }
}

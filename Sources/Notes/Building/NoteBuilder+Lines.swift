extension NoteBuilder {
    /// Adds a paragraph's lines: definitions and properties become blocks of their own, lines of nothing but tags go,
    /// what is left between them, and between empty lines, stays together.
    /// - Parameter span: the bytes of lines `first` to `last`, counted from 0.
    mutating func add(lines: [InlineLine], span: (_ first: Int, _ last: Int) -> Range<Int>) {
        var prose: [String] = []
        var start = 0
        for (index, line) in lines.enumerated() {
            let special = line.definition ?? FieldLine(line.text)?.block
            if special == nil, !line.isOnlyTags, !line.text.isEmpty {
                if prose.isEmpty { start = index }
                prose.append(line.text)
                continue
            }
            add(.paragraph(InlineLine.join(prose)), span: span(start, max(index - 1, start)))
            prose = []
            if let special { add(special, span: span(index, index)) }
        }
        add(.paragraph(InlineLine.join(prose)), span: span(start, max(lines.count - 1, start)))
    }
}

extension InlineLine {
    /// Whether every word is a tag of the note; an escaped `\#word` and a number (`#1`) are none, and are text.
    var isOnlyTags: Bool {
        tagCount > 0 && text.split(whereSeparator: \.isWhitespace).allSatisfy { $0.hasPrefix("#") }
            && text.count { $0 == "#" } == tagCount
    }

    /// Joins lines with a space when they look broken at a fixed width (all but the last 55 to 100 characters wide), else keeps them.
    static func join(_ lines: [String]) -> String {
        guard lines.count > 1 else { return lines.first ?? "" }
        let isWrapped = lines.dropLast().allSatisfy { (55...100).contains($0.count) && $0.contains(" ") }
        return lines.filter { !$0.isEmpty }.joined(separator: isWrapped ? " " : "\n")
    }
}

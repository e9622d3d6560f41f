/// Gathers the words of an HTML block: white space as a browser shows it, links, tags, and bold words that lead a line.
struct HTMLLine {
    private(set) var lines: [InlineLine] = []
    private(set) var links: [NoteLink] = []
    private(set) var tags: [String] = []
    private var scanner = MarkScanner(marks: MarkScanner.plainMarks)
    private var words: [UInt8] = []
    private var boldLead: String?

    var isEmpty: Bool { lines.allSatisfy(\.text.isEmpty) && words.allSatisfy { $0 == 0x20 } && links.isEmpty }

    /// Adds text, its white space collapsed; a no-break space counts as one.
    mutating func append(_ text: String, keepingSpace: Bool = false) {
        for character in text {
            if keepingSpace, character.isNewline {
                endLine()
            } else if character.isWhitespace {
                if keepingSpace || (!words.isEmpty && words.last != 0x20) { words.append(0x20) }
            } else if character != "\u{200B}" && character != "\u{FEFF}" {
                words.append(contentsOf: character.utf8)
            }
        }
    }

    mutating func add(_ link: NoteLink) { links.append(link) }

    /// How many bytes the open line holds, to measure what is added next.
    var mark: Int { words.count }

    func text(since mark: Int) -> String { String(decoding: words[min(mark, words.count)...], as: UTF8.self).trimmed }

    mutating func noteBold(since mark: Int) {
        if boldLead == nil, words[..<min(mark, words.count)].allSatisfy({ $0 == 0x20 }) { boldLead = text(since: mark) }
    }

    /// Ends the open line if there is one.
    mutating func breakLine() {
        if words.contains(where: { $0 != 0x20 }) { endLine() }
    }

    mutating func endLine() {
        let found = scanner.scan(words, isLineEnd: true)
        links.append(contentsOf: found.links.filter { link in !links.contains { $0.target == link.target } })
        tags.append(contentsOf: found.tags)
        lines.append(InlineLine(text: String(decoding: found.bytes, as: UTF8.self).trimmed, boldLead: boldLead))
        words.removeAll(keepingCapacity: true)
        boldLead = nil
    }

    /// The lines without empty ones at both ends.
    mutating func finish() -> [InlineLine] {
        if !words.isEmpty { endLine() }
        guard let first = lines.firstIndex(where: { !$0.text.isEmpty }), let last = lines.lastIndex(where: { !$0.text.isEmpty }) else {
            return []
        }
        return Array(lines[first...last])
    }
}

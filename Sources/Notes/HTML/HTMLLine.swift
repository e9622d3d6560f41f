/// Gathers the words of an HTML block: white space as a browser shows it, links, tags, and bold words that lead a line.
struct HTMLLine {
    private(set) var lines: [InlineLine] = []
    private(set) var links: [NoteLink] = []
    private(set) var tags: [String] = []
    private var scanner = MarkScanner(marks: MarkScanner.plainMarks)
    private var words: [UInt8] = []
    /// Whether the white space at the end of `words` holds a line end of the source.
    private var endsInLineEnd = false
    private var boldLead: String?

    var isEmpty: Bool { lines.allSatisfy(\.text.isEmpty) && words.allSatisfy { $0 == 0x20 } && links.isEmpty }

    /// Whether the open line holds nothing yet.
    var isAtStart: Bool { words.allSatisfy { $0 == 0x20 } }

    /// Adds text, its white space collapsed; a no-break space counts as one. A line end between two characters that are written without
    /// spaces is none (CSS Text, segment breaks).
    mutating func append(_ text: String, keepingSpace: Bool = false) {
        for character in text {
            if keepingSpace, character.isNewline {
                endLine()
            } else if character.isWhitespace, character != "\u{3000}" {
                if character.isNewline { endsInLineEnd = true }
                if keepingSpace || (!words.isEmpty && words.last != 0x20) { words.append(0x20) }
            } else if character != "\u{200B}" && character != "\u{FEFF}" {
                if endsInLineEnd, words.last == 0x20, character.isWrittenWithoutSpaces, lastCharacter?.isWrittenWithoutSpaces == true {
                    words.removeLast()
                }
                endsInLineEnd = false
                words.append(contentsOf: character.utf8)
            }
        }
    }

    /// The last character before the space at the end of the open line.
    private var lastCharacter: Character? { String(decoding: words.dropLast().suffix(8), as: UTF8.self).last }

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
        lines.append(InlineLine(text: String(decoding: found.bytes, as: UTF8.self).trimmed, boldLead: boldLead, tagCount: found.tags.count))
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

extension Character {
    /// Chinese and Japanese are written without spaces between words; Korean is not.
    var isWrittenWithoutSpaces: Bool {
        guard let scalar = unicodeScalars.first?.value else { return false }
        return switch scalar {
        case 0x2E80...0x312F, 0x3190...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF65, 0x20000...0x3FFFF: true
        default: false
        }
    }
}

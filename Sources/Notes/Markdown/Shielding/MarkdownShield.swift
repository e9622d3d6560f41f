/// Reads Markdown before cmark does, and puts stand-ins for what cmark would misread: formulas, placeholders in angle brackets, links in
/// double brackets, addresses, emphasis beside Chinese, Japanese and Korean marks. Comments (`%%…%%`) and template code (`<%…%>`) go.
///
/// Lines stay lines, so that a place in the shielded text is a place in the source.
struct MarkdownShield {
    let source: [UInt8]
    var output: [UInt8] = []
    var position = 0
    /// Where the run of text ends that marks may pair up in: a paragraph, an item, a row.
    private(set) var runEnd = 0
    private(set) var runStart = 0
    /// What is written in the place of the byte at an offset.
    var closers: [Int: Closer] = [:]
    /// For each mark the first place at or behind the last one asked for.
    private var cursors = [Int](repeating: -1, count: Mark.allCases.count)
    lazy var tags = HTMLTagCensus(source)
    lazy var footnotes = FootnoteCensus(source)
    private var isLineStart = true

    enum Closer {
        /// The `)` of a footnote that stood in the line.
        case parenthesis
        /// The second of two pair marks.
        case pair(UInt8)
        /// A star for an underscore that a pair mark hides from cmark.
        case star
    }

    /// Ends of what may reach over many lines.
    enum Mark: Int, CaseIterable {
        case comment, template, htmlComment, instruction, declarations, formula, parenthesis, bracket, environment, wikilink
        case dollar, code, closing, highlight, strike

        var bytes: StaticString {
            switch self {
            case .comment: "%%"
            case .template: "%>"
            case .htmlComment: "-->"
            case .instruction: "?>"
            case .declarations: "]]>"
            case .formula: "$$"
            case .parenthesis: "\\)"
            case .bracket: "\\]"
            case .environment: "\\end{"
            case .wikilink: "]]"
            case .dollar: "$"
            case .code: "`"
            case .closing: "]"
            case .highlight: "=="
            case .strike: "~~"
            }
        }
    }

    /// The bytes of a Markdown text with stand-ins where cmark would misread it.
    static func shielded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var shield = MarkdownShield(source: StandIn.cleared(text))
        shield.output.reserveCapacity(shield.source.count + shield.source.count / 8)
        while shield.position < shield.source.count { shield.step() }
        return shield.output
    }

    private init(source: [UInt8]) { self.source = source }

    private static let special: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "\\`$<[]%=~*_^:\n".utf8 { table[Int(byte)] = true }
        return table
    }()

    private mutating func step() {
        // What reaches over several lines ends within one.
        if isLineStart || position > runEnd, beginLine() { return }
        let byte = source[position]
        guard Self.special[Int(byte)] else { return copy(1) }
        switch byte {
        case 0x0A:
            copy(1)
            isLineStart = true
        case UInt8(ascii: "\\"): readBackslash()
        case UInt8(ascii: "`"): readCode()
        case UInt8(ascii: "$"): readDollar()
        case UInt8(ascii: "<"): readAngle()
        case UInt8(ascii: "["): readBracket()
        case UInt8(ascii: "]"): readClosingBracket()
        case UInt8(ascii: "%"): readPercent()
        case UInt8(ascii: "="), UInt8(ascii: "~"): readPair(byte)
        case UInt8(ascii: "*"): readStars()
        case UInt8(ascii: "^"): readCaret()
        case UInt8(ascii: "_"): readUnderscore()
        default: readColon()
        }
    }

    /// - Returns: whether more than nothing was read.
    private mutating func beginLine() -> Bool {
        isLineStart = false
        let line = MarkdownLine(source, at: position)
        if let end = fenceEnd(line) {
            copy(end - position)
            isLineStart = true
            return true
        }
        if position >= runEnd {
            runStart = position
            runEnd = line.runEnd(in: source)
        }
        return dropUnusedFootnoteMark(line)
    }

    /// Where a block of code between fences ends that this line opens.
    private func fenceEnd(_ line: MarkdownLine) -> Int? {
        guard let fence = line.fence(in: source) else { return nil }
        var start = line.end
        while start < source.count {
            let next = MarkdownLine(source, at: start + 1)
            if next.quoteDepth < line.quoteDepth { return next.start }
            if next.closes(fence, in: source) { return min(next.end + 1, source.count) }
            start = next.end
        }
        return source.count
    }
}

extension MarkdownShield {
    mutating func copy(_ count: Int) {
        let end = min(position + count, source.count)
        output.append(contentsOf: source[position..<end])
        position = end
    }

    /// Writes up to `end`, every punctuation mark as a stand-in, what stands before the text of a line as it is.
    mutating func shield(to end: Int, as kind: StandIn.Kind = .literal, keepsSpaces: Bool = true) {
        while position < end {
            let byte = source[position]
            if byte == 0x0A {
                copy(1)
                let start = MarkdownLine(source, at: position).contentStart
                if start <= end { copy(start - position) }
                continue
            }
            if Self.isPunctuation(byte) || (!keepsSpaces && byte == 0x20) {
                StandIn.append(byte, kind, to: &output)
                position += 1
            } else {
                copy(1)
            }
        }
    }

    /// Leaves out what stands before `end`, but for its line ends, and one of the spaces around it.
    mutating func drop(to end: Int) {
        for byte in source[position..<min(end, source.count)] where byte == 0x0A { output.append(byte) }
        position = min(end, source.count)
        guard output.isEmpty || output.last == 0x20 || output.last == 0x0A else { return }
        if output.last == 0x20, position < source.count, ".,;:!?)".utf8.contains(source[position]) { output.removeLast() }
        while position < source.count, source[position] == 0x20 { position += 1 }
    }

    func starts(_ mark: StaticString, at offset: Int) -> Bool {
        guard offset >= 0, offset + mark.utf8CodeUnitCount <= source.count else { return false }
        for index in 0..<mark.utf8CodeUnitCount where source[offset + index] != mark.utf8Start[index] { return false }
        return true
    }

    /// The first such mark at or behind `start`; who asks for a kind of mark asks ever further behind.
    mutating func next(_ mark: Mark, from start: Int) -> Int? {
        if cursors[mark.rawValue] < start {
            var offset = start
            let bytes = mark.bytes
            while offset < source.count, !starts(bytes, at: offset) || !canClose(mark, at: offset) { offset += 1 }
            cursors[mark.rawValue] = offset < source.count ? offset : .max
        }
        let found = cursors[mark.rawValue]
        return found == .max ? nil : found
    }

    /// A dollar closes right behind something and with no digit behind it: prices have one. Pair marks are two, not three.
    private func canClose(_ mark: Mark, at offset: Int) -> Bool {
        switch mark {
        case .dollar:
            !Self.isSpace(before(offset)) && !"\\$".utf8.contains(before(offset)) && !Self.isDigit(at(offset + 1))
                && at(offset + 1) != UInt8(ascii: "$")
        case .highlight, .strike:
            !Self.isSpace(before(offset)) && before(offset) != source[offset] && at(offset + 2) != source[offset]
        default: true
        }
    }

    /// The byte before `offset`, a line end where there is none.
    func before(_ offset: Int) -> UInt8 { offset > 0 ? source[offset - 1] : 0x0A }
    func at(_ offset: Int) -> UInt8 { offset < source.count ? source[offset] : 0x0A }

    static func isPunctuation(_ byte: UInt8) -> Bool {
        (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte) || (0x7B...0x7E).contains(byte)
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}

import CCmarkGFM

/// Reads Markdown (CommonMark with GitHub's tables and task lists, and what note programs add) into a builder.
struct MarkdownReader {
    var builder: NoteBuilder
    private let scanner: MarkScanner
    private let lines: LineTable
    let dialect: MarkdownDialect

    /// Lists and quotes nested deeper than this are read as flat text.
    static let deepestNesting = 40

    /// Reads `bytes` from `offset` on; spans count from the start of `bytes`.
    static func read(_ bytes: [UInt8], from offset: Int = 0, dialect: MarkdownDialect = .common, into builder: NoteBuilder) -> NoteBuilder {
        let lines = bytes.withUnsafeBufferPointer { LineTable(UnsafeBufferPointer(rebasing: $0[offset...]), offset: offset) }
        return MarkdownShield.shielded(bytes[offset...]).withUnsafeBufferPointer { body in
            guard let document = CMarkDocument(parsing: body) else { return builder }
            var reader = MarkdownReader(builder: builder, lines: lines, dialect: dialect)
            reader.readBlocks(document.root)
            return reader.builder
        }
    }

    private init(builder: NoteBuilder, lines: LineTable, dialect: MarkdownDialect) {
        self.builder = builder
        self.lines = lines
        self.dialect = dialect
        scanner = MarkScanner(marks: dialect.hasTags ? MarkScanner.noteMarks : MarkScanner.untaggedMarks)
    }

    /// Footnotes come last in the tree; the order of the lines puts them back where they were written.
    private mutating func readBlocks(_ root: CMarkNode) {
        let blocks = root.children
        let isInOrder = zip(blocks, blocks.dropFirst()).allSatisfy { $0.firstLine <= $1.firstLine }
        for block in isInOrder ? blocks : blocks.sorted(by: { $0.firstLine < $1.firstLine }) {
            if dialect.isOutline, block.type == CMARK_NODE_LIST { readOutline(block) } else { readBlock(block) }
        }
    }

    mutating func readBlock(_ block: CMarkNode) {
        switch block.type {
        case CMARK_NODE_HEADING: readHeading(block)
        case CMARK_NODE_PARAGRAPH: readParagraph(block)
        case CMARK_NODE_LIST: readList(block)
        case CMARK_NODE_BLOCK_QUOTE: builder.add(.quote(quoteText(block, depth: 0)), span: span(block))
        case CMARK_NODE_CODE_BLOCK: readCode(block)
        case CMARK_NODE_HTML_BLOCK: readHTML(block)
        case CMARK_NODE_FOOTNOTE_DEFINITION: for child in block.children { readBlock(child) }
        default: if block.kind == "table" { readTable(block) }
        }
    }

    func span(_ node: CMarkNode) -> Range<Int> { lines.span(firstLine: node.firstLine, lastLine: node.lastLine) }

    /// The words of a paragraph, heading or cell; its links, tags and fields go to the builder.
    mutating func flatten(_ block: CMarkNode) -> InlineFlattener {
        var flat = InlineFlattener(scanner: scanner)
        flat.read(block)
        let names = flat.takeBlockNames()
        builder.edit { $0.blockNames += names }
        builder.add(links: flat.links)
        builder.add(tags: flat.tags)
        builder.add(fields: flat.fields)
        return flat
    }

    private mutating func readHeading(_ block: CMarkNode) {
        var flat = InlineFlattener(scanner: scanner)
        flat.read(block)
        let words = flat.tags.reduce(flat.text.singleLine) { $0.withoutSuffix("#\($1)").trimmed }
        builder.heading(words, tags: flat.tags, level: Int(cmark_node_get_heading_level(block.pointer)), span: span(block))
        builder.add(links: flat.links)
    }

    private mutating func readParagraph(_ block: CMarkNode) {
        let flat = flatten(block)
        let isLineForLine = flat.lines.count == block.lastLine - block.firstLine + 1
        let whole = span(block)
        let lines = lines
        builder.add(lines: flat.lines) { first, last in
            isLineForLine ? lines.span(firstLine: block.firstLine + first, lastLine: block.firstLine + last) : whole
        }
    }

    private mutating func readTable(_ block: CMarkNode) {
        let rows = block.children.map { row in row.children.map { flatten($0).text.singleLine } }
        guard let header = rows.first else { return }
        // Converters write an empty head over a table that has none.
        builder.add(.table(header: header.allSatisfy(\.isEmpty) ? [] : header, rows: Array(rows.dropFirst())), span: span(block))
    }

    private mutating func readCode(_ block: CMarkNode) {
        guard let code = CodeBlock(block, dialect) else { return }
        if let callout = code.callout {
            builder.add(.quote(callout), span: span(block))
        } else {
            builder.add(.code(language: code.language, text: code.text), span: span(block))
        }
    }

    private mutating func readHTML(_ block: CMarkNode) {
        let source = block.html
        if HTMLComment.asksToBeLeftOut(source) { return builder.leaveOutRestOfSection() }
        HTMLReader.read(source, span: span(block), into: &builder)
    }
}

/// A block of code that somebody wrote to be read.
struct CodeBlock {
    let language: String?
    let text: String
    /// The text, where the Admonition plugin writes a callout as code.
    private(set) var callout: String?

    /// Nil for code that a program runs or draws.
    init?(_ block: CMarkNode, _ dialect: MarkdownDialect) {
        let information = cmark_node_get_fence_info(block.pointer).map { StandIn.decode(String(cString: $0), for: .source) } ?? ""
        language = information.split { $0 == " " || $0 == "{" || $0 == "," }.first.map(String.init)
        if let language, dialect.isProgramCode(language) { return nil }
        text = block.literal.droppingLastLineEnds
        guard let language, language.hasPrefix("ad-") else { return }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let head = lines.prefix { line in ["title:", "collapse:", "icon:", "color:"].contains { line.lowercased().hasPrefix($0) } }
        let title = head.first { $0.lowercased().hasPrefix("title:") }.map { String($0.dropFirst(6)).trimmed }
        let rest = lines.dropFirst(head.count).joined(separator: "\n").trimmed
        callout = [title ?? "", rest].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension String {
    /// Without the line ends behind the last line.
    var droppingLastLineEnds: String {
        guard let last = lastIndex(where: { !$0.isNewline }) else { return "" }
        return String(self[...last])
    }
}

import CCmarkGFM

/// Reads Markdown (CommonMark with GitHub's tables and task lists, and what note programs add) into a builder.
struct MarkdownReader {
    var builder: NoteBuilder
    private var scanner: MarkScanner
    private let lines: LineTable
    let dialect: MarkdownDialect

    /// Lists and quotes nested deeper than this are read as flat text.
    static let deepestNesting = 40

    /// Reads `bytes` from `offset` on; spans count from the start of `bytes`.
    static func read(_ bytes: [UInt8], from offset: Int = 0, dialect: MarkdownDialect = .common, into builder: NoteBuilder) -> NoteBuilder {
        bytes.withUnsafeBufferPointer { buffer in
            let body = UnsafeBufferPointer(rebasing: buffer[offset...])
            guard let document = CMarkDocument(parsing: body) else { return builder }
            var reader = MarkdownReader(builder: builder, lines: LineTable(body, offset: offset), dialect: dialect)
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
        case CMARK_NODE_BLOCK_QUOTE: readQuote(block)
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
        scanner = flat.read(block)
        builder.add(links: flat.links)
        builder.add(tags: flat.tags)
        builder.add(fields: flat.fields)
        return flat
    }

    private mutating func readHeading(_ block: CMarkNode) {
        var flat = InlineFlattener(scanner: scanner)
        scanner = flat.read(block)
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
        let information = cmark_node_get_fence_info(block.pointer).map { String(cString: $0) } ?? ""
        let language = information.split { $0 == " " || $0 == "{" || $0 == "," }.first.map(String.init)
        guard !scanner.isInComment else { return }
        if let language, dialect.isProgramCode(language) { return }
        let text = block.literal.droppingLastLineEnds
        guard let language, language.hasPrefix("ad-") else {
            builder.add(.code(language: language, text: text), span: span(block))
            return
        }
        // The Admonition plugin writes callouts as code blocks.
        builder.add(.quote(text.trimmed), span: span(block))
    }

    private mutating func readQuote(_ block: CMarkNode) {
        let text = containerText(block, depth: 0)
        builder.add(.quote(Callout.withoutMark(text)), span: span(block))
    }

    private mutating func readHTML(_ block: CMarkNode) {
        let source = block.literal
        if HTMLComment.asksToBeLeftOut(source) { return builder.leaveOutRestOfSection() }
        guard !scanner.isInComment else { return }
        HTMLReader.read(source, span: span(block), into: &builder)
    }
}

extension String {
    /// Without the line ends behind the last line.
    var droppingLastLineEnds: String {
        guard let last = lastIndex(where: { !$0.isNewline }) else { return "" }
        return String(self[...last])
    }
}

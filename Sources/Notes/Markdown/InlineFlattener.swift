import CCmarkGFM
import Foundation

/// Turns the inline nodes of one block into lines of readable text, links, tags and fields.
struct InlineFlattener {
    private(set) var lines: [InlineLine] = []
    private(set) var links: [NoteLink] = []
    private(set) var tags: [String] = []
    private(set) var fields: [NoteProperty] = []
    private var scanner: MarkScanner
    private var words: [UInt8] = []
    private var line: [UInt8] = []
    private var boldLead: String?
    private var boldStartsLine = false
    private var openLinks: [Int] = []

    init(scanner: MarkScanner) { self.scanner = scanner }

    /// - Returns: the scanner, because a comment may go on in the next block.
    mutating func read(_ block: CMarkNode) -> MarkScanner {
        guard let iterator = cmark_iter_new(block.pointer) else { return scanner }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            guard let found = cmark_iter_get_node(iterator), found != block.pointer else { continue }
            let node = CMarkNode(pointer: found)
            if event == CMARK_EVENT_ENTER { enter(node) } else { exit(node) }
        }
        endLine()
        return scanner
    }

    /// All lines as one text; lines that were broken only to fit a width are joined.
    var text: String { InlineLine.join(lines.map(\.text)) }

    private mutating func enter(_ node: CMarkNode) {
        switch node.type {
        case CMARK_NODE_TEXT: append(literalOf: node)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: endLine()
        case CMARK_NODE_CODE: readCode(node.literal)
        case CMARK_NODE_HTML_INLINE: if node.literal.lowercased().hasPrefix("<br") { endLine() }
        case CMARK_NODE_STRONG: openBold()
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
            flush(isLineEnd: false)
            openLinks.append(line.count)
        default: break
        }
    }

    private mutating func exit(_ node: CMarkNode) {
        switch node.type {
        case CMARK_NODE_STRONG: closeBold()
        case CMARK_NODE_LINK: closeLink(node, isEmbed: false)
        case CMARK_NODE_IMAGE: closeLink(node, isEmbed: true)
        default: break
        }
    }

    private mutating func append(literalOf node: CMarkNode) {
        guard let literal = cmark_node_get_literal(node.pointer) else { return }
        let length = Int(strlen(literal))
        literal.withMemoryRebound(to: UInt8.self, capacity: length) {
            words.append(contentsOf: UnsafeBufferPointer(start: $0, count: length))
        }
    }

    /// Dataview's inline queries (`= this.file` and `$= …`) are code that the owner never reads.
    private mutating func readCode(_ literal: String) {
        flush(isLineEnd: false)
        guard !literal.hasPrefix("= "), !literal.hasPrefix("$="), !scanner.isInComment else { return }
        line.append(contentsOf: literal.utf8)
    }

    private mutating func openBold() {
        flush(isLineEnd: false)
        boldStartsLine = boldLead == nil && line.allSatisfy { $0 == 0x20 }
    }

    private mutating func closeBold() {
        flush(isLineEnd: false)
        if boldStartsLine { boldLead = String(decoding: line, as: UTF8.self).trimmed }
        boldStartsLine = false
    }

    private mutating func closeLink(_ node: CMarkNode, isEmbed: Bool) {
        flush(isLineEnd: false)
        let start = min(openLinks.popLast() ?? 0, line.count)
        let shown = String(decoding: line[start...], as: UTF8.self)
        let address = node.address
        if isEmbed, !Self.isCaption(shown) { line.removeSubrange(start...) }
        guard !address.isEmpty, !scanner.isInComment else { return }
        links.append(NoteLink(address: address, text: shown.singleLine, isEmbed: isEmbed))
    }

    /// Whether an image's alternative text says something: more than a file name or a program's own word.
    private static func isCaption(_ text: String) -> Bool {
        text.contains(" ") && !text.lowercased().hasPrefix("screen shot ") && !text.lowercased().hasPrefix("pasted image")
    }

    private mutating func flush(isLineEnd: Bool) {
        guard !words.isEmpty else { return }
        let found = scanner.scan(words, isLineEnd: isLineEnd)
        words.removeAll(keepingCapacity: true)
        // Code that was left out stood between two spaces.
        line.append(contentsOf: line.last == 0x20 ? found.bytes.drop { $0 == 0x20 } : found.bytes[...])
        links.append(contentsOf: found.links)
        tags.append(contentsOf: found.tags)
        fields.append(contentsOf: found.fields)
    }

    private mutating func endLine() {
        flush(isLineEnd: true)
        lines.append(InlineLine(text: String(decoding: line, as: UTF8.self).trimmed, boldLead: boldLead))
        line.removeAll(keepingCapacity: true)
        boldLead = nil
        boldStartsLine = false
        openLinks = openLinks.map { _ in 0 }
    }
}

extension NoteLink {
    /// A Markdown link's address: percent escapes undone, the part behind `#` taken apart when it points into notes.
    init(address: String, text: String, isEmbed: Bool) {
        let isRemote = address.contains("://") || address.hasPrefix("mailto:")
        guard !isRemote else {
            self.init(target: address, text: text, isEmbed: isEmbed)
            return
        }
        let plain = address.removingPercentEncoding ?? address
        let parts = plain.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(target: String(parts[0]), anchor: parts.count > 1 ? String(parts[1]) : nil, text: text, isEmbed: isEmbed)
    }
}

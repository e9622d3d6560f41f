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
    private var tagsBeforeLine = 0
    private var boldLead: String?
    private var boldStartsLine = false
    private var openLinks: [Int] = []
    /// HTML elements that are open, where their text begins in the line, and the address that they point at.
    private var openElements: [(name: String, start: Int, address: String?)] = []

    init(scanner: MarkScanner) { self.scanner = scanner }

    mutating func read(_ block: CMarkNode) {
        guard let iterator = cmark_iter_new(block.pointer) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            guard let found = cmark_iter_get_node(iterator), found != block.pointer else { continue }
            let node = CMarkNode(pointer: found)
            if event == CMARK_EVENT_ENTER { enter(node) } else { exit(node) }
        }
        endLine()
    }

    /// All lines as one text; lines that were broken only to fit a width are joined.
    var text: String { InlineLine.join(lines.map(\.text)) }

    /// Empties the lines by which Logseq names a block or keeps its state (`id:: …`, `collapsed:: true`).
    /// - Returns: the names.
    mutating func takeBlockNames() -> [String] {
        var names: [String] = []
        for index in lines.indices {
            guard let field = FieldLine(lines[index].text) else { continue }
            let isName = field.key == "id" && BlockIdentifier.isOne(field.value)
            guard isName || field.key == "collapsed" && ["true", "false"].contains(field.value) else { continue }
            if isName { names.append(field.value) }
            lines[index] = InlineLine(text: "")
        }
        return names
    }

    private mutating func enter(_ node: CMarkNode) {
        switch node.type {
        case CMARK_NODE_TEXT: append(literalOf: node)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: endLine()
        case CMARK_NODE_CODE: readCode(node.literal)
        case CMARK_NODE_HTML_INLINE: readTag(node.literal)
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

    /// Dataview's inline queries are code that the owner never reads.
    private mutating func readCode(_ literal: String) {
        flush(isLineEnd: false)
        guard !InlineQuery.isOne(literal) else { return }
        line.append(contentsOf: literal.utf8)
    }

    private mutating func openBold() {
        flush(isLineEnd: false)
        boldStartsLine = boldLead == nil && line.allSatisfy { $0 == 0x20 }
    }

    private mutating func closeBold() {
        flush(isLineEnd: false)
        if boldStartsLine { boldLead = prose(line[...]).trimmed }
        boldStartsLine = false
    }

    private mutating func closeLink(_ node: CMarkNode, isEmbed: Bool) {
        flush(isLineEnd: false)
        let start = min(openLinks.popLast() ?? 0, line.count)
        close(address: node.address, from: start, isEmbed: isEmbed)
    }

    private mutating func close(address: String, from start: Int, isEmbed: Bool) {
        let shown = prose(line[start...])
        if isEmbed, !Self.isCaption(shown) { line.removeSubrange(start...) }
        // The scanner has seen an address that is its own words.
        guard !address.isEmpty, links.last?.target != address || links.last?.text != shown.singleLine else { return }
        links.append(NoteLink(address: address, text: shown.singleLine, isEmbed: isEmbed))
    }

    /// Whether an image's alternative text says something: more than a file name or a program's own word.
    private static func isCaption(_ text: String) -> Bool {
        text.contains(" ") && !text.lowercased().hasPrefix("screen shot ") && !text.lowercased().hasPrefix("pasted image")
    }

    private mutating func flush(isLineEnd: Bool) {
        guard !words.isEmpty else { return }
        let found = scanner.scan(StandIn.showingMarks(words), isLineEnd: isLineEnd)
        words.removeAll(keepingCapacity: true)
        // Code that was left out stood between two spaces.
        line.append(contentsOf: line.last == 0x20 ? found.bytes.drop { $0 == 0x20 } : found.bytes[...])
        links.append(contentsOf: found.links.map(\.withoutStandIns))
        tags.append(contentsOf: found.tags.map { StandIn.decode($0, for: .prose) })
        fields.append(contentsOf: found.fields.map { NoteProperty(key: $0.key, value: StandIn.decode($0.value, for: .prose)) })
    }

    private func prose(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: StandIn.mayStand(in: bytes) ? StandIn.decode(Array(bytes), for: .prose) : Array(bytes), as: UTF8.self)
    }

    private mutating func endLine() {
        flush(isLineEnd: true)
        lines.append(InlineLine(text: prose(line[...]).trimmed, boldLead: boldLead, tagCount: tags.count - tagsBeforeLine))
        tagsBeforeLine = tags.count
        line.removeAll(keepingCapacity: true)
        boldLead = nil
        boldStartsLine = false
        openLinks = openLinks.map { _ in 0 }
        for index in openElements.indices { openElements[index].start = 0 }
    }
}

extension InlineFlattener {
    private static let breaks: Set<String> = [
        "br", "p", "div", "li", "tr", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt", "dd",
    ]

    /// Tags within a paragraph: some break the line, some raise or lower their text, readings of characters go.
    private mutating func readTag(_ literal: String) {
        let bytes = Array(literal.utf8)
        guard let tag = HTMLTag(bytes, at: 0, before: bytes.count) else { return flush(isLineEnd: false) }
        if Self.breaks.contains(tag.name) {
            if tag.name == "br" || !words.isEmpty || !line.isEmpty { endLine() }
        } else if tag.name == "td" || tag.name == "th" {
            words.append(0x20)
        } else if tag.name == "img" {
            flush(isLineEnd: false)
            let start = line.count
            line.append(contentsOf: (HTMLReader.attribute("alt", of: literal) ?? "").utf8)
            close(address: HTMLReader.attribute("src", of: literal) ?? "", from: start, isEmbed: true)
        } else if ["sup", "sub", "rt", "rp", "a"].contains(tag.name) {
            flush(isLineEnd: false)
            if tag.isClosing { close(element: tag.name) } else { open(tag.name, literal) }
        }
    }

    private mutating func open(_ name: String, _ literal: String) {
        openElements.append((name, line.count, name == "a" ? HTMLReader.attribute("href", of: literal) : nil))
    }

    private mutating func close(element name: String) {
        guard let place = openElements.lastIndex(where: { $0.name == name }) else { return }
        let element = openElements.remove(at: place)
        let start = min(element.start, line.count)
        let inside = prose(line[start...])
        switch name {
        case "rt", "rp": line.removeSubrange(start...)
        case "a": if let address = element.address { close(address: address, from: start, isEmbed: false) }
        case "sup": line.replaceSubrange(start..., with: Script.raised(inside).utf8)
        default:
            // Lowered digits are told from others only where such stand before them.
            let isBehindDigit = start > 0 && MarkdownShield.isDigit(line[start - 1])
            if isBehindDigit { line.replaceSubrange(start..., with: Script.lowered(inside).utf8) }
        }
    }
}

/// Dataview's queries in code within a line: `= this.due`, `$= dv.current()`.
enum InlineQuery {
    /// `=SUM(A1:A3)` and `=` are the owner's own.
    static func isOne(_ code: String) -> Bool {
        if code.hasPrefix("= ") || code.hasPrefix("$= ") || code.hasPrefix("$=dv.") { return true }
        let rest = code.drop { $0 == "$" }
        return rest.hasPrefix("=") && (rest.dropFirst().hasPrefix("this.") || rest.dropFirst().hasPrefix("[[") || rest.contains("(this."))
    }
}

extension NoteLink {
    /// A Markdown link's address: percent escapes undone, the part behind `#` taken apart when it points into notes.
    init(address: String, text: String, isEmbed: Bool) {
        if let inside = Self.program(address) {
            self = Wikilink(inside: inside, isEmbed: isEmbed).noteLink
            self.text = text
            return
        }
        let isRemote = address.contains("://") || address.hasPrefix("mailto:")
        guard !isRemote else {
            self.init(target: address, text: text, isEmbed: isEmbed)
            return
        }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map {
            $0.removingPercentEncoding ?? String($0)
        }
        self.init(target: parts.first ?? "", anchor: parts.count > 1 ? parts[1] : nil, text: text, isEmbed: isEmbed)
    }

    /// A note that a program names in its own way: Logseq's `[words]([[Note]])` and `[words](((identifier)))`, Obsidian's
    /// `obsidian://open?file=…`, OneNote's `onenote:…#Page&section-id=…`.
    private static func program(_ address: String) -> String? {
        if address.count > 4, address.hasPrefix("[[") && address.hasSuffix("]]") || address.hasPrefix("((") && address.hasSuffix("))") {
            return String(address.dropFirst(2).dropLast(2))
        }
        // Behind the section's place OneNote writes the page's title and what it calls both.
        if address.hasPrefix("onenote:"), let mark = address.firstIndex(of: "#") {
            let title = address[address.index(after: mark)...].prefix { $0 != "&" }
            return title.isEmpty || title.contains("=") ? nil : String(title).removingPercentEncoding
        }
        guard address.hasPrefix("obsidian://open?"), let query = URLComponents(string: address)?.queryItems else { return nil }
        return query.first { $0.name == "file" }?.value
    }

    fileprivate var withoutStandIns: NoteLink {
        var link = self
        link.target = StandIn.decode(target, for: .prose)
        link.anchor = anchor.map { StandIn.decode($0, for: .prose) }
        link.text = StandIn.decode(text, for: .prose)
        return link
    }
}

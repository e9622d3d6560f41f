import CXML2

/// Reads HTML elements into a builder: headings, paragraphs, lists, tasks, tables, code and quotes.
struct HTMLReader {
    var builder: NoteBuilder
    /// Where the block being read stands.
    private(set) var span: Range<Int>
    /// The file's lines, where elements are to be found in them.
    private let lines: LineTable?
    /// Shown for an attachment that the element names only by its hash.
    var attachmentNames: [String: String] = [:]
    private var line = HTMLLine()
    /// The state of a check box that was met in the paragraph being read.
    private var taskState: Bool?
    private var tasks: [NoteTask] = []

    /// Elements nested deeper than this are not read.
    static let deepestNesting = 200

    /// - Parameters:
    ///   - span: of every block, where `lines` is nil.
    ///   - lines: those of the text that was parsed: a block's span is then its element's lines.
    init(builder: NoteBuilder, span: Range<Int>, lines: LineTable? = nil) {
        self.builder = builder
        self.span = span
        self.lines = lines
    }

    /// Reads a piece of HTML; every block gets the same span.
    static func read(_ html: String, span: Range<Int>, into builder: inout NoteBuilder) {
        guard let document = HTMLDocument(html), let root = document.root else { return }
        var reader = HTMLReader(builder: builder, span: span)
        withExtendedLifetime(document) { reader.readAll(root) }
        builder = reader.builder
    }

    /// All text of a piece of HTML, its entities undone.
    static func plain(_ html: String) -> String {
        guard let document = HTMLDocument(html), let root = document.root else { return html }
        return withExtendedLifetime(document) { root.plainContent() }
    }

    /// The readable text of a piece of HTML.
    static func text(of html: String) -> String {
        var builder = NoteBuilder(kind: .html, rules: LeaveOutRules(tags: []))
        read(html, span: 0..<0, into: &builder)
        let sections = builder.finish().sections
        return sections.flatMap { [$0.heading ?? ""] + $0.blocks.map(\.kind.text) }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The value of an attribute of the first element in a piece of HTML that has it.
    static func attribute(_ name: String, of html: String) -> String? {
        guard let document = HTMLDocument(html), let root = document.root else { return nil }
        return withExtendedLifetime(document) { root.first { $0.attribute(name) != nil }?.attribute(name) }
    }

    mutating func readAll(_ root: HTMLDocument.Node) {
        read(root, depth: 0)
        endBlock()
        endTasks()
    }

    mutating func read(_ node: HTMLDocument.Node, depth: Int) {
        guard depth < Self.deepestNesting else { return }
        if node.isText { return line.append(node.content) }
        if node.hasClass("katex") || node.name == "math" { return readFormula(node) }
        switch node.name {
        case "", "script", "style", "head", "template", "noscript", "svg", "iframe", "object", "en-crypt": break
        // Readings set above words, and the brackets around them where there is no room above.
        case "rt", "rp", "rtc": break
        case "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "blockquote", "dl": readBlock(node, depth: depth)
        case "br": line.endLine()
        case "hr": endBlock()
        case "a": readLink(node, depth: depth)
        case "img", "en-media", "audio", "video": readMedia(node)
        case "sup", "sub": readScript(node, depth: depth)
        case "b", "strong": readBold(node, depth: depth)
        case "input", "en-todo": readCheckBox(node, depth: depth)
        case let name where Self.phrasing.contains(name): readChildren(node, depth: depth)
        default: readContainer(node, depth: depth)
        }
    }

    private mutating func readBlock(_ node: HTMLDocument.Node, depth: Int) {
        endBlock()
        endTasks()
        within(node) { reader in
            switch node.name {
            case "ul", "ol": reader.readList(node, depth: depth)
            case "table": reader.readTable(node)
            case "pre": reader.readCode(node)
            case "blockquote": reader.readQuote(node)
            case "dl": reader.readDefinitions(node, depth: depth)
            default: reader.readHeading(node, depth: depth)
            }
        }
    }

    /// Reads with the element's place as the place of what is read.
    private mutating func within(_ node: HTMLDocument.Node, _ body: (inout HTMLReader) -> Void) {
        let outer = span
        if let lines, let range = node.lineRange { span = lines.span(firstLine: range.lowerBound, lastLine: range.upperBound) }
        body(&self)
        span = outer
    }

    /// Elements that stand within a line.
    private static let phrasing: Set<String> = [
        "span", "i", "em", "u", "s", "del", "ins", "mark", "code", "font", "small", "time", "label", "abbr", "kbd", "q",
        "cite",
        "samp", "var", "strike", "tt", "big", "bdi", "bdo", "ruby", "rb", "wbr",
    ]

    mutating func readChildren(_ node: HTMLDocument.Node, depth: Int) {
        for child in node.children { read(child, depth: depth + 1) }
    }

    /// Formulas are drawn twice and written once, as TeX, in an annotation.
    private mutating func readFormula(_ node: HTMLDocument.Node) {
        let source = node.first { $0.name == "annotation" }?.plainContent().singleLine
        line.append(source.map { "$\($0)$" } ?? node.plainContent().singleLine)
    }

    private mutating func readContainer(_ node: HTMLDocument.Node, depth: Int) {
        if HTMLStyle.isInline(node) { return readChildren(node, depth: depth) }
        if HTMLStyle.isPlaceholder(node) { return }
        if let code = HTMLStyle.codeBlock(node) {
            endBlock()
            endTasks()
            builder.add(.code(language: HTMLStyle.codeLanguage(node), text: code), span: span)
            return
        }
        if builder.draft.kind == .evernote, node.name == "div" { return readLine(node, depth: depth) }
        endBlock()
        within(node) { reader in
            if let state = HTMLStyle.checkBox(node) { reader.taskState = state }
            reader.readChildren(node, depth: depth)
            reader.endBlock()
        }
    }

    /// In Evernote a `div` is a line, and an empty one parts paragraphs.
    private mutating func readLine(_ node: HTMLDocument.Node, depth: Int) {
        line.breakLine()
        readChildren(node, depth: depth)
        line.breakLine()
        if taskState != nil, !line.isEmpty { endBlock() }
    }

    private mutating func readHeading(_ node: HTMLDocument.Node, depth: Int) {
        readChildren(node, depth: depth)
        let lines = line.finish()
        builder.heading(lines.map(\.text).joined(separator: " ").singleLine, tags: line.tags, level: node.headingLevel, span: span)
        builder.add(links: line.links)
        line = HTMLLine()
    }

    private mutating func readLink(_ node: HTMLDocument.Node, depth: Int) {
        if HTMLStyle.isFootnoteMark(node) { return }
        let mark = line.mark
        let before = line.lines.count
        readChildren(node, depth: depth)
        guard let address = node.attribute("href"), !address.isEmpty, !address.hasPrefix("javascript:") else { return }
        let words = line.lines.count == before ? line.text(since: mark) : line.lines.last?.text ?? ""
        line.add(NoteLink(address: HTMLStyle.address(address), text: words, isEmbed: false))
    }

    private mutating func readMedia(_ node: HTMLDocument.Node) {
        let source = node.attribute("src") ?? node.attribute("hash").flatMap { attachmentNames[$0] } ?? ""
        guard !source.isEmpty, !source.hasPrefix("data:") else { return }
        line.add(NoteLink(address: source, text: node.attribute("alt") ?? "", isEmbed: true))
    }

    /// A raised or lowered number must not run into the one before it; a footnote's mark is no text.
    private mutating func readScript(_ node: HTMLDocument.Node, depth: Int) {
        // The number of a note is a link.
        guard node.first(where: { $0.name == "a" }) == nil else { return readChildren(node, depth: depth) }
        let text = node.plainContent()
        line.append(node.name == "sup" ? Script.raised(text) : Script.lowered(text))
    }

    private mutating func readBold(_ node: HTMLDocument.Node, depth: Int) {
        let mark = line.mark
        let before = line.lines.count
        readChildren(node, depth: depth)
        if line.lines.count == before { line.noteBold(since: mark) }
    }

    private mutating func readCheckBox(_ node: HTMLDocument.Node, depth: Int) {
        guard node.name == "en-todo" || node.attribute("type")?.lowercased() == "checkbox" else { return }
        // A box at the beginning of a line parts it from the lines before.
        if !line.isEmpty, taskState != nil || line.isAtStart { endBlock() }
        taskState = node.attribute("checked").map { $0 != "false" } ?? false
        readChildren(node, depth: depth)
    }

    /// Ends the paragraph being gathered.
    mutating func endBlock() {
        let lines = line.finish()
        let state = taskState
        builder.add(links: line.links)
        builder.add(tags: line.tags)
        line = HTMLLine()
        guard !lines.isEmpty else { return }
        taskState = nil
        if let state {
            tasks.append(NoteTask(text: lines.map(\.text).joined(separator: "\n"), done: state))
            return
        }
        endTasks()
        builder.add(lines: lines, span: { _, _ in span })
    }

    mutating func endTasks() {
        builder.add(.tasks(tasks), span: span)
        tasks = []
    }
}

extension UnsafeMutablePointer<xmlNode> {
    /// 1 to 6 for `h1` to `h6`.
    fileprivate var headingLevel: Int { name.last?.wholeNumberValue ?? 1 }
}

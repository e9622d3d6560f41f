/// Writes a Word document as HTML, as it stands with all tracked changes accepted.
struct WordWriter {
    let package: WordPackage
    private(set) var html = ""
    /// The paragraph in the style that Word calls Title.
    private(set) var title: String?
    /// Writer and day, where the document's head states them in the styles for them.
    private(set) var head: [NoteProperty] = []
    /// Words of a paragraph whose end was struck out: they stand before those of the next.
    private var carried = ""
    /// Notes that were referred to since the last paragraph.
    private var notes: [XMLTree.Node] = []
    /// Text boxes that were met since the last paragraph.
    private var boxes: [XMLTree.Node] = []
    /// The lists that are open, the outermost first.
    private var openLists: [String] = []
    /// How far the fields are read that are open: only what they show is text.
    private var fields: [Bool] = []
    private var link: String?
    private var instruction = ""

    static let deepestNesting = 100

    init(package: WordPackage) { self.package = package }

    mutating func write(_ body: XMLTree.Node) {
        writeBlocks(body, depth: 0)
        flush()
        if !carried.isEmpty { html += "<p>\(carried)</p>" }
        carried = ""
    }

    private mutating func writeBlocks(_ parent: XMLTree.Node, depth: Int) {
        guard depth < Self.deepestNesting else { return }
        for node in parent.children where node.isElement {
            switch node.localName {
            case "p": writeParagraph(node, depth: depth)
            case "tbl": writeTable(node, depth: depth)
            case "sdt":
                if !isContents(node), let content = node.child("sdtcontent") { writeBlocks(content, depth: depth + 1) }
            case "del", "movefrom", "sectpr", "tblpr", "tblgrid", "trpr", "tcpr": break
            case "alternatecontent":
                if let choice = node.child("choice") ?? node.child("fallback") { writeBlocks(choice, depth: depth + 1) }
            default: writeBlocks(node, depth: depth + 1)
            }
        }
    }

    private func isContents(_ node: XMLTree.Node) -> Bool {
        node.child("sdtpr")?.child("docpartobj")?.child("docpartgallery")?.attribute("val")?.lowercased() == "table of contents"
    }

    private mutating func writeParagraph(_ node: XMLTree.Node, depth: Int) {
        let properties = node.child("ppr")
        let style = package.style(properties?.child("pstyle")?.attribute("val") ?? "")
        // What earlier paragraphs refer to stands before this one, what this one refers to behind it.
        let before = (notes, boxes)
        (notes, boxes) = ([], [])
        let text = carried + inline(node, depth: depth)
        carried = ""
        let own = (notes, boxes)
        (notes, boxes) = before
        defer {
            notes += own.0
            boxes += own.1
        }
        if style.isContents { return }
        if html.isEmpty, let key = style.headKey {
            head.append(NoteProperty(key: key, value: HTMLReader.text(of: text).singleLine))
            return
        }
        // Who strikes out the end of a paragraph joins it to the next.
        let mark = properties?.child("rpr")
        if mark?.child("del") != nil || mark?.child("movefrom") != nil {
            carried = text
            return
        }
        guard !text.trimmed.isEmpty else { return flush() }
        let list = properties?.child("numpr")
        let level = list?.child("ilvl")?.attribute("val").flatMap { Int($0) } ?? style.listLevel
        if let heading = style.headingLevel
            ?? properties?.child("outlinelvl")?.attribute("val").flatMap({ Int($0) }).flatMap({ $0 < 9 ? $0 + 1 : nil })
        {
            flush()
            html += "<h\(min(heading, 6))>\(text)</h\(min(heading, 6))>"
        } else if let number = list?.child("numid")?.attribute("val") ?? style.list,
            let isOrdered = package.isOrdered(list: number, level: level)
        {
            writeItem(text, level: min(level, 8), tag: isOrdered ? "ol" : "ul")
            return
        } else {
            flush()
            if style.isTitle, title == nil { title = HTMLReader.text(of: text).singleLine }
            html += style.isQuote ? "<blockquote>\(text)</blockquote>" : style.isTitle ? "" : "<p>\(text)</p>"
        }
        writeAside()
    }

    private mutating func writeItem(_ text: String, level: Int, tag: String) {
        while openLists.count > level + 1 { html += "</\(openLists.removeLast())>" }
        if openLists.count == level + 1, openLists.last != tag { html += "</\(openLists.removeLast())>" }
        while openLists.count < level + 1 {
            html += "<\(tag)>"
            openLists.append(tag)
        }
        html += "<li>\(text)</li>"
    }

    /// Ends the lists that are open, and writes what belongs beside the text before.
    private mutating func flush() {
        while let tag = openLists.popLast() { html += "</\(tag)>" }
        writeAside()
    }

    /// Footnotes stand behind the paragraph that refers to them, text boxes too.
    private mutating func writeAside() {
        guard !notes.isEmpty || !boxes.isEmpty else { return }
        let (found, drawn) = (notes, boxes)
        notes = []
        boxes = []
        for note in found { writeBlocks(note, depth: Self.deepestNesting / 2) }
        for box in drawn { writeBlocks(box, depth: Self.deepestNesting / 2) }
    }

    private mutating func writeTable(_ table: XMLTree.Node, depth: Int) {
        flush()
        var rows = ""
        for row in table.children where row.localName == "tr" {
            let properties = row.child("trpr")
            if properties?.child("del") != nil { continue }
            let cell = properties?.child("tblheader") != nil ? "th" : "td"
            rows += "<tr>"
            for node in row.children { rows += cells(node, cell, depth: depth + 1) }
            rows += "</tr>"
        }
        html += "<table>\(rows)</table>"
        writeAside()
    }

    private mutating func cells(_ node: XMLTree.Node, _ tag: String, depth: Int) -> String {
        guard depth < Self.deepestNesting else { return "" }
        if node.localName == "sdt", let content = node.child("sdtcontent") {
            return content.children.map { cells($0, tag, depth: depth + 1) }.joined()
        }
        guard node.localName == "tc", node.child("tcpr")?.child("celldel") == nil else { return "" }
        var inner = WordWriter(package: package)
        inner.writeBlocks(node, depth: depth + 1)
        while let tag = inner.openLists.popLast() { inner.html += "</\(tag)>" }
        notes += inner.notes
        boxes += inner.boxes
        return "<\(tag)>\(inner.html)\(inner.carried)</\(tag)>"
    }
}

extension WordWriter {
    /// The words of a paragraph, or of a part of one, as HTML.
    private mutating func inline(_ parent: XMLTree.Node, depth: Int) -> String {
        guard depth < Self.deepestNesting else { return "" }
        var text = ""
        for node in parent.children where node.isElement { text += piece(node, depth: depth + 1) }
        return text
    }

    private mutating func piece(_ node: XMLTree.Node, depth: Int) -> String {
        switch node.localName {
        // What was struck out or moved away, what was said about the text, how it is set.
        case "del", "movefrom", "deltext", "instrtext", "delinstrtext", "ppr", "rpr", "commentreference", "footnoteref", "endnoteref",
            "annotationref", "rt", "sdtpr", "rubypr":
            if node.localName == "instrtext", fields.last == false { instruction += node.plainContent() }
            return ""
        case "r": return run(node, depth: depth)
        case "t": return fields.last == false ? "" : node.plainContent().escapedForHTML
        case "tab", "ptab": return "\t"
        case "br", "cr": return ["page", "column"].contains(node.attribute("type")) ? " " : "<br>"
        case "nobreakhyphen": return "-"
        case "softhyphen": return ""
        case "fldchar": return field(node.attribute("fldchartype") ?? "")
        case "footnotereference", "endnotereference":
            if let note = package.note(node.localName.withoutSuffix("reference"), node.attribute("id") ?? "") { notes.append(note) }
            return ""
        case "hyperlink":
            let words = inline(node, depth: depth)
            return node.attribute("id").flatMap(package.address).map { "<a href=\"\($0.escapedForHTML)\">\(words)</a>" } ?? words
        case "sdt": return control(node, depth: depth)
        case "alternatecontent": return (node.child("choice") ?? node.child("fallback")).map { inline($0, depth: depth) } ?? ""
        case "txbxcontent":
            boxes.append(node)
            return ""
        case "p": return " " + inline(node, depth: depth)
        default: return inline(node, depth: depth)
        }
    }

    private mutating func run(_ node: XMLTree.Node, depth: Int) -> String {
        let properties = node.child("rpr")
        if let hidden = properties?.child("vanish"), !["0", "false", "off"].contains(hidden.attribute("val") ?? "1") { return "" }
        let text = inline(node, depth: depth)
        switch properties?.child("vertalign")?.attribute("val") {
        case "superscript"? where !text.trimmed.isEmpty: return "<sup>\(text)</sup>"
        case "subscript"? where !text.trimmed.isEmpty: return "<sub>\(text)</sub>"
        default: return text
        }
    }

    /// A field: what it is made from, then what it shows.
    private mutating func field(_ mark: String) -> String {
        switch mark {
        case "begin":
            fields.append(false)
            instruction = ""
        case "separate":
            if !fields.isEmpty { fields[fields.count - 1] = true }
            if let address = hyperlink(instruction), link == nil {
                link = address
                return "<a href=\"\(address.escapedForHTML)\">"
            }
        case "end":
            _ = fields.popLast()
            if link != nil, !fields.contains(true) {
                link = nil
                return "</a>"
            }
        default: break
        }
        return ""
    }

    /// The address in `HYPERLINK "https://…"`.
    private func hyperlink(_ instruction: String) -> String? {
        let words = instruction.trimmed
        guard words.hasPrefix("HYPERLINK \""), let end = words.dropFirst(11).firstIndex(of: "\"") else { return nil }
        return String(words.dropFirst(11)[..<end])
    }

    /// A content control: a check box, or what stands in it.
    private mutating func control(_ node: XMLTree.Node, depth: Int) -> String {
        if let box = node.child("sdtpr")?.child("checkbox") {
            let isChecked = ["1", "true", "on"].contains(box.child("checked")?.attribute("val") ?? "0")
            return isChecked ? "<input type=\"checkbox\" checked>" : "<input type=\"checkbox\">"
        }
        if node.child("sdtpr")?.child("showingplchdr") != nil { return "" }
        return node.child("sdtcontent").map { inline($0, depth: depth) } ?? ""
    }
}

/// Reads Org-mode line by line: headings with keywords and tags, drawers, lists, tables, blocks, links, timestamps.
///
/// Source: the Org Syntax document, orgmode.org/worg/org-syntax.html.
struct OrgReader {
    var builder: NoteBuilder
    private var inline = OrgInline()
    private var paragraph: [InlineLine] = []
    private var paragraphSpan = 0..<0
    private var entries: [ListEntry] = []
    private var entriesAreOrdered = false
    private var table: [[String]] = []
    private var tableHasHeader = false
    private var tableSpan = 0..<0
    private var block: OrgBlock?
    /// The name of the drawer being read.
    private var drawer: String?
    private var hasHeading = false
    private var keywords = OrgKeywords()

    init(builder: NoteBuilder) { self.builder = builder }

    /// Reads a text; spans count from the start of `bytes`.
    mutating func read(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            read(String(decoding: bytes[start..<end], as: UTF8.self), span: start..<end)
            start = end + 1
        }
        closeAll()
        if let block { close(block) }
    }

    private mutating func read(_ line: String, span: Range<Int>) {
        let content = line.trimmed
        if var open = block {
            if open.ends(at: content) {
                block = nil
                open.span = open.span.lowerBound..<span.upperBound
                close(open)
            } else {
                open.lines.append(line)
                open.span = open.span.lowerBound..<span.upperBound
                block = open
            }
            return
        }
        if drawer != nil { return readDrawer(content) }
        if let heading = OrgHeading(line, keywords: keywords) { return read(heading, span: span) }
        if let open = OrgBlock(content, span: span) {
            closeAll()
            block = open
        } else if content.hasPrefix("#+") {
            closeAll()
            readKeyword(content)
        } else if content.isEmpty {
            closeAll()
        } else if content.hasPrefix(":"), content.hasSuffix(":"), content.count > 2, !content.contains(" ") {
            closeAll()
            drawer = content.uppercased()
        } else if content.hasPrefix("#"), content.dropFirst().first.map({ $0 == " " }) ?? true {
            return
        } else if readPlanning(content, span: span) || content.allSatisfy({ $0 == "-" }) && content.count >= 5 {
            closeParagraph()
        } else if content.hasPrefix("|") {
            readRow(content, span: span)
        } else if let item = OrgItem(line) {
            add(item, span: span)
        } else if !entries.isEmpty, line.first == " " {
            let last = entries.count - 1
            entries[last].text += "\n" + flatten(content).text
            entries[last].definition = nil
            entries[last].span = entries[last].span.lowerBound..<span.upperBound
        } else {
            closeList()
            closeTable()
            let text = flatten(content)
            paragraphSpan = paragraph.isEmpty ? span : paragraphSpan.lowerBound..<span.upperBound
            paragraph.append(text)
        }
    }

    private mutating func flatten(_ text: String) -> InlineLine {
        let found = inline.read(text)
        builder.add(links: found.links)
        return found.line
    }
}

extension OrgReader {
    private mutating func read(_ heading: OrgHeading, span: Range<Int>) {
        closeAll()
        hasHeading = true
        let found = inline.read(heading.text)
        builder.heading(found.line.text, tags: heading.tags, level: min(heading.level, 6), span: span)
        builder.add(links: found.links)
        if let state = heading.state { builder.add(.tasks([NoteTask(text: found.line.text, state: state)]), span: span) }
    }

    /// `#+TITLE: …` and its kind, before and between headings.
    private mutating func readKeyword(_ content: String) {
        guard let colon = content.firstIndex(of: ":") else { return }
        let key = content[content.index(content.startIndex, offsetBy: 2)..<colon].lowercased()
        let value = content[content.index(after: colon)...].trimmed
        guard !value.isEmpty else { return }
        switch key {
        case "title", "date", "author", "description", "subtitle", "engram", "created", "modified":
            builder.edit { $0.take([NoteProperty(key: key, value: value)]) }
        case "filetags": builder.edit { $0.add(tags: value.split { $0 == ":" || $0 == " " }.map(String.init)) }
        case "todo", "seq_todo", "typ_todo": keywords.add(value)
        case "keywords", "category": builder.edit { $0.take([NoteProperty(key: key, value: value)]) }
        default: break
        }
    }

    private static let machineKeys: Set<String> = [
        "id", "custom_id", "style", "visibility", "attach_dir", "dir", "roam_refs", "last_repeat",
    ]

    private mutating func readDrawer(_ content: String) {
        if content.uppercased() == ":END:" {
            drawer = nil
            return
        }
        guard drawer == ":PROPERTIES:", content.hasPrefix(":"), let colon = content.dropFirst().firstIndex(of: ":") else { return }
        let key = String(content[content.index(after: content.startIndex)..<colon])
        let value = content[content.index(after: colon)...].trimmed
        guard !value.isEmpty, !Self.machineKeys.contains(key.lowercased()) else { return }
        if key.lowercased() == "roam_aliases" {
            builder.edit { $0.aliases += value.split(separator: "\"").map(\.trimmed).filter { !$0.isEmpty } }
        } else if hasHeading {
            builder.add(fields: [NoteProperty(key: key, value: value)])
        } else {
            builder.edit { $0.take([NoteProperty(key: key, value: value)]) }
        }
    }

    /// `SCHEDULED: <2023-05-01 Mon> DEADLINE: <…>`.
    private mutating func readPlanning(_ content: String, span: Range<Int>) -> Bool {
        let names = ["SCHEDULED:", "DEADLINE:", "CLOSED:"]
        guard names.contains(where: content.hasPrefix) else { return false }
        var rest = content[...]
        while let name = names.first(where: rest.hasPrefix) {
            rest = rest.dropFirst(name.count).drop { $0 == " " }
            let end = rest.firstIndex { $0 == ">" || $0 == "]" } ?? rest.endIndex
            if let day = CalendarDay(writtenAs: rest[..<end].drop { $0 == "<" || $0 == "[" }) {
                builder.add(.property(key: name.dropLast().lowercased(), value: day.description), span: span)
            }
            rest = rest[end...].dropFirst().drop { $0 == " " }
        }
        return true
    }

    private mutating func readRow(_ content: String, span: Range<Int>) {
        closeParagraph()
        closeList()
        tableSpan = table.isEmpty ? span : tableSpan.lowerBound..<span.upperBound
        if content.hasPrefix("|-") {
            tableHasHeader = tableHasHeader || table.count == 1
            return
        }
        let inner = content.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
        table.append((content.hasSuffix("|") ? inner.dropLast() : inner[...]).map { flatten($0.trimmed).text })
    }

    private mutating func add(_ item: OrgItem, span: Range<Int>) {
        closeParagraph()
        closeTable()
        if entries.isEmpty { entriesAreOrdered = item.isOrdered }
        let line = flatten(item.text)
        var entry = ListEntry(text: line.text, depth: item.indent / 2, state: item.state, span: span)
        if let term = item.term { entry.definition = .definition(term: flatten(term).text, meaning: line.text) }
        if let term = item.term { entry.text = "\(flatten(term).text): \(line.text)" }
        entries.append(entry)
    }

    private mutating func closeAll() {
        closeParagraph()
        closeList()
        closeTable()
    }

    private mutating func closeParagraph() {
        builder.add(.paragraph(InlineLine.join(paragraph.map(\.text))), span: paragraphSpan)
        paragraph = []
    }

    private mutating func closeList() {
        let least = entries.map(\.depth).min() ?? 0
        for index in entries.indices { entries[index].depth -= least }
        builder.add(entries: entries, ordered: entriesAreOrdered)
        entries = []
    }

    private mutating func closeTable() {
        guard !table.isEmpty else { return }
        let header = tableHasHeader ? table[0] : []
        builder.add(.table(header: header, rows: Array(tableHasHeader ? table[1...] : table[...])), span: tableSpan)
        table = []
        tableHasHeader = false
    }

    private mutating func close(_ block: OrgBlock) {
        switch block.name {
        case "SRC", "EXAMPLE": builder.add(.code(language: block.language, text: block.text), span: block.span)
        case "QUOTE", "VERSE":
            let lines = block.lines.map { flatten($0.trimmed).text }
            builder.add(.quote(block.name == "VERSE" ? lines.joined(separator: "\n").trimmed : InlineLine.join(lines)), span: block.span)
        case "COMMENT", "EXPORT", "QUERY": break
        default: builder.add(.paragraph(InlineLine.join(block.lines.map { flatten($0.trimmed).text })), span: block.span)
        }
    }
}

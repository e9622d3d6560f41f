import CXML2

extension HTMLReader {
    mutating func readList(_ node: HTMLDocument.Node, depth: Int) {
        var entries: [ListEntry] = []
        collect(node, level: 0, depth: depth, into: &entries)
        builder.add(entries: entries, ordered: node.name == "ol")
    }

    private mutating func collect(_ list: HTMLDocument.Node, level: Int, depth: Int, into entries: inout [ListEntry]) {
        guard depth < Self.deepestNesting else { return }
        for item in list.children where item.isElement {
            if item.isList {
                collect(item, level: level + 1, depth: depth + 1, into: &entries)
                continue
            }
            let index = entries.count
            entries.append(ListEntry(text: "", depth: level, isDone: HTMLStyle.checkBox(item), span: span))
            var inner = HTMLReader(builder: NoteBuilder(kind: .html, rules: LeaveOutRules(tags: [])), span: span)
            inner.attachmentNames = attachmentNames
            readItem(item, with: &inner, level: level, depth: depth, into: &entries)
            inner.endBlock()
            let isTask = inner.closeAsItem(&entries[index])
            if isTask == nil, let state = entries[index].isDone { entries[index].isDone = state }
            take(inner)
        }
    }

    /// Everything in an item but its nested lists, wherever they stand in it.
    private mutating func readItem(
        _ item: HTMLDocument.Node,
        with inner: inout HTMLReader,
        level: Int,
        depth: Int,
        into entries: inout [ListEntry]
    ) {
        guard depth < Self.deepestNesting else { return }
        for child in item.children {
            if child.isList {
                collect(child, level: level + 1, depth: depth + 1, into: &entries)
            } else if ["div", "p", "section", "details", "summary"].contains(child.name), HTMLStyle.checkBox(child) == nil {
                inner.endBlock()
                readItem(child, with: &inner, level: level, depth: depth + 1, into: &entries)
                inner.endBlock()
            } else {
                inner.read(child, depth: depth + 1)
            }
        }
    }

    /// Links and tags that an inner reader met go to the outer builder.
    private mutating func take(_ inner: HTMLReader) {
        builder.add(links: inner.builder.draft.links)
        builder.add(tags: inner.builder.draft.tags)
    }

    /// Puts what was read into the item; returns the state of its check box, if it has one.
    private mutating func closeAsItem(_ entry: inout ListEntry) -> Bool? {
        var state: Bool?
        var texts: [String] = []
        let blocks = finishedTasksAndBlocks()
        for block in blocks {
            if case .tasks(let tasks) = block.kind, state == nil {
                state = tasks.first?.done
                texts.append(contentsOf: tasks.map(\.text))
            } else {
                texts.append(block.kind.text)
            }
        }
        switch blocks.first?.kind {
        case .definition?, .property?: entry.definition = blocks.count == 1 ? blocks[0].kind : nil
        default: break
        }
        entry.text = texts.filter { !$0.isEmpty }.joined(separator: "\n")
        if let state { entry.isDone = state }
        return state
    }

    private mutating func finishedTasksAndBlocks() -> [NoteBlock] {
        endTasks()
        return builder.finish().sections.flatMap(\.blocks)
    }

    mutating func readTable(_ node: HTMLDocument.Node) {
        var rows: [(cells: [String], isHeader: Bool)] = []
        collectRows(node, depth: 0, into: &rows)
        rows.removeAll { $0.cells.allSatisfy(\.isEmpty) }
        guard let first = rows.first else { return }
        let header = first.isHeader ? first.cells : []
        builder.add(.table(header: header, rows: rows.dropFirst(first.isHeader ? 1 : 0).map(\.cells)), span: span)
    }

    private mutating func collectRows(_ node: HTMLDocument.Node, depth: Int, into rows: inout [(cells: [String], isHeader: Bool)]) {
        guard depth < 8 else { return }
        for child in node.children where child.isElement {
            guard child.name == "tr" else {
                collectRows(child, depth: depth + 1, into: &rows)
                continue
            }
            let cells = child.children.filter { $0.name == "td" || $0.name == "th" }
            rows.append((cells.map { innerText($0).singleLine }, cells.first?.name == "th" && cells.allSatisfy { $0.name == "th" }))
        }
    }

    /// The text of an element read apart; its links and tags are kept.
    private mutating func innerText(_ node: HTMLDocument.Node) -> String {
        var inner = HTMLReader(builder: NoteBuilder(kind: .html, rules: LeaveOutRules(tags: [])), span: span)
        inner.attachmentNames = attachmentNames
        inner.readChildren(node, depth: 0)
        inner.endBlock()
        take(inner)
        return inner.finishedTasksAndBlocks().map(\.kind.text).joined(separator: "\n")
    }

    mutating func readQuote(_ node: HTMLDocument.Node) {
        builder.add(.quote(innerText(node)), span: span)
    }

    mutating func readCode(_ node: HTMLDocument.Node) {
        let language = (node.first { $0.name == "code" }?.attribute("class") ?? node.attribute("class"))?
            .split(separator: " ").first { $0.hasPrefix("language-") }.map { String($0.dropFirst(9)) }
        let text = node.plainContent().split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init).joined(separator: "\n").droppingLastLineEnds
        builder.add(.code(language: language, text: text), span: span)
    }

    mutating func readDefinitions(_ node: HTMLDocument.Node, depth: Int) {
        var term = ""
        for child in node.children where child.isElement {
            switch child.name {
            case "dt": term = innerText(child).singleLine
            case "dd":
                let meaning = innerText(child)
                builder.add(term.isEmpty ? .paragraph(meaning) : .definition(term: term, meaning: meaning), span: span)
            default: read(child, depth: depth + 1)
            }
        }
    }
}

extension UnsafeMutablePointer<xmlNode> {
    fileprivate var isList: Bool { name == "ul" || name == "ol" }
}

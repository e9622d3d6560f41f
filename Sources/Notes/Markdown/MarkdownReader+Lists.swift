import CCmarkGFM

extension MarkdownReader {
    mutating func readList(_ block: CMarkNode) {
        var entries: [ListEntry] = []
        collect(block, depth: 0, into: &entries)
        builder.add(entries: entries, ordered: cmark_node_get_list_type(block.pointer) == CMARK_ORDERED_LIST)
    }

    private mutating func collect(_ list: CMarkNode, depth: Int, into entries: inout [ListEntry]) {
        guard depth < Self.deepestNesting else { return }
        for item in list.children {
            let index = entries.count
            entries.append(ListEntry(text: "", depth: depth, span: span(item)))
            if item.kind == "tasklist" { entries[index].isDone = cmark_gfm_extensions_get_tasklist_item_checked(item.pointer) }
            let children = item.children
            var parts: [String] = []
            for child in children {
                if child.type == CMARK_NODE_LIST {
                    collect(child, depth: depth + 1, into: &entries)
                } else if child.type == CMARK_NODE_PARAGRAPH {
                    let lines = itemLines(flatten(child).lines, entry: &entries[index])
                    let isWhole = children.count == 1 && lines.count == 1
                    if isWhole { entries[index].definition = lines[0].definition ?? FieldLine(lines[0].text)?.block }
                    parts.append(InlineLine.join(lines.map { fieldsTaken($0, isAlone: entries[index].definition != nil) }))
                } else {
                    parts.append(blockText(child, depth: depth + 1))
                }
            }
            entries[index].text = parts.filter { !$0.isEmpty }.joined(separator: "\n")
            entries[index].takeBox()
            if entries[index].state != nil { entries[index].definition = nil }
        }
    }

    /// In an outline the program's own lines go, and a task word makes a task.
    private func itemLines(_ lines: [InlineLine], entry: inout ListEntry) -> [InlineLine] {
        guard dialect.isOutline else { return lines }
        var lines = OutlinePage.withoutMachineLines(lines)
        if let first = lines.first, let task = OutlinePage.task(first.text) {
            lines[0].text = task.text
            entry.state = task.state
        }
        return lines
    }

    /// The line's text with `key:: value` written `key: value`; unless the item is one property alone, the builder learns of it here.
    private mutating func fieldsTaken(_ line: InlineLine, isAlone: Bool) -> String {
        guard let field = FieldLine(line.text) else { return line.text }
        if !isAlone, case .property = field.block { builder.add(fields: [NoteProperty(key: field.key, value: field.value)]) }
        return "\(field.key): \(field.value)"
    }

    /// The readable text of everything inside a footnote or an item.
    private mutating func containerText(_ block: CMarkNode, depth: Int) -> String {
        block.children.map { blockText($0, depth: depth + 1) }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The readable text of everything inside a quote; a callout's mark goes, its title stays a line of its own.
    mutating func quoteText(_ block: CMarkNode, depth: Int) -> String {
        var parts: [String] = []
        for (index, child) in block.children.enumerated() {
            guard index == 0, child.type == CMARK_NODE_PARAGRAPH else {
                parts.append(blockText(child, depth: depth + 1))
                continue
            }
            let (title, lines) = Callout.withoutMark(flatten(child).lines.map(\.text))
            parts += [title ?? "", InlineLine.join(lines)]
        }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private mutating func blockText(_ block: CMarkNode, depth: Int) -> String {
        guard depth < Self.deepestNesting else { return "" }
        switch block.type {
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: return flatten(block).text
        case CMARK_NODE_CODE_BLOCK: return CodeBlock(block, dialect).map { $0.callout ?? $0.text } ?? ""
        case CMARK_NODE_HTML_BLOCK: return HTMLReader.text(of: block.html)
        case CMARK_NODE_BLOCK_QUOTE: return quoteText(block, depth: depth)
        case CMARK_NODE_LIST: return listText(block, depth: depth)
        default: return block.kind == "table" ? tableText(block) : containerText(block, depth: depth)
        }
    }

    private mutating func listText(_ block: CMarkNode, depth: Int) -> String {
        var entries: [ListEntry] = []
        collect(block, depth: depth, into: &entries)
        var number = Int(cmark_node_get_list_start(block.pointer)) - 1
        let isOrdered = cmark_node_get_list_type(block.pointer) == CMARK_ORDERED_LIST
        return entries.filter { !$0.text.isEmpty }.map { entry in
            var mark = "- "
            if let state = entry.state {
                mark = "- [\(state.mark)] "
            } else if isOrdered, entry.depth == depth {
                number += 1
                mark = "\(number). "
            }
            return String(repeating: "  ", count: entry.depth - depth) + mark + entry.text
        }.joined(separator: "\n")
    }

    private mutating func tableText(_ table: CMarkNode) -> String {
        table.children.map { row in row.children.map { flatten($0).text.singleLine }.joined(separator: " | ") }.joined(separator: "\n")
    }
}

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
                    if children.count == 1, lines.count == 1 {
                        entries[index].definition = lines[0].definition ?? FieldLine(lines[0].text)?.block
                    }
                    parts.append(InlineLine.join(lines.map { fieldsTaken($0, isAlone: entries[index].definition != nil) }))
                } else {
                    parts.append(blockText(child, depth: depth + 1))
                }
            }
            entries[index].text = parts.filter { !$0.isEmpty }.joined(separator: "\n")
        }
    }

    /// In an outline the program's own lines go, and a task word makes a task.
    private func itemLines(_ lines: [InlineLine], entry: inout ListEntry) -> [InlineLine] {
        guard dialect.isOutline else { return lines }
        var lines = OutlinePage.withoutMachineLines(lines)
        if let first = lines.first, let task = OutlinePage.task(first.text) {
            lines[0].text = task.text
            entry.isDone = task.done
        }
        return lines
    }

    /// The line's text with `key:: value` written `key: value`; unless the item is one property alone, the builder learns of it here.
    private mutating func fieldsTaken(_ line: InlineLine, isAlone: Bool) -> String {
        guard let field = FieldLine(line.text) else { return line.text }
        if !isAlone, case .property = field.block { builder.add(fields: [NoteProperty(key: field.key, value: field.value)]) }
        return "\(field.key): \(field.value)"
    }

    /// The readable text of everything inside a quote or an item.
    mutating func containerText(_ block: CMarkNode, depth: Int) -> String {
        block.children.map { blockText($0, depth: depth + 1) }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private mutating func blockText(_ block: CMarkNode, depth: Int) -> String {
        guard depth < Self.deepestNesting else { return "" }
        switch block.type {
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: return flatten(block).text
        case CMARK_NODE_CODE_BLOCK: return block.literal.droppingLastLineEnds
        case CMARK_NODE_HTML_BLOCK: return HTMLReader.text(of: block.literal)
        case CMARK_NODE_LIST:
            var entries: [ListEntry] = []
            collect(block, depth: depth, into: &entries)
            return entries.filter { !$0.text.isEmpty }
                .map { String(repeating: "  ", count: $0.depth - depth) + "- " + $0.text }.joined(separator: "\n")
        default: return block.kind == "table" ? tableText(block) : containerText(block, depth: depth)
        }
    }

    private mutating func tableText(_ table: CMarkNode) -> String {
        table.children.map { row in row.children.map { flatten($0).text.singleLine }.joined(separator: " | ") }.joined(separator: "\n")
    }
}

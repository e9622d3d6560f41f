import CCmarkGFM

extension MarkdownReader {
    /// Reads the outermost list of an outline: each item is a paragraph, a heading or a task of the page, what hangs from it a list.
    mutating func readOutline(_ list: CMarkNode) {
        for item in list.children {
            for child in item.children {
                switch child.type {
                case CMARK_NODE_PARAGRAPH:
                    var lines = OutlinePage.withoutMachineLines(flatten(child).lines)
                    guard let first = lines.first else { continue }
                    if let task = OutlinePage.task(first.text) {
                        lines[0].text = task.text
                        let text = InlineLine.join(lines.map(\.text))
                        builder.add(entries: [ListEntry(text: text, depth: 0, state: task.state, span: span(child))], ordered: false)
                    } else {
                        let whole = span(child)
                        builder.add(lines: lines) { _, _ in whole }
                    }
                default: readBlock(child)
                }
            }
        }
    }
}

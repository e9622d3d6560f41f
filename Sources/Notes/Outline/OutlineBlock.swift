/// A block of an outline and what hangs from it.
struct OutlineBlock {
    var text: String
    /// 1 to 3 where the block is a heading.
    var headingLevel: Int?
    var children: [OutlineBlock]

    static let deepestNesting = 100

    /// Blocks as Markdown: the outermost are paragraphs, what hangs from them lists.
    static func markdown(_ blocks: [OutlineBlock]) -> String {
        blocks.map { block in
            let heading = block.headingLevel.map { String(repeating: "#", count: $0) + " " } ?? ""
            // A task of the page is an item of a list of its own.
            let mark = block.text.hasPrefix("[ ] ") || block.text.hasPrefix("[x] ") ? "- " : ""
            let items = block.children.map { $0.item(depth: 0) }.joined(separator: "\n")
            return [heading + mark + block.text, items].filter { !$0.isEmpty }.joined(separator: "\n\n")
        }.joined(separator: "\n\n")
    }

    /// The text with `((id))` replaced by the words of the block that it names; what looks like an identifier and names none goes.
    static func resolved(_ text: String, _ texts: [String: String]) -> String {
        var plain = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "(("), let end = rest[start.upperBound...].firstRange(of: "))") {
            let id = String(rest[start.upperBound..<end.lowerBound])
            plain += rest[..<start.lowerBound]
            plain += texts[id] ?? (id.contains(" ") || id.count < 9 ? "((\(id)))" : "")
            rest = rest[end.upperBound...]
        }
        return plain + rest
    }

    private func item(depth: Int) -> String {
        let indent = String(repeating: "  ", count: depth)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            indent + (index == 0 ? "- " : "  ") + line
        }
        guard depth < Self.deepestNesting else { return lines.joined(separator: "\n") }
        return (lines + children.map { $0.item(depth: depth + 1) }).joined(separator: "\n")
    }
}

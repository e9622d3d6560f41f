import CXML2

/// A note of Tomboy or Gnote: XML whose line ends are the text's, with elements for what is bold, large, linked or a list.
enum TomboyFile {
    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        let text = try file.text()
        let tree = try XMLTree(text.bytes)
        defer { withExtendedLifetime(tree) {} }
        guard let root = tree.root, root.name == "note", let content = root.first(where: { $0.name == "note-content" })
        else {
            throw .unknownKind("note")
        }
        var builder = file.builder(.tomboy)
        if tree.isRescued { builder.edit { $0.remarks.append(.rescued(path: file.path)) } }
        builder.edit { $0.take(fields(root), dateSource: .metadata) }
        var page = TomboyPage(title: builder.draft.statedTitle ?? "")
        page.read(content)
        HTMLReader.read(page.html, span: 0..<text.bytes.count, into: &builder)
        builder.add(links: page.links)
        return [builder.finished()]
    }

    private static let keys = ["title": "title", "create-date": "created", "last-change-date": "changed", "tag": "tag"]

    private static func fields(_ root: HTMLDocument.Node) -> [NoteProperty] {
        (root.children + root.children.filter { $0.name == "tags" }.flatMap(\.children)).compactMap { node in
            guard let key = keys[node.name] else { return nil }
            let value = node.plainContent().singleLine
            // A notebook is a tag with a prefix; templates are marked by a system tag.
            guard key == "tag", value.hasPrefix("system:") else { return NoteProperty(key: key, value: value) }
            return value.hasPrefix("system:notebook:") ? NoteProperty(key: "notebook", value: String(value.dropFirst(16))) : nil
        }
    }
}

/// A note's content as HTML: what the elements mean, and line ends as line ends.
private struct TomboyPage {
    private(set) var html = ""
    private(set) var links: [NoteLink] = []
    private let title: String

    init(title: String) { self.title = title }

    private static let names = [
        "bold": "b", "italic": "i", "strikethrough": "s", "highlight": "mark", "monospace": "code", "list": "ul", "list-item": "li",
    ]

    mutating func read(_ content: HTMLDocument.Node) {
        for child in content.children { read(child, depth: 0) }
        // The first line repeats the title.
        let first = html.prefix { $0 != "<" }
        if first.trimmed == title.escapedForHTML.trimmed { html = String(html.dropFirst(first.count)) }
    }

    private mutating func read(_ node: HTMLDocument.Node, depth: Int) {
        guard depth < HTMLReader.deepestNesting else { return }
        if node.isText {
            html += node.content.escapedForHTML.replacing("\n", with: "<br>")
            return
        }
        let text = node.plainContent()
        switch node.name {
        case "internal": links.append(NoteLink(target: text.singleLine, text: text.singleLine))
        case "url": links.append(NoteLink(target: text.singleLine, text: text.singleLine))
        case "huge", "large":
            if text.contains("\n") || html.isEmpty || html.hasSuffix("<br>"), !text.trimmed.isEmpty {
                let level = node.name == "huge" ? 1 : 2
                html += "<h\(level)>\(text.singleLine.escapedForHTML)</h\(level)>"
                return
            }
        default: break
        }
        let name = Self.names[node.name]
        if let name { html += "<\(name)>" }
        for child in node.children { read(child, depth: depth + 1) }
        if let name { html += "</\(name)>" }
    }
}

extension String {
    var escapedForHTML: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}

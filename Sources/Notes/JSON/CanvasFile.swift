import Foundation

/// An Obsidian canvas: cards with text, files and links on a plane, in groups, joined by arrows (jsoncanvas.org, 1.0).
enum CanvasFile {
    private struct Canvas: Decodable {
        struct Node: Decodable {
            var id: String?
            var type: String?
            var text: String?
            var file: String?
            var url: String?
            var label: String?
            var x: Double?
            var y: Double?
            var width: Double?
            var height: Double?
        }
        struct Edge: Decodable {
            var fromNode: String?
            var toNode: String?
            var label: String?
        }
        var nodes: [Node]?
        var edges: [Edge]?
    }

    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        let text = try file.text()
        guard JSONBounds.areSafe(text.bytes) else { throw .unsafe("its JSON nests too deep") }
        guard let canvas = try? JSONDecoder().decode(Canvas.self, from: Data(text.bytes)) else { throw .damaged("its JSON is no canvas") }
        var builder = file.builder(.canvas)
        let nodes = (canvas.nodes ?? []).sorted { ($0.y ?? 0, $0.x ?? 0) < ($1.y ?? 0, $1.x ?? 0) }
        let groups = nodes.filter { $0.type == "group" }
        for node in nodes where node.type != "group" && !groups.contains(where: { holds($0, node) }) { write(node, into: &builder) }
        for group in groups {
            builder.heading((group.label ?? "Group").singleLine, level: 2, span: 0..<text.bytes.count)
            for node in nodes where node.type != "group" && holds(group, node) { write(node, into: &builder) }
        }
        let names = Dictionary(nodes.map { ($0.id ?? "", name($0)) }, uniquingKeysWith: { first, _ in first })
        let arrows = (canvas.edges ?? []).compactMap { edge -> String? in
            guard let from = names[edge.fromNode ?? ""], let to = names[edge.toNode ?? ""], !from.isEmpty, !to.isEmpty else { return nil }
            return edge.label.map { "\(from) → \($0.singleLine) → \(to)" } ?? "\(from) → \(to)"
        }
        builder.add(.list(items: arrows, ordered: false), span: 0..<text.bytes.count)
        return [builder.finished()]
    }

    private static func holds(_ group: Canvas.Node, _ node: Canvas.Node) -> Bool {
        guard let x = group.x, let y = group.y, let width = group.width, let height = group.height, let left = node.x, let top = node.y
        else {
            return false
        }
        return left >= x && left < x + width && top >= y && top < y + height
    }

    private static func write(_ node: Canvas.Node, into builder: inout NoteBuilder) {
        if let text = node.text { builder = MarkdownReader.read(Array(text.utf8), into: builder) }
        if let target = node.file ?? node.url {
            builder.add(links: [NoteLink(target: target, text: name(node), isEmbed: node.file != nil)])
        }
    }

    /// A card's first line, a file's name, an address.
    private static func name(_ node: Canvas.Node) -> String {
        if let text = node.text { return firstLine(of: text) }
        return node.file.map { $0.pathStem } ?? node.url ?? node.label ?? ""
    }

    /// The first line that says something, without heading marks.
    private static func firstLine(of text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).first { !$0.trimmed.isEmpty } ?? ""
        return String(line.drop { $0 == "#" || $0 == " " || $0 == "-" || $0 == "*" }.prefix(80)).trimmed
    }
}

/// What the parts beside a Word document's text say: where links lead, which styles are headings, how lists are numbered, the notes.
struct WordPackage {
    private var addresses: [String: String] = [:]
    private var styles: [String: WordStyle] = [:]
    /// The kind of each level, by a list's number.
    private var lists: [String: [String: String]] = [:]
    /// Keeps the nodes of the notes alive.
    private let trees: [XMLTree]
    private var notes: [String: XMLTree.Node] = [:]

    init(_ parts: PackageParts, folder: String) {
        var trees: [XMLTree] = []
        for kind in ["footnote", "endnote"] {
            guard let bytes = parts["\(kind)s.xml".inFolder(folder)], let tree = try? XMLTree(bytes) else { continue }
            trees.append(tree)
            for note in tree.root?.children ?? [] where note.localName == kind && note.attribute("type") == nil {
                if let id = note.attribute("id") { notes[kind + id] = note }
            }
        }
        self.trees = trees
        addresses = parts.withTree("_rels/document.xml.rels".inFolder(folder), Self.addresses) ?? [:]
        styles = parts.withTree("styles.xml".inFolder(folder), Self.styles) ?? [:]
        lists = parts.withTree("numbering.xml".inFolder(folder), Self.lists) ?? [:]
    }

    private static func addresses(_ root: XMLTree.Node) -> [String: String] {
        var found: [String: String] = [:]
        for relation in root.children where relation.attribute("targetmode") == "External" {
            if let id = relation.attribute("id") { found[id] = relation.attribute("target") }
        }
        return found
    }

    func address(_ id: String) -> String? { addresses[id] }
    func note(_ kind: String, _ id: String) -> XMLTree.Node? { notes[kind + id] }
    func style(_ id: String) -> WordStyle { styles[id] ?? WordStyle(name: id.lowercased()) }

    /// Nil for what is no list; whether the list is numbered.
    func isOrdered(list: String, level: Int) -> Bool? {
        guard list != "0", let levels = lists[list] else { return list == "0" ? nil : false }
        guard let format = levels["\(level)"] else { return false }
        return format == "none" ? nil : format != "bullet"
    }

    private static func styles(_ root: XMLTree.Node) -> [String: WordStyle] {
        var styles: [String: WordStyle] = [:]
        var bases: [String: String] = [:]
        for style in root.children where style.localName == "style" {
            guard let id = style.attribute("styleid") else { continue }
            var found = WordStyle(name: style.child("name")?.attribute("val")?.lowercased() ?? id.lowercased())
            let properties = style.child("ppr")
            found.outlineLevel = properties?.child("outlinelvl")?.attribute("val").flatMap { Int($0) }
            found.list = properties?.child("numpr")?.child("numid")?.attribute("val")
            found.listLevel = properties?.child("numpr")?.child("ilvl")?.attribute("val").flatMap { Int($0) } ?? 0
            styles[id] = found
            bases[id] = style.child("basedon")?.attribute("val")
        }
        for id in styles.keys {
            var base = bases[id]
            var steps = 0
            while let found = base.flatMap({ styles[$0] }), steps < 12 {
                if styles[id]?.outlineLevel == nil { styles[id]?.outlineLevel = found.outlineLevel ?? found.namedLevel.map { $0 - 1 } }
                if styles[id]?.list == nil { styles[id]?.list = found.list }
                base = base.flatMap { bases[$0] }
                steps += 1
            }
        }
        return styles
    }

    private static func lists(_ root: XMLTree.Node) -> [String: [String: String]] {
        var lists: [String: [String: String]] = [:]
        var kinds: [String: [String: String]] = [:]
        for node in root.children where node.localName == "abstractnum" {
            for level in node.children where level.localName == "lvl" {
                kinds[node.attribute("abstractnumid") ?? "", default: [:]][level.attribute("ilvl") ?? "0"] =
                    level.child("numfmt")?.attribute("val") ?? "decimal"
            }
        }
        for node in root.children where node.localName == "num" {
            let kind = node.child("abstractnumid")?.attribute("val") ?? ""
            if let id = node.attribute("numid") { lists[id] = kinds[kind] ?? [:] }
        }
        return lists
    }
}

/// What a paragraph's style says of it.
struct WordStyle {
    /// Lower-cased; Word translates what it shows, not this.
    var name: String
    var outlineLevel: Int?
    var list: String?
    var listLevel = 0

    /// 1 for `heading 1`.
    var namedLevel: Int? {
        name.hasPrefix("heading") ? Int(name.dropFirst(7).trimmed) : nil
    }

    /// 1 to 9; nil for what is no heading.
    var headingLevel: Int? { namedLevel ?? outlineLevel.flatMap { $0 < 9 ? $0 + 1 : nil } }
    var isTitle: Bool { name == "title" }
    /// A line of the table of contents, which repeats the headings.
    var isContents: Bool { name.hasPrefix("toc ") || name.hasPrefix("table of figures") || name == "toc heading" }
    /// What a line of the document's head says.
    var headKey: String? { name == "date" || name == "author" ? name : nil }
    var isQuote: Bool { name == "quote" || name == "intense quote" || name == "block text" }
}

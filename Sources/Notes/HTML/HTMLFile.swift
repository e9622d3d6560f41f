/// A web page, or a page that a note program exported as HTML.
enum HTMLFile {
    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        let text = try file.text()
        if file.siblings.paths.contains(String(file.innerPath.dropLast(file.innerPath.pathEnding.count)) + "json") {
            // Google Keep writes every note twice.
            throw .duplicate(of: file.path.pathStem + ".json")
        }
        guard let document = HTMLDocument(String(decoding: text.bytes, as: UTF8.self)), let root = document.root else { throw .noText }
        defer { withExtendedLifetime(document) {} }
        if let chat = TelegramPage(root) { return chat.drafts(file) }
        if let pages = OneNotePages(root) { return pages.drafts(file, remarks: text.remarks) }
        if HTMLPage.isNotionIndex(root, path: file.innerPath) { throw .noText }
        var builder = file.builder(NoteName.exportIdentifier(of: file.innerPath.pathStem) == nil ? .html : .notion)
        builder.edit { $0.remarks += text.remarks }
        let page = HTMLPage(root)
        page.takeMetadata(into: &builder)
        let lines = text.bytes.withUnsafeBufferPointer { LineTable($0, offset: 0) }
        var reader = HTMLReader(builder: builder, span: 0..<text.bytes.count, lines: lines)
        for part in page.content { reader.readAll(part) }
        return [reader.builder.finished()]
    }
}

/// The parts of a page that matter, whoever wrote it.
struct HTMLPage {
    private let root: HTMLDocument.Node
    /// The elements to be read as the note's text.
    let content: [HTMLDocument.Node]

    init(_ root: HTMLDocument.Node) {
        self.root = root
        let body = root.first { $0.hasClass("page-body") } ?? root.first { $0.name == "article" } ?? root.first { $0.name == "main" }
        content = [body ?? root]
    }

    /// Notion's list of everything that it exported.
    static func isNotionIndex(_ root: HTMLDocument.Node, path: String) -> Bool {
        path.lastPathPart == "index.html" && root.first { $0.attribute("id")?.hasPrefix("id::") == true } != nil
    }

    func takeMetadata(into builder: inout NoteBuilder) {
        if let journal = AppleJournalPage(root) { return journal.take(into: &builder) }
        var fields: [NoteProperty] = []
        if let title = (root.first { $0.hasClass("page-title") } ?? root.first { $0.name == "title" })?.plainContent().singleLine,
            !title.isEmpty
        {
            fields.append(NoteProperty(key: "title", value: title))
        }
        collectMeta(root, depth: 0, into: &fields)
        if let table = root.first(where: { $0.name == "table" && $0.hasClass("properties") }) {
            collectProperties(table, depth: 0, into: &fields)
        }
        builder.edit { $0.take(fields, dateSource: .metadata) }
    }

    /// `<meta name="created" content="…">` and its cousins.
    private func collectMeta(_ node: HTMLDocument.Node, depth: Int, into fields: inout [NoteProperty]) {
        guard depth < 4 else { return }
        for child in node.children where child.isElement {
            if child.name == "meta", let value = child.attribute("content"), !value.isEmpty,
                let key = (child.attribute("name") ?? child.attribute("property") ?? child.attribute("itemprop"))?.lowercased(),
                let known = Self.metaKeys[key]
            {
                fields.append(NoteProperty(key: known, value: value))
            } else if child.name == "head" || child.name == "html" {
                collectMeta(child, depth: depth + 1, into: &fields)
            }
        }
    }

    private static let metaKeys: [String: String] = [
        "created": "created", "date": "date", "dc.date": "date", "dcterms.created": "created", "article:published_time": "published",
        "datepublished": "published", "updated": "updated", "modified": "modified", "dcterms.modified": "modified",
        "article:modified_time": "modified", "creationdate": "created", "moddate": "modified", "datemodified": "modified",
        "keywords": "keywords", "author": "author", "source-url": "source",
    ]

    /// Notion's table of a database row.
    private func collectProperties(_ node: HTMLDocument.Node, depth: Int, into fields: inout [NoteProperty]) {
        guard depth < 4 else { return }
        for row in node.children where row.isElement {
            guard row.name == "tr", let cell = row.children.first(where: { $0.name == "td" }) else {
                collectProperties(row, depth: depth + 1, into: &fields)
                continue
            }
            let key = row.children.first { $0.name == "th" }?.plainContent().singleLine ?? ""
            let chosen = cell.children.filter { $0.hasClass("selected-value") }.map { $0.plainContent().singleLine }
            let boxes = cell.children.compactMap { HTMLStyle.checkBox($0) }.map { $0 ? "Yes" : "No" }
            let values = chosen.isEmpty ? boxes.isEmpty ? [cell.plainContent().singleLine] : boxes : chosen
            fields += values.filter { !$0.isEmpty && !key.isEmpty }.map { NoteProperty(key: key, value: $0) }
        }
    }
}

extension HTMLDocument.Node {
    func hasClass(_ name: String) -> Bool { attribute("class")?.split(separator: " ").contains { $0 == name } ?? false }
}

/// A Word document (ECMA-376), read as it stands with all tracked changes accepted; comments, heads and feet of pages are left out.
enum WordFile {
    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        // A document with a password is no zip.
        if try isEncrypted(file) { throw .encrypted }
        let parts = try PackageParts(file) { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") }
        let main = mainPart(parts)
        guard let bytes = parts[main] else { throw parts.damaged.first?.reason ?? .damaged("no text of a document stands in it") }
        let tree = try XMLTree(bytes)
        guard let body = tree.root?.child("body") else { throw .damaged("no text of a document stands in it") }
        let noted = parts.withTree("docProps/core.xml", fields) ?? []
        var builder = file.builder(.document)
        var writer = WordWriter(package: WordPackage(parts, folder: main.folderPart))
        withExtendedLifetime(tree) { writer.write(body) }
        builder.edit { draft in
            // What its writer wrote into the document comes before what the program noted.
            draft.take(
                writer.head.filter { !$0.value.isEmpty } + noted.filter { fact in !writer.head.contains { $0.key == fact.key } },
                dateSource: .metadata)
            if tree.isRescued { draft.remarks.append(.rescued(path: file.path)) }
        }
        if let title = writer.title {
            if builder.draft.statedTitle == nil {
                builder.edit { draft in
                    draft.statedTitle = title
                    draft.statedTitleSource = .heading
                }
            } else if builder.draft.statedTitle?.comparable != title.comparable {
                builder.add(.paragraph(title), span: 0..<file.byteCount)
            }
        }
        HTMLReader.read(writer.html, span: 0..<file.byteCount, into: &builder)
        var draft = builder.finished()
        // A page of OneNote that was exported through Word says nowhere else that it is one.
        draft.takePageHead()
        return [draft]
    }

    private static func isEncrypted(_ file: SourceFile) throws(SkipReason) -> Bool {
        let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
        if !file.bytes.isEmpty { return file.bytes.starts(with: mark) }
        guard let location = file.location else { return false }
        return try FileBytes.start(location, count: 4) == mark
    }

    private static func mainPart(_ parts: PackageParts) -> String {
        let named = parts.withTree("_rels/.rels") { root in
            root.children.first { $0.attribute("type")?.hasSuffix("/officeDocument") == true }?.attribute("target")
        }
        if let named, parts[PackageParts.resolve(named, in: "")] != nil { return PackageParts.resolve(named, in: "") }
        return parts.paths.first { $0.lowercased().hasSuffix("word/document.xml") } ?? "word/document.xml"
    }

    private static let keys = [
        "title": "title", "keywords": "tags", "created": "created", "modified": "changed", "creator": "author", "category": "category",
    ]

    private static func fields(_ root: XMLTree.Node) -> [NoteProperty] {
        root.children.compactMap { node in
            guard let key = keys[node.localName] else { return nil }
            let value = node.plainContent().singleLine.replacing(";", with: ",")
            if key == "title", PDFTitle.isMachineMade(value) { return nil }
            return value.isEmpty ? nil : NoteProperty(key: key, value: value)
        }
    }
}

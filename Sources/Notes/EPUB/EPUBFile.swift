import Foundation

/// A book as EPUB: its documents in the order of the spine, what stands beside the story line at the end.
enum EPUBFile {
    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        let parts = try PackageParts(file) { path in
            ["xhtml", "html", "htm", "xml", "opf", "ncx"].contains(path.pathEnding)
        }
        guard let package = EPUBPackage(parts) else { throw parts.damaged.first?.reason ?? .damaged("no book stands in it") }
        var builder = file.builder(.document)
        builder.edit { $0.take(package.fields, dateSource: .metadata) }
        var missing: [NoteDraft] = []
        for path in package.documents {
            guard let bytes = parts[path] else {
                let reason = parts.damaged.first { $0.path == path }?.reason ?? .damaged("the chapter is missing")
                missing.append(.leftOut(reason, as: path, kind: .document))
                continue
            }
            if package.encrypted.contains(path) { throw .encrypted }
            if !read(bytes, into: &builder, file) {
                missing.append(.leftOut(.damaged("no text of a chapter stands in it"), as: path, kind: .document))
            }
        }
        return [builder.finished()] + missing
    }

    /// XHTML is read as XML, where an element may be empty that HTML takes for open; what is not well-formed as HTML.
    /// - Returns: whether a document stands there.
    private static func read(_ bytes: [UInt8], into builder: inout NoteBuilder, _ file: SourceFile) -> Bool {
        if let tree = try? XMLTree(bytes), !tree.isRescued, let root = tree.root, root.localName == "html" {
            withExtendedLifetime(tree) { read(root, into: &builder, file) }
            return true
        }
        guard let text = DecodedText(bytes), let document = HTMLDocument(String(decoding: text.bytes, as: UTF8.self)),
            let root = document.root
        else { return false }
        withExtendedLifetime(document) { read(root, into: &builder, file) }
        return true
    }

    private static func read(_ root: HTMLDocument.Node, into builder: inout NoteBuilder, _ file: SourceFile) {
        var reader = HTMLReader(builder: builder, span: 0..<file.byteCount)
        reader.readAll(root.first { $0.localName == "body" } ?? root)
        builder = reader.builder
    }
}

/// What a book's package document says: title, dates, and which documents are read in which order.
struct EPUBPackage {
    private(set) var fields: [NoteProperty] = []
    /// Paths in the zip.
    private(set) var documents: [String] = []
    /// Paths of what a seller locked.
    private(set) var encrypted: Set<String> = []

    init?(_ parts: PackageParts) {
        let named = parts.withTree("META-INF/container.xml") { root in root.first { $0.localName == "rootfile" }?.attribute("full-path") }
        let path = named.flatMap { parts[$0] == nil ? nil : $0 } ?? parts.paths.first { $0.pathEnding == "opf" }
        guard let path, let bytes = parts[path], let tree = try? XMLTree(bytes), let root = tree.root else {
            // Without a package the documents are read by their names.
            documents = parts.paths.filter { ["xhtml", "html", "htm"].contains($0.pathEnding) }
            if documents.isEmpty { return nil }
            return
        }
        withExtendedLifetime(tree) {
            if let metadata = root.child("metadata") { takeMetadata(metadata) }
            takeSpine(root, folder: path.folderPart, parts)
        }
        encrypted = parts.withTree("META-INF/encryption.xml", Self.encrypted) ?? []
        if documents.isEmpty { return nil }
    }

    private static let keys = ["title": "title", "date": "date", "creator": "author", "subject": "tags", "publisher": "publisher"]

    private mutating func takeMetadata(_ metadata: XMLTree.Node) {
        var titles = 0
        for node in metadata.children where node.isElement {
            let value = node.plainContent().singleLine
            guard !value.isEmpty else { continue }
            if node.localName == "meta" {
                if node.attribute("property") == "dcterms:modified" { fields.append(NoteProperty(key: "changed", value: value)) }
                continue
            }
            guard let key = Self.keys[node.localName] else { continue }
            if key == "title" { titles += 1 }
            // Dates of other events are told by an attribute.
            if key == "date", ["modification", "conversion"].contains(node.attribute("event") ?? "") { continue }
            if key == "title", titles > 1 { continue }
            fields.append(NoteProperty(key: key, value: value))
        }
    }

    private mutating func takeSpine(_ root: XMLTree.Node, folder: String, _ parts: PackageParts) {
        var items: [String: String] = [:]
        var contents: Set<String> = []
        for item in root.child("manifest")?.children ?? [] {
            guard let id = item.attribute("id"), let address = item.attribute("href") else { continue }
            let plain = String(address.prefix { $0 != "#" })
            let decoded = PackageParts.resolve(plain.removingPercentEncoding ?? plain, in: folder)
            items[id] =
                parts[decoded] == nil && parts[PackageParts.resolve(plain, in: folder)] != nil
                ? PackageParts.resolve(plain, in: folder) : decoded
            let properties = (item.attribute("properties") ?? "").split(separator: " ")
            if properties.contains("nav") { contents.insert(items[id] ?? "") }
        }
        for reference in root.child("guide")?.children ?? [] where ["toc", "cover"].contains(reference.attribute("type") ?? "") {
            let plain = String((reference.attribute("href") ?? "").prefix { $0 != "#" })
            contents.insert(PackageParts.resolve(plain.removingPercentEncoding ?? plain, in: folder))
        }
        var aside: [String] = []
        for reference in root.child("spine")?.children ?? [] where reference.localName == "itemref" {
            guard let path = items[reference.attribute("idref") ?? ""], !contents.contains(path) else { continue }
            guard !documents.contains(path), !aside.contains(path), ["xhtml", "html", "htm", "xml"].contains(path.pathEnding) else {
                continue
            }
            if reference.attribute("linear") == "no" { aside.append(path) } else { documents.append(path) }
        }
        documents += aside
    }

    private static func encrypted(_ root: XMLTree.Node) -> Set<String> {
        var found: Set<String> = []
        func collect(_ node: XMLTree.Node, depth: Int) {
            guard depth < 8 else { return }
            if node.localName == "cipherreference", let path = node.attribute("uri") { found.insert(path.removingPercentEncoding ?? path) }
            for child in node.children where child.isElement { collect(child, depth: depth + 1) }
        }
        collect(root, depth: 0)
        return found
    }
}

/// An Evernote export: one XML file, many notes, each a page of HTML. Every note is read by itself.
enum EvernoteFile {
    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        var names = NoteNames()
        var drafts: [NoteDraft] = []
        var header: [UInt8]?
        try EvernotePieces.read(file) { piece, start throws(SkipReason) in
            if header == nil {
                header = start
                guard !XMLRepair.declaresEntities(start) else { throw .unsafe("the document declares entities") }
            }
            drafts.append(EvernoteNote.draft(of: piece, number: drafts.count + 1, file, &names))
        }
        guard !drafts.isEmpty else { throw .damaged("no note of an Evernote export stands in it") }
        return drafts
    }
}

/// One note of an export.
private struct EvernoteNote {
    private let file: SourceFile
    private var fields: [NoteProperty] = []
    private var content = ""
    private var tasks: [NoteTask] = []

    static func draft(of markup: [UInt8], number: Int, _ file: SourceFile, _ names: inout NoteNames) -> NoteDraft {
        do throws(SkipReason) {
            let parts = EvernoteContent.parted(markup)
            let tree = try XMLTree(parts.facts)
            guard let root = tree.root else { throw .damaged("the note has no content") }
            var note = EvernoteNote(file)
            note.content = parts.content
            note.take(root)
            return note.finished(isRescued: tree.isRescued, &names)
        } catch {
            return .leftOut(error, as: names.unique("note \(number)"), kind: .evernote)
        }
    }

    private init(_ file: SourceFile) { self.file = file }

    private mutating func take(_ note: XMLTree.Node) {
        for part in note.children where part.isElement {
            switch part.localName {
            case "note-attributes":
                for fact in part.children { if let key = Self.attributes[fact.localName] { add(key, fact.plainContent()) } }
            case "task": takeTask(part)
            // A note whose marks are crossed has the rest of itself inside one of its parts.
            case "title", "created", "updated", "tag": add(part.localName, part.children.filter(\.isText).map(\.content).joined())
            case "resource": break
            default: add(part.localName, part.plainContent())
            }
            if ["title", "created", "updated", "tag"].contains(part.localName), part.children.contains(where: \.isElement) { take(part) }
        }
    }

    private mutating func takeTask(_ task: XMLTree.Node) {
        guard let title = task.child("title")?.plainContent().singleLine, !title.isEmpty else { return }
        tasks.append(NoteTask(text: title, done: task.child("taskstatus")?.plainContent().trimmed == "completed"))
    }

    private static let attributes: [String: String] = [
        "source-url": "source", "author": "author", "reminder-time": "reminder", "reminder-done-time": "reminder done",
        "place-name": "place",
    ]

    private mutating func add(_ key: String, _ value: String) {
        let value = value.singleLine
        if !value.isEmpty { fields.append(NoteProperty(key: key, value: value)) }
    }

    private func finished(isRescued: Bool, _ names: inout NoteNames) -> NoteDraft {
        var builder = file.builder(.evernote)
        builder.edit { draft in
            draft.add(tags: fields.filter { $0.key == "tag" }.map(\.value))
            draft.take(fields.filter { $0.key != "tag" }, dateSource: .metadata)
            draft.memberPath = names.unique(draft.statedTitle ?? "Untitled")
            draft.folder = file.name.title
            if isRescued { draft.remarks.append(.rescued(path: (draft.memberPath ?? "").inFolder(file.path))) }
        }
        HTMLReader.read(content, span: 0..<file.byteCount, into: &builder)
        builder.add(.tasks(tasks), span: 0..<file.byteCount)
        builder.edit { draft in
            // Evernote links by identifiers that no export explains; the words of the link are the title.
            for index in draft.links.indices where draft.links[index].target.hasPrefix("evernote:") {
                draft.links[index].target = draft.links[index].text
            }
        }
        return builder.finished()
    }
}

/// Takes a note's content apart from its facts: whatever is wrong in the one, the other can be read.
private enum EvernoteContent {
    static func parted(_ note: [UInt8]) -> (facts: [UInt8], content: String) {
        guard let start = ByteSearch.find("<content", in: note), let open = note[start...].firstIndex(of: UInt8(ascii: ">")),
            note[start..<open].last != UInt8(ascii: "/")
        else { return (note, "") }
        var end = note.count
        var next = open
        // The last one counts: a page may speak of others.
        while let found = ByteSearch.find("</content>", in: note, from: next) { (end, next) = (found, found + 1) }
        let behind = end < note.count ? Array(note[(end + 10)...]) : Array("</note>".utf8)
        return (Array(note[..<start]) + behind, page(String(decoding: note[(open + 1)..<max(end, open + 1)], as: UTF8.self)))
    }

    /// The markup of the page: as CDATA, as it is, or escaped.
    private static func page(_ content: String) -> String {
        var page = content.trimmed
        if page.hasPrefix("<![CDATA[") { return String(page.dropFirst(9)).withoutSuffix("]]>").replacing("]]]]><![CDATA[>", with: "]]>") }
        if page.hasPrefix("&lt;") { page = HTMLDocument(page)?.root?.plainContent() ?? page }
        return page
    }
}

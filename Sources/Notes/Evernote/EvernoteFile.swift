/// An Evernote export: one XML file, many notes, each a page of HTML.
enum EvernoteFile {
    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        var export = EvernoteExport(file)
        try XMLEvents.read(file) { event throws(SkipReason) in export.take(event) }
        guard !export.drafts.isEmpty else { throw .noText }
        return export.drafts
    }
}

/// Gathers notes from the events of an export.
private struct EvernoteExport {
    private let file: SourceFile
    private(set) var drafts: [NoteDraft] = []
    private var path: [String] = []
    private var fields: [NoteProperty] = []
    private var content = ""
    private var tasks: [NoteTask] = []
    private var used: Set<String> = []

    init(_ file: SourceFile) { self.file = file }

    mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let name):
            path.append(name)
            if name == "note" {
                fields = []
                content = ""
                tasks = []
            } else if name == "task" {
                tasks.append(NoteTask(text: "", done: false))
            }
        case .end(let name):
            if name == "note" { finishNote() }
            _ = path.popLast()
        case .text(let text): takeText(text)
        }
    }

    private mutating func takeText(_ text: String) {
        guard let name = path.last, !text.trimmed.isEmpty else { return }
        switch path.dropLast().last {
        case "note":
            if name == "content" { content += text } else { add(name, text) }
        case "note-attributes":
            if let key = Self.attributes[name] { add(key, text) }
        case "task":
            if name == "title" { tasks[tasks.count - 1].text += text.singleLine }
            if name == "taskStatus" { tasks[tasks.count - 1].done = text.trimmed == "completed" }
        default: break
        }
    }

    private static let attributes: [String: String] = [
        "source-url": "source", "author": "author", "reminder-time": "reminder", "reminder-done-time": "reminder done",
        "place-name": "place",
    ]

    private mutating func add(_ key: String, _ value: String) {
        if let last = fields.indices.last, fields[last].key == key, key != "tag" {
            fields[last].value += value
        } else {
            fields.append(NoteProperty(key: key, value: value.singleLine))
        }
    }

    private mutating func finishNote() {
        let tags = fields.filter { $0.key == "tag" }.map(\.value)
        fields.removeAll { $0.key == "tag" }
        var builder = file.builder(.evernote)
        builder.edit { draft in
            draft.add(tags: tags)
            draft.take(fields, dateSource: .metadata)
            draft.memberPath = MemberName.unique(draft.statedTitle ?? "Untitled", &used)
            draft.folder = file.name.title
        }
        HTMLReader.read(content, span: 0..<file.byteCount, into: &builder)
        builder.add(.tasks(tasks.filter { !$0.text.isEmpty }), span: 0..<file.byteCount)
        builder.edit { draft in
            // Evernote links by identifiers that no export explains; the words of the link are the title.
            for index in draft.links.indices where draft.links[index].target.hasPrefix("evernote:") {
                draft.links[index].target = draft.links[index].text
            }
        }
        drafts.append(builder.finished())
    }
}

/// Records of JSON: conversations (`messages`), single messages of a chat (one note a day), or texts with a title (one note each).
struct JSONRecords {
    private let file: SourceFile
    private var names = NoteNames()
    private var drafts: [NoteDraft] = []
    private var chat: [(day: CalendarDay?, message: JSONNode)] = []

    init(_ file: SourceFile) { self.file = file }

    /// Whether objects with these keys are texts or talks, and not a program's settings.
    static func recognises(_ keys: Set<String>) -> Bool {
        if !keys.isDisjoint(with: ["messages", "conversations"]) { return true }
        guard !keys.isDisjoint(with: ["content", "text", "message", "body"]) else { return false }
        return !keys.isDisjoint(with: ["title", "role", "author", "sender", "from", "timestamp", "date", "created_at"])
    }

    /// The records of a list.
    /// - Throws: `SkipReason.unknownKind` when none of them says anything.
    static func read(_ outline: JSONOutline, _ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        var records = JSONRecords(file)
        let damaged = outline.drafts(in: outline.whole, called: "record", kind: .jsonLines) { node throws(SkipReason) in
            records.take(node)
            return nil
        }
        let drafts = records.finish()
        guard !drafts.isEmpty else {
            if let reason = damaged.first?.leftOut { throw reason }
            throw .unknownKind("json")
        }
        return drafts + damaged
    }

    mutating func take(_ record: JSONNode) {
        let messages = record["messages"].isList ? record["messages"].list : record["conversations"].list
        if !messages.isEmpty {
            drafts.append(conversation(messages, record))
        } else if record["title"].string != nil, !words(record).isEmpty {
            drafts.append(document(record))
        } else if !words(record).isEmpty {
            chat.append((moment(record).day(file.options), record))
        }
    }

    mutating func finish() -> [NoteDraft] {
        var order: [CalendarDay?] = []
        var byDay: [CalendarDay?: [JSONNode]] = [:]
        for (day, message) in chat {
            if byDay[day] == nil { order.append(day) }
            byDay[day, default: []].append(message)
        }
        for day in order {
            let title = day.map { "\(file.name.title), \($0)" } ?? file.name.title
            let messages = byDay[day] ?? []
            if let first = messages.first { drafts.append(draft(title, messages, first)) }
        }
        return drafts
    }

    private func words(_ record: JSONNode) -> String {
        for key in ["content", "text", "message", "body", "value"] {
            if let text = record[key].string { return text.trimmed }
            let parts = record[key].list.compactMap { $0.string ?? $0["text"].string }
            if !parts.isEmpty { return parts.joined(separator: "\n\n").trimmed }
        }
        return ""
    }

    private func speaker(_ record: JSONNode) -> String {
        for key in ["author", "sender", "from", "name", "role"] { if let name = record[key].string { return name.singleLine } }
        return ""
    }

    private func moment(_ record: JSONNode) -> JSONNode {
        for key in ["timestamp", "date", "time", "created", "created_at", "ts"] where !record[key].isNull { return record[key] }
        return JSONNode(nil)
    }

    private mutating func conversation(_ messages: [JSONNode], _ record: JSONNode) -> NoteDraft {
        let spoken = messages.filter { $0["role"].string != "system" }
        let first = spoken.lazy.map(words).first { !$0.isEmpty }?.split(whereSeparator: \.isNewline).first.map(String.init)
        let title = record["title"].string ?? String((first ?? file.name.title).prefix(80))
        return draft(title, spoken, record)
    }

    private mutating func document(_ record: JSONNode) -> NoteDraft {
        var builder = MarkdownReader.read(Array(words(record).utf8), into: file.builder(.jsonLines))
        finish(&builder, record["title"].string ?? "", record)
        return builder.finished()
    }

    private mutating func draft(_ title: String, _ messages: [JSONNode], _ record: JSONNode) -> NoteDraft {
        var builder = file.builder(.jsonLines)
        for message in messages {
            let (words, speaker) = (words(message), speaker(message))
            builder.add(.paragraph(speaker.isEmpty || words.isEmpty ? words : "\(speaker): \(words)"), span: 0..<0)
        }
        finish(&builder, title, record)
        return builder.finished()
    }

    private mutating func finish(_ builder: inout NoteBuilder, _ title: String, _ record: JSONNode) {
        let name = names.unique(title)
        builder.edit { draft in
            draft.statedTitle = title.singleLine
            draft.add(tags: record["tags"].strings)
            draft.created = moment(record).date(file.options)
            draft.memberPath = name
            draft.folder = file.name.title
        }
    }
}

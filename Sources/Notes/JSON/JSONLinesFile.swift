import Foundation

/// JSON lines: conversations (`messages`), single messages of a chat (one note a day), or records with a title and a text (one note each).
enum JSONLinesFile {
    private struct Message: Decodable {
        var role: String?
        var author: String?
        var sender: String?
        var from: String?
        var name: String?
        var content: String?
        var text: String?
        var message: String?
        var value: String?
        var body: String?
        var title: String?
        var timestamp: JSONMoment?
        var date: JSONMoment?
        var time: JSONMoment?
        var created: JSONMoment?
        var createdAt: JSONMoment?
        var ts: JSONMoment?
        var tags: [String]?
        var messages: [Message]?
        var conversations: [Message]?

        private enum CodingKeys: String, CodingKey {
            case role, author, sender, from, name, content, text, message, value, body, title, timestamp, date, time, created
            case createdAt = "created_at"
            case ts, tags, messages, conversations
        }

        var words: String { (content ?? text ?? message ?? body ?? value ?? "").trimmed }
        var speaker: String { (author ?? sender ?? from ?? name ?? role ?? "").singleLine }
        var moment: JSONMoment? { timestamp ?? date ?? time ?? created ?? createdAt ?? ts }
    }

    /// Lines beyond this are not read.
    private static let lineLimit = 200_000

    /// - Throws: `SkipReason.damaged` when no line is a record.
    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        let text = try file.text()
        var used: Set<String> = []
        var drafts: [NoteDraft] = []
        var chat: [(day: CalendarDay?, message: Message)] = []
        var hasRecord = false
        let decoder = JSONDecoder()
        for line in text.bytes.split(separator: 0x0A).prefix(lineLimit) {
            guard JSONBounds.areSafe(Array(line)), let record = try? decoder.decode(Message.self, from: Data(line)) else { continue }
            hasRecord = true
            if let messages = record.messages ?? record.conversations {
                drafts.append(conversation(messages, record, file, &used))
            } else if record.title != nil, !record.words.isEmpty {
                drafts.append(document(record, file, &used))
            } else if !record.words.isEmpty {
                chat.append((record.moment?.day(file.options), record))
            }
        }
        guard hasRecord else { throw .damaged("no line of it is a JSON record") }
        return drafts + days(chat, file, &used)
    }

    private static func conversation(_ messages: [Message], _ record: Message, _ file: SourceFile, _ used: inout Set<String>) -> NoteDraft {
        let first = messages.first { $0.role != "system" && !$0.words.isEmpty }?.words.split(whereSeparator: \.isNewline).first.map(
            String.init)
        let title = record.title ?? String((first ?? file.name.title).prefix(80))
        return draft(title, messages.filter { $0.role != "system" }, record, file, &used)
    }

    private static func document(_ record: Message, _ file: SourceFile, _ used: inout Set<String>) -> NoteDraft {
        var builder = MarkdownReader.read(Array(record.words.utf8), into: file.builder(.jsonLines))
        finish(&builder, record.title ?? "", record, file, &used)
        return builder.finished()
    }

    private static func days(_ chat: [(day: CalendarDay?, message: Message)], _ file: SourceFile, _ used: inout Set<String>) -> [NoteDraft]
    {
        var order: [CalendarDay?] = []
        var byDay: [CalendarDay?: [Message]] = [:]
        for (day, message) in chat {
            if byDay[day] == nil { order.append(day) }
            byDay[day, default: []].append(message)
        }
        return order.map { day in
            let title = day.map { "\(file.name.title), \($0)" } ?? file.name.title
            let messages = byDay[day] ?? []
            return draft(title, messages, messages[0], file, &used)
        }
    }

    private static func draft(
        _ title: String,
        _ messages: [Message],
        _ record: Message,
        _ file: SourceFile,
        _ used: inout Set<String>
    ) -> NoteDraft {
        var builder = file.builder(.jsonLines)
        for message in messages where !message.words.isEmpty {
            builder.add(.paragraph(message.speaker.isEmpty ? message.words : "\(message.speaker): \(message.words)"), span: 0..<0)
        }
        finish(&builder, title, record, file, &used)
        return builder.finished()
    }

    private static func finish(
        _ builder: inout NoteBuilder, _ title: String, _ record: Message, _ file: SourceFile, _ used: inout Set<String>
    ) {
        builder.edit { draft in
            draft.statedTitle = title.singleLine
            draft.add(tags: record.tags ?? [])
            draft.created = record.moment?.day(file.options).map { NoteDate(day: $0, source: .metadata) }
            draft.memberPath = MemberName.unique(title, &used)
            draft.folder = file.name.title
        }
    }
}

/// A moment as programs write it into JSON: text, seconds or milliseconds since 1970.
private enum JSONMoment: Decodable {
    case text(String)
    case number(Double)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    func day(_ options: ImportOptions) -> CalendarDay? {
        switch self {
        case .text(let text): CalendarDay(writtenAs: text)
        case .number(let number) where number.isFinite && abs(number) < 1e14:
            options.day(secondsSince1970: Int(number > 1e11 ? number / 1_000 : number))
        case .number: nil
        }
    }
}

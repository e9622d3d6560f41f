import Foundation

/// Mail: a mailbox (mbox) or one message (eml). The owner's own messages become notes, without what they quote.
enum MailFile {
    /// Messages of others are named one by one up to here, and counted beyond.
    private static let namedMessages = 20

    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        var owner = MailOwner(file)
        if owner.isSought { try Mailbox.read(file) { owner.see(MailMessage($0[...])) } }
        var names = NoteNames()
        var drafts: [NoteDraft] = []
        var (number, others) = (0, 0)
        try Mailbox.read(file) { bytes in
            number += 1
            let message = MailMessage(bytes[...])
            if message.hasHeaders, !owner.wrote(message) {
                others += 1
                if others > namedMessages { return }
            }
            drafts.append(draft(message, number: number, owner, file, &names))
        }
        guard !drafts.isEmpty else { throw .damaged("no message of a mailbox stands in it") }
        if others > namedMessages {
            drafts.append(.leftOut(.writtenByOthers, as: "\(others - namedMessages) more messages", kind: .mail))
        }
        return drafts
    }

    private static func draft(
        _ message: MailMessage, number: Int, _ owner: MailOwner, _ file: SourceFile, _ names: inout NoteNames
    ) -> NoteDraft {
        let subject = message.header("subject")
        let name = names.unique(subject.isEmpty ? "message \(number)" : subject)
        guard message.hasHeaders else { return .leftOut(.damaged("the message has no head"), as: name, kind: .mail) }
        guard owner.wrote(message) else { return .leftOut(.writtenByOthers, as: name, kind: .mail) }
        guard let content = message.content else { return .leftOut(.noText, as: name, kind: .mail) }
        let text = MailText.own(content.isHTML ? HTMLReader.text(of: MailText.withoutQuotedMarkup(content.text)) : content.text)
        var builder = file.builder(.mail)
        builder.edit { draft in
            draft.statedTitle = subject
            if subject.isEmpty { draft.nameAfterText(TitleFromText.of(text) ?? name) }
            draft.created = MailDate.day(message.header("date"), file).map { NoteDate(day: $0, source: .metadata) }
            draft.memberPath = name
            let to = MailHeader.people(message.header("to")).map { $0.name.isEmpty ? $0.address : $0.name }
            draft.properties = to.prefix(8).map { NoteProperty(key: "to", value: $0) }
        }
        let properties = builder.draft.properties
        PlainTextReader.read(Array(text.utf8), into: &builder)
        var draft = builder.finished()
        // Who it went to is no text of its own.
        if draft.sections.allSatisfy(\.blocks.isEmpty) { draft.properties = [] } else { draft.properties = properties }
        return draft
    }
}

/// Who the owner of a mailbox is.
struct MailOwner {
    private var addresses: Set<String> = []
    private let options: ImportOptions
    /// Whether the mailbox holds what its owner sent.
    private let isSent: Bool

    private static let sentNames = ["sent", "outbox"]
    private static let sentStarts = ["gesendet", "envoy", "enviad", "inviat", "verzonden", "отправлен", "已发送", "送信済"]

    private static func saysSent(_ text: String) -> Bool {
        text.lowercased().split { !$0.isLetter }.contains { word in
            sentNames.contains(String(word)) || sentStarts.contains(where: word.hasPrefix)
        }
    }

    /// The names in the options; else whoever wrote what is labelled as sent, and everything in a mailbox that is called so.
    init(_ file: SourceFile) {
        options = file.options
        isSent = Self.saysSent(file.path)
    }

    /// Whether the messages have to tell who it is.
    var isSought: Bool { options.ownNames.isEmpty && !isSent }

    mutating func see(_ message: MailMessage) {
        let labels = message.header("x-gmail-labels") + "," + message.header("x-folder")
        guard Self.saysSent(labels), let from = MailHeader.people(message.header("from")).first else { return }
        addresses.insert(from.address)
    }

    func wrote(_ message: MailMessage) -> Bool {
        let from = MailHeader.people(message.header("from"))
        if options.ownNames.isEmpty { return isSent || from.contains { addresses.contains($0.address) } }
        return from.contains { options.isOwn($0.address) || options.isOwn($0.name) }
    }
}

/// The words of a message that its writer wrote for it.
enum MailText {
    /// Without quoted lines, the line that announces them, the signature and what was forwarded.
    static func own(_ text: String) -> String {
        var lines: [String] = []
        for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = raw.hasSuffix("\r") ? String(raw.dropLast()) : String(raw)
            if line == "-- " || line == "--" || isForward(line.trimmed) { break }
            if line.hasPrefix(">") {
                dropAnnouncement(&lines)
                continue
            }
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }

    /// A quote in HTML is an element.
    static func withoutQuotedMarkup(_ html: String) -> String {
        var rest = html[...]
        for mark in ["<div class=\"gmail_quote", "<blockquote", "<div id=\"appendonsend", "<div class=\"moz-cite-prefix"] {
            if let start = rest.range(of: mark, options: .caseInsensitive) { rest = rest[..<start.lowerBound] }
        }
        return String(rest)
    }

    private static func isForward(_ line: String) -> Bool {
        let line = line.lowercased()
        return line.hasPrefix("-----original message") || line.hasPrefix("---------- forwarded message")
            || line.hasPrefix("-----ursprüngliche")
            || line.hasPrefix("________________________________")
    }

    /// `On Monday … wrote:` above a quote, on one line or two.
    private static func dropAnnouncement(_ lines: inout [String]) {
        while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
        guard let last = lines.last?.trimmed, last.hasSuffix(":"), lines.count < 2 || last.count < 200 else { return }
        guard last.contains("@") || last.contains(where: \.isNumber) || lines.dropLast().last?.contains(where: \.isNumber) == true else {
            return
        }
        lines.removeLast()
        if let before = lines.last?.trimmed, before.hasPrefix("On ") || before.hasPrefix("Am ") || before.hasPrefix("Le ") {
            lines.removeLast()
        }
    }
}

/// The date of a message (RFC 5322): `Mon, 3 May 2021 18:04:05 +0200`, the day as its writer had it.
enum MailDate {
    static func day(_ text: String, _ file: SourceFile) -> CalendarDay? { CalendarDay(writtenAs: text.split(separator: "(").first ?? "") }
}

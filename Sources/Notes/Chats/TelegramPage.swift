/// A page of Telegram Desktop's export as HTML.
struct TelegramPage {
    private let root: HTMLDocument.Node

    /// Nil for every other page.
    init?(_ root: HTMLDocument.Node) {
        guard root.first(where: { $0.hasClass("history") })?.first(where: { $0.hasClass("message") }) != nil,
            root.first(where: { $0.hasClass("page_header") }) != nil
        else { return nil }
        self.root = root
    }

    func drafts(_ file: SourceFile) -> [NoteDraft] {
        let name = root.first { $0.hasClass("page_header") }?.plainContent().singleLine ?? ""
        var said: [Utterance] = []
        var speaker = ""
        for message in root.first(where: { $0.hasClass("history") })?.children ?? [] where message.hasClass("message") {
            guard !message.hasClass("service"), let body = message.children.first(where: { $0.hasClass("body") }) else { continue }
            // What the same person says on is joined to the message before.
            if let from = body.children.first(where: { $0.hasClass("from_name") }) { speaker = from.plainContent().singleLine }
            let time = body.children.first { $0.hasClass("date") }?.attribute("title") ?? ""
            guard let text = body.children.first(where: { $0.hasClass("text") }) else { continue }
            said.append(Utterance(speaker: speaker, isOwn: false, text: text.plainContent(), day: Self.day(time)))
        }
        var names = NoteNames()
        return Chat(name: name.isEmpty ? file.name.title : name, said: said, options: file.options).drafts(file, &names)
    }

    /// `06.05.2021 10:01:00 UTC+02:00`: always the day first.
    private static func day(_ text: String) -> CalendarDay? {
        let numbers = text.prefix(10).split(separator: ".").compactMap { Int($0) }
        return numbers.count == 3 ? CalendarDay(year: numbers[2], month: numbers[1], day: numbers[0]) : nil
    }
}

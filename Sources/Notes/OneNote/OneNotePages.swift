import CXML2

/// Pages of OneNote, exported as a web page: those of a section or a notebook stand in one file, each in an element of its own.
struct OneNotePages {
    private let pages: [HTMLDocument.Node]

    /// Nil for what another program wrote.
    init?(_ root: HTMLDocument.Node) {
        guard root.first(where: Self.namesProgram) != nil, let body = root.first(where: { $0.name == "body" }) else { return nil }
        pages = body.children.filter { $0.name == "div" && Self.style($0).contains("border-width:100%") }
        guard !pages.isEmpty else { return nil }
    }

    private static func namesProgram(_ node: HTMLDocument.Node) -> Bool {
        guard node.name == "meta", let content = node.attribute("content") else { return false }
        return content == "OneNote.File" || content.hasPrefix("Microsoft OneNote")
    }

    private static func style(_ node: HTMLDocument.Node) -> String {
        (node.attribute("style") ?? "").filter { !$0.isWhitespace }.lowercased()
    }

    /// A note a page. The tree is changed: titles go out of it.
    func drafts(_ file: SourceFile, remarks: [FileRemark]) -> [NoteDraft] {
        var names = NoteNames()
        return pages.enumerated().map { number, page in
            var builder = file.builder(.html)
            builder.edit { draft in
                if number == 0 { draft.remarks += remarks }
                draft.statedTitle = Self.takeTitle(of: page)
                draft.statedTitleSource = .heading
            }
            var reader = HTMLReader(builder: builder, span: 0..<file.bytes.count)
            reader.readAll(page)
            var draft = reader.builder.finished()
            draft.takePageHead()
            guard pages.count > 1 else { return draft }
            if draft.statedTitle == nil, number == pages.count - 1, draft.isImprint {
                return .leftOut(.partOfExport("what OneNote writes below an export"), as: names.unique("imprint"), kind: .html)
            }
            if draft.statedTitle == nil, draft.headingTitle == nil {
                draft.nameAfterText(TitleFromText.of(draft.sections.first?.text(of: 0) ?? "") ?? "Page \(number + 1)")
            }
            draft.memberPath = names.unique(draft.statedTitle ?? draft.headingTitle ?? "")
            draft.folder = file.name.title
            return draft
        }
    }

    /// The first paragraph, set in the size of titles; nil where that is empty, or the page has none.
    private static func takeTitle(of page: HTMLDocument.Node) -> String? {
        guard let first = page.first(where: { $0.name == "p" || $0.name == "li" }), first.name == "p",
            style(first).contains("font-size:20.0pt")
        else { return nil }
        let title = first.plainContent().replacing("\u{A0}", with: " ").singleLine
        xmlUnlinkNode(first)
        xmlFreeNode(first)
        return title.isEmpty ? nil : title
    }
}

extension NoteSection {
    fileprivate func text(of block: Int) -> String { blocks.indices.contains(block) ? blocks[block].kind.text : "" }
}

extension NoteDraft {
    /// Whether it is the one line that names the program.
    fileprivate var isImprint: Bool {
        guard created == nil, sections.count == 1, let block = sections[0].blocks.first, sections[0].blocks.count == 1 else { return false }
        return block.kind.text.contains("OneNote") && block.kind.text.utf8.count <= 160
    }

    /// Takes the lines off that OneNote writes above a page: its title, where nothing else gives one, the day and the time.
    mutating func takePageHead() {
        guard let first = sections.first, first.heading == nil else { return }
        let lines = first.blocks.prefix(3).map { block in
            if case .paragraph(let text) = block.kind, !text.contains(where: \.isNewline) { text } else { "" }
        }
        guard let time = lines.firstIndex(where: Self.isTime), time > 0, Self.isDay(lines[time - 1]),
            let day = CalendarDay(writtenAs: lines[time - 1])
        else { return }
        if time == 2 {
            guard statedTitle == nil || statedTitle?.comparable == lines[0].comparable, !lines[0].isEmpty else { return }
            statedTitle = lines[0]
            statedTitleSource = .heading
        }
        // A document's own time is that of its export.
        created = NoteDate(day: day, source: .text)
        sections[0].blocks.removeFirst(time + 1)
        if sections[0].blocks.isEmpty { dropFirstSection() }
    }

    private mutating func dropFirstSection() {
        sections.removeFirst()
        for index in links.indices where links[index].section > 0 { links[index].section -= 1 }
    }

    /// `Thursday, 10 October 2019`, `2019年10月10日`.
    private static func isDay(_ line: String) -> Bool {
        line.utf8.count <= 80 && line.contains(where: \.isNumber) && (DateWords(line).areOnlyDate || EastAsianDate.leads(line))
    }

    /// `10:20`, `10:20 AM`, `上午 10:20`: hours and minutes, and at most a word that says which half of the day.
    private static func isTime(_ line: String) -> Bool {
        let numbers = line.split { !$0.isNumber }
        guard line.count <= 16, (2...3).contains(numbers.count), let hour = Int(numbers[0]), let minute = Int(numbers[1]) else {
            return false
        }
        return hour < 25 && minute < 60 && numbers[1].count == 2 && line.contains { ":.".contains($0) }
            && line.count(where: \.isLetter) <= 6
    }
}

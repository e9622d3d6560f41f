/// Takes what a reader meets, in reading order, and makes a draft of it.
struct NoteBuilder {
    private(set) var draft = NoteDraft()
    private var builder = SectionBuilder()
    private let rules: LeaveOutRules
    /// The title that the file's name gives.
    private let fileTitle: String
    /// The level of the heading whose section is being left out.
    private var leftOutLevel: Int?

    init(kind: SourceKind, fileTitle: String = "", rules: LeaveOutRules) {
        draft.kind = kind
        self.fileTitle = fileTitle
        self.rules = rules
    }

    private var isLeavingOut: Bool { leftOutLevel != nil }

    var mergesLists: Bool { !isLeavingOut && [.html, .notion, .evernote, .appleJournal].contains(draft.kind) }
    var lastKind: NoteBlockKind? { builder.lastKind }

    /// Puts a block in the place of the one added last.
    mutating func replaceLast(_ kind: NoteBlockKind, span: Range<Int>) { builder.replaceLast(kind, span: span) }

    mutating func edit(_ change: (inout NoteDraft) -> Void) { change(&draft) }

    mutating func heading(_ text: String, tags: [String] = [], level: Int, span: Range<Int>) {
        if let leftOutLevel, level > leftOutLevel { return }
        leftOutLevel = nil
        guard !rules.leavesOut(heading: text, tags: tags) else {
            leftOutLevel = level
            draft.remarks.append(.sectionLeftOut)
            return
        }
        guard !text.isEmpty else { return }
        draft.add(tags: tags)
        builder.heading(text, level: level, span: span)
    }

    /// `<!-- engram: false -->`: the rest of the section stays out.
    mutating func leaveOutRestOfSection() {
        guard !isLeavingOut else { return }
        leftOutLevel = builder.level
        draft.remarks.append(.sectionLeftOut)
    }

    mutating func add(_ kind: NoteBlockKind, span: Range<Int>) {
        guard !isLeavingOut, !kind.text.isEmpty else { return }
        if case .property(let key, let value) = kind { draft.properties.append(NoteProperty(key: key, value: value)) }
        builder.add(kind, span: span)
    }

    /// Shows a property that the draft has already as a line of the text.
    mutating func addBlock(_ property: NoteProperty) { builder.add(.property(key: property.key, value: property.value), span: 0..<0) }

    mutating func add(links: [NoteLink]) {
        guard !isLeavingOut else { return }
        for var link in links {
            link.section = builder.index
            draft.links.append(link)
        }
    }

    mutating func add(tags: [String]) {
        if !isLeavingOut { draft.add(tags: tags) }
    }

    mutating func add(fields: [NoteProperty]) {
        if !isLeavingOut { draft.properties.append(contentsOf: fields) }
    }

    /// The finished draft. A heading of level 1 that comes first names the note, if it is the only one of its level or the file has the
    /// same name; it is no section of its own unless text stands before it or the note states another title.
    mutating func finish() -> NoteDraft {
        draft.sections = builder.finish()
        foldTitleHeading()
        return draft
    }

    private mutating func foldTitleHeading() {
        guard let first = draft.sections.firstIndex(where: { $0.heading != nil }), draft.sections[first].level == 1,
            let heading = draft.sections[first].heading,
            draft.sections.count(where: { $0.level == 1 }) == 1 || heading.comparable == fileTitle.comparable
        else { return }
        if let stated = draft.statedTitle, stated.comparable != heading.comparable { return }
        draft.headingTitle = heading
        guard first == 0 else { return }
        let end = draft.sections.dropFirst().firstIndex { $0.level == 1 } ?? draft.sections.count
        for index in 0..<end { draft.sections[index].path.removeFirst() }
        draft.sections[0].heading = nil
        draft.sections[0].level = 0
        guard draft.sections[0].blocks.isEmpty else { return }
        draft.sections.removeFirst()
        for index in draft.links.indices where draft.links[index].section > 0 { draft.links[index].section -= 1 }
    }
}

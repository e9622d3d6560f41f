/// A talk with an assistant: the owner's questions and remarks, and, told apart from them, what was answered.
struct AssistantConversation {
    var title: String?
    var created: NoteDate?
    var changed: NoteDate?
    var said: [Utterance]

    /// - Throws: `SkipReason.noText` where the owner said nothing.
    func draft(_ file: SourceFile, _ names: inout NoteNames) throws(SkipReason) -> NoteDraft {
        guard said.contains(where: { $0.isOwn && !$0.text.trimmed.isEmpty }) else { throw .noText }
        let keepsAnswers = file.options.keepsAssistantAnswers
        var builder = file.builder(.conversation)
        Conversation(keepsEnd: keepsAnswers).write(said.filter { $0.isOwn || keepsAnswers }, into: &builder)
        let first = said.first { $0.isOwn && !$0.text.trimmed.isEmpty }?.text ?? ""
        builder.edit { draft in
            draft.statedTitle = title?.singleLine
            if draft.statedTitle?.isEmpty ?? true { draft.nameAfterText(TitleFromText.of(first)) }
            draft.created = created ?? said.lazy.compactMap(\.day).first.map { NoteDate(day: $0, source: .metadata) } ?? changed
            draft.changed = changed
            draft.memberPath = names.unique(draft.statedTitle ?? "")
            draft.folder = file.name.title
        }
        return builder.finished()
    }

    /// An assistant writes Markdown; its marks go.
    static func plain(_ markdown: String, _ file: SourceFile) -> String {
        var builder = NoteBuilder(kind: .markdown, rules: LeaveOutRules(tags: []))
        builder = MarkdownReader.read(Array(markdown.utf8), into: builder)
        let sections = builder.finish().sections
        return sections.flatMap { [$0.heading ?? ""] + $0.blocks.map(\.kind.text) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}

/// What a note without a title is called.
enum TitleFromText {
    /// The first line that says something, at most 60 characters of it; nil when there is none.
    static func of(_ text: String) -> String? {
        guard let line = text.split(whereSeparator: \.isNewline).first(where: { !$0.trimmed.isEmpty })?.singleLine else { return nil }
        guard line.count > 60 else { return line }
        let start = String(line.prefix(60))
        return (start.lastIndex(of: " ").map { String(start[..<$0]) } ?? start) + "…"
    }
}

/// A chat as a program exported it: one note a day, the owner's lines as its text, others' as what they answer.
struct Chat {
    /// Who, or which group, it is with.
    var name: String
    var said: [Utterance]
    /// Whether somebody is known to be the owner.
    var knowsOwner: Bool

    /// How many lines of others are kept before one of the owner's.
    private static let answered = 8

    /// Marks the owner's lines: those under the names in the options, else those of the one person of two whom the chat is not named after.
    init(name: String, said: [Utterance], options: ImportOptions) {
        self.name = name
        var said = said
        let speakers = Set(said.map(\.speaker)).filter { !$0.isEmpty }
        var own = speakers.filter(options.isOwn)
        if own.isEmpty, options.ownNames.isEmpty, speakers.count == 2, speakers.contains(name) { own = speakers.filter { $0 != name } }
        for index in said.indices where own.contains(said[index].speaker) { said[index].isOwn = true }
        knowsOwner = said.contains(where: \.isOwn)
        self.said = said
    }

    /// A day without a line of the owner's is left out; where nobody is known to be the owner, every line stands with its name.
    func drafts(_ file: SourceFile, _ names: inout NoteNames) -> [NoteDraft] {
        guard knowsOwner || file.options.ownNames.isEmpty else {
            return [.leftOut(.writtenByOthers, as: names.unique(name), kind: .chat)]
        }
        return said.byDay.map { day, said in
            let title = day.map { "\(name), \($0)" } ?? name
            guard !knowsOwner || said.contains(where: \.isOwn) else {
                return .leftOut(.writtenByOthers, as: names.unique(title), kind: .chat)
            }
            var builder = file.builder(.chat)
            if knowsOwner {
                Conversation(answered: Self.answered).write(said, into: &builder)
            } else {
                for line in said where !line.text.trimmed.isEmpty {
                    let text = Conversation.paragraphs(line.text).joined(separator: "\n")
                    builder.add(.paragraph("\(line.speaker): \(text)"), span: 0..<0)
                }
            }
            builder.edit { draft in
                draft.statedTitle = title
                draft.created = day.map { NoteDate(day: $0, source: .metadata) }
                draft.memberPath = names.unique(title)
                if !knowsOwner { draft.remarks.append(.ownerUnknown) }
            }
            return builder.finished()
        }
    }
}

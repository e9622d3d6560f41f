import Notes

/// Something the notes say, before it is put into a question.
struct Fact: Sendable {
    var kind: ExampleKind
    var direction: ExampleDirection = .forward
    /// Which list of wordings asks for it.
    var form: QuestionForm
    /// What stands in the gaps of a wording.
    var slots: [Slot: String]
    var answer: String
    /// Index into the note set.
    var note: Int
    var headingPath: [String] = []
    var span: Range<Int> = 0..<0
    var contentHash = ""
    var language: NoteLanguage

    /// What tells a fact from all others of a build; independent of the other notes.
    var label: String {
        let filling = slots.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue)=\($0.value)" }
        return ([kind.rawValue, direction.rawValue, form.rawValue, contentHash] + headingPath + filling + [answer]).joined(
            separator: "\u{1f}")
    }
}

extension Fact {
    init(
        _ kind: ExampleKind, _ form: QuestionForm, direction: ExampleDirection = .forward, slots: [Slot: String], answer: String,
        from passage: Passage
    ) {
        self.init(
            kind: kind, direction: direction, form: form, slots: slots, answer: answer, note: passage.note,
            headingPath: passage.headingPath, span: passage.span, contentHash: passage.contentHash, language: passage.language)
    }
}

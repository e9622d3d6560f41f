import Grounding
import Languages
import Notes
import Seeding

/// Something the notes say, before it is put into a question.
package struct Fact: Sendable {
    package var kind: ExampleKind
    package var direction: ExampleDirection = .forward
    /// Which list of wordings asks for it.
    package var form: QuestionForm
    /// What may stand in the gaps of a wording; the first is the plain one.
    package var slots: [Slot: [String]]
    package var answer: String
    package var shape: AnswerShape
    /// Other answers that are as right.
    package var accepted: [String] = []
    /// What an answer must not come to: the later of two.
    package var rejected: [String] = []
    /// Index into the note set.
    package var note: Int
    /// Whether it is about many notes, so that no single note's share is used up.
    package var isAboutMany = false
    package var headingPath: [String] = []
    package var span: Range<Int> = 0..<0
    package var contentHash = ""
    package var language: NoteLanguage
    /// Facts with the same name belong together: an answerable question and its unanswerable twin.
    package var twin: String?

    /// What tells a fact from all others of a build; independent of the other notes.
    var label: String {
        let filling = slots.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue)=\($0.value.first ?? "")" }
        return ([kind.rawValue, direction.rawValue, form.rawValue, contentHash] + headingPath + filling + [answer]).joined(
            separator: "\u{1f}")
    }
}

extension Fact {
    init(
        _ kind: ExampleKind, _ form: QuestionForm, direction: ExampleDirection = .forward, slots: [Slot: [String]], answer: String,
        shape: AnswerShape, from passage: Passage, span: Range<Int>? = nil
    ) {
        self.init(
            kind: kind, direction: direction, form: form, slots: slots, answer: answer, shape: shape, note: passage.note,
            headingPath: passage.headingPath, span: span ?? passage.span, contentHash: passage.contentHash, language: passage.language)
    }

    /// A fact about a note as a whole.
    init(
        _ kind: ExampleKind, _ form: QuestionForm, direction: ExampleDirection = .forward, slots: [Slot: [String]], answer: String,
        shape: AnswerShape, note index: Int, of set: NoteSet
    ) {
        let note = set.notes[index]
        let start = note.sections.map(\.span.lowerBound).min() ?? 0
        let end = note.sections.map(\.span.upperBound).max() ?? 0
        self.init(
            kind: kind, direction: direction, form: form, slots: slots, answer: answer, shape: shape, note: index,
            span: start..<max(start, end),
            contentHash: StableHash.hexadecimal(note.contentHash), language: note.language)
    }
}

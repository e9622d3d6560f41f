import Grounding
import Languages
import Notes
import Seeding

/// A section, a piece of a long one or some notes together, as the base model is shown it when it writes.
package struct SelfMadeSection: Sendable, Equatable {
    /// Hash of all that is shown: what did not change is not written about again.
    package let key: String
    /// How the note is called.
    package let title: String
    /// ` in Lantern`: what a question needs behind it to be understood without the note.
    let place: String
    package let headingPath: [String]
    package let text: String
    package let language: NoteLanguage
    /// What is to be written about it, in this order.
    let tasks: [SelfMadePair.Kind]
    /// How a question calls what it is about: the notes, or the subject.
    let names: [String]
    /// Index into the note set, of the first where there are several.
    let note: Int

    init(
        title: String, place: String, headingPath: [String], text: String, language: NoteLanguage, tasks: [SelfMadePair.Kind],
        names: [String], note: Int
    ) {
        // Sections were written about before there were other tasks: their key says nothing of them.
        let marks = tasks == Self.ofSection ? [] : tasks.map(\.rawValue)
        key = StableHash.hexadecimal((marks + [title] + headingPath + [text]).joined(separator: "\u{1f}"))
        (self.title, self.place, self.headingPath, self.text) = (title, place, headingPath, text)
        (self.language, self.tasks, self.names, self.note) = (language, tasks, names, note)
    }

    static let ofSection: [SelfMadePair.Kind] = [.question, .rewrite, .implication]

    /// Characters of a piece: what fits a small model's context with room for the answer.
    private static let longest = 900
    /// Words below which there is nothing to ask that the other kinds do not.
    private static let fewestWords = 12

    /// Of all notes, in their order, then of notes together; what another note says too is written about once.
    package static func all(in notes: [Note]) -> [SelfMadeSection] {
        let set = NoteSet(notes)
        var seen: Set<String> = []
        let sections = set.passages.joined().flatMap { pieces(of: $0, in: set) }
        return (sections + together(set)).filter { seen.insert($0.key).inserted }
    }

    static func pieces(of passage: Passage, in set: NoteSet) -> [SelfMadeSection] {
        SentenceSplitter.chunks(passage.text, limit: longest).filter { Word.all(in: $0).count >= fewestWords }
            .filter { !Passage.isMasked($0) }.map { text in
                let name = set.titles[passage.note].name
                return SelfMadeSection(
                    title: name, place: set.place(of: passage.note), headingPath: passage.headingPath, text: text,
                    language: passage.language, tasks: ofSection, names: [name], note: passage.note)
            }
    }

    /// The question with its note named, where it does not name it itself.
    func standalone(_ question: String) -> String {
        guard !NormalAnswer(question).contains(NormalAnswer(title)) else { return question }
        let isName = Word.all(in: question).first.map { !language.rules.stopWords.contains($0.lowered) } ?? true
        return language.rules.question(question, behind: place, startsWithName: isName)
    }
}

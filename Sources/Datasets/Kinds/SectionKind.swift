import Grounding
import Languages

/// D2: what a section says, to its heading and title; a heading that asks something itself becomes that question.
package enum SectionKind {
    package static func facts(_ set: NoteSet, _ recipe: DatasetRecipe) -> [Fact] {
        set.passages.joined().compactMap { passage in
            guard let answer = answer(passage, limit: recipe.answerLength) else { return nil }
            let question = self.question(passage, set)
            return Fact(.section, question.form, slots: question.slots, answer: answer, shape: .sentence, from: passage)
        }
    }

    /// What a section says, in whole sentences: its prose, else its first list; tables and tasks have questions of their own.
    static func answer(_ passage: Passage, limit: Int) -> String? {
        let prose = passage.blocks.compactMap { block in
            switch block.kind {
            case .paragraph(let text), .quote(let text): text
            default: nil
            }
        }
        if !prose.isEmpty { return SentenceSplitter.beginning(SentenceSplitter.joined(prose), limit: limit) }
        for block in passage.blocks {
            switch block.kind {
            case .list(let items, _):
                let first = items.filter { $0.first != " " }
                var count = first.count
                while count > 1, ListAnswer.text(Array(first.prefix(count)), passage.language).count > limit { count -= 1 }
                return count > 0 ? ListAnswer.text(Array(first.prefix(count)), passage.language) : nil
            case .definition(let term, let meaning):
                return passage.language.rules.asSentence(passage.language.rules.said(.meaning, ["term": term, "meaning": meaning]))
            default: continue
            }
        }
        return nil
    }

    /// The question that a section answers as a whole.
    static func question(_ passage: Passage, _ set: NoteSet) -> (form: QuestionForm, slots: [Slot: [String]]) {
        var slots: [Slot: [String]] = [.title: set.names(of: passage.note), .place: [set.place(of: passage.note)]]
        guard let heading = passage.heading else { return (.opening, slots) }
        slots[.heading] = [HeadingWords.inline(heading, set, passage.language)]
        if let form = HeadingShape.of(heading, language: passage.language) { return (form, slots) }
        let title = set.titles[passage.note]
        guard let question = HeadingShape.clause(heading, language: passage.language, title: title) else { return (.section, slots) }
        slots.merge(question.slots.mapValues { [$0] }) { _, asked in asked }
        if question.slots[.statement]?.contains(title.name) == true { slots[.place] = [""] }
        return (question.form, slots)
    }
}

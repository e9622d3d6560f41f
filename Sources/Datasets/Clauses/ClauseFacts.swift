import Grounding
import Languages
import Notes

/// Short questions that a sentence answers, where its language can be read: why, when, how long, how many, what, who, where.
enum ClauseFacts {
    static func facts(_ sentence: Sentence, _ passage: Passage, _ set: NoteSet) -> [Fact] {
        guard let clauses = passage.language.rules.clauses else { return [] }
        let questions = clauses.questions(sentence.text, set.vocabulary, known: ClozeKind.known(passage.note, set))
        return questions.map { fact($0, sentence, passage, set) }
    }

    private static func fact(_ question: ClauseQuestion, _ sentence: Sentence, _ passage: Passage, _ set: NoteSet) -> Fact {
        let title = set.titles[passage.note]
        var slots = question.slots.mapValues { [$0] }
        slots[.title] = set.names(of: passage.note)
        slots[.place] = [title.place]
        if let statement = question.slots[.statement], question.slots[.item] == nil {
            // A statement that says who did it, and with rare words, is understood without its note.
            let rare = Terms.of(statement, passage.language).count { set.vocabulary.passageCount(of: $0) <= 2 }
            let isSpecific = question.namesSubject && rare >= 2
            slots[.place] = statement.contains(title.name) ? [""] : isSpecific ? [title.place, ""] : [title.place]
        }
        var fact = Fact(
            .sentence, question.form, slots: slots, answer: question.answer ?? sentence.text, shape: question.isShort ? .short : .sentence,
            from: passage, span: sentence.span)
        fact.accepted = [sentence.text]
        return fact
    }
}

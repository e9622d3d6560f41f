import Languages
import Notes

/// D17: what was never written, beside what was, in nearly the same words, so that only the fact tells them apart.
enum AbstentionKind {
    static func facts(_ set: NoteSet, _ recipe: DatasetRecipe) -> [Fact] {
        let sentences = SentenceKind.facts(set, recipe)
        let sections = SectionKind.facts(set, recipe)
        let groups: [[[Fact]]] = [
            FakeTitle.pairs(sections, set), AbsentTopic.pairs(sections, set), MissingValue.pairs(set), WrongPeriod.pairs(sections, set),
            FalsePremise.pairs(sentences, set), OtherPerson.pairs(sentences, set), PartlyKnown.pairs(sentences), SmallTalk.pairs(set),
            OtherNote.pairs(sections + sentences, set),
        ]
        return interleaved(groups).flatMap(\.self)
    }

    /// One pair of each sort in turn, so that a cap takes from all alike.
    private static func interleaved(_ groups: [[[Fact]]]) -> [[Fact]] {
        let longest = groups.map(\.count).max() ?? 0
        return (0..<longest).flatMap { index in groups.compactMap { $0.indices.contains(index) ? $0[index] : nil } }
    }
}

extension Fact {
    /// A question with an answer and its near copy without one, under one name.
    static func twins(_ answered: Fact?, _ unanswered: Fact, name: String) -> [Fact] {
        [answered, unanswered].compactMap { fact in
            guard var fact else { return nil }
            fact.kind = .abstention
            fact.twin = [
                name, fact.form.rawValue, unanswered.slots.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap(\.value.first).joined(),
            ]
            .joined(separator: "\u{1f}")
            return fact
        }
    }

    /// The same question with other fillings, and that nothing was written as its answer.
    package func refused(_ changes: [Slot: String], answer: String) -> Fact {
        var fact = self
        for (slot, filling) in changes { fact.slots[slot] = [filling] }
        fact.answer = answer
        fact.accepted = []
        fact.shape = .refusal
        return fact
    }
}

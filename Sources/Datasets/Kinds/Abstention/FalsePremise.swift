import Languages
import Notes

/// A5: a reason asked for something that was otherwise; the answer says what was written.
enum FalsePremise {
    static func pairs(_ sentences: [Fact], _ set: NoteSet) -> [[Fact]] {
        let pool = SpanPool(set)
        return sentences.compactMap { fact in
            guard [.why, .when, .what].contains(fact.form), let clauses = fact.language.rules.clauses,
                let statement = fact.slots[.statement]?.first,
                let inversion = fact.slots[.inversion]?.first, let sentence = fact.accepted.first
            else { return nil }
            let spans = clauses.spans(in: inversion, set.vocabulary, known: ClozeKind.known(fact.note, set))
            guard let span = spans.first, statement.contains(span.text),
                let other = pool.other(than: span, in: inversion, by: clauses, seed: fact.label)
            else { return nil }
            let changes: [Slot: String] = [
                .statement: statement.replacing(span.text, with: other), .inversion: span.replaced(in: inversion, by: other),
                .place: fact.slots[.place]?.first ?? "",
            ]
            var plain = fact
            plain.slots[.place] = fact.slots[.place].map { Array($0.prefix(1)) }
            let said = fact.language.rules.said(.wroteInstead, ["refusal": Refusal.notSo.text(fact.language), "said": sentence])
            let refused = plain.refused(changes, answer: said)
            return Fact.twins(plain, refused, name: "false premise")
        }
    }
}

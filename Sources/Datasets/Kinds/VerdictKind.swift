import Grounding
import Languages
import Notes

/// D8: a sentence as it stands and with one piece exchanged for another of its kind, as many true as false.
enum VerdictKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        let pool = SpanPool(set)
        return set.passages.joined().flatMap { passage -> [Fact] in
            guard let clauses = passage.language.rules.clauses else { return [] }
            return passage.sentences.flatMap { twins($0, passage, set, pool, clauses) }
        }
    }

    private static func twins(_ sentence: Sentence, _ passage: Passage, _ set: NoteSet, _ pool: SpanPool, _ clauses: any ClauseReader)
        -> [Fact]
    {
        guard SentenceKind.isAnswer(sentence.text, passage), sentence.text.count <= 110,
            !sentence.text.contains(where: { "?？".contains($0) })
        else { return [] }
        let spans = clauses.spans(in: sentence.text, set.vocabulary, known: ClozeKind.known(passage.note, set))
        guard let span = spans.first,
            let other = pool.other(than: span, in: sentence.text, by: clauses, seed: passage.contentHash + sentence.text)
        else { return [] }
        let rules = passage.language.rules
        let name = [passage.contentHash, sentence.text].joined(separator: "\u{1f}")
        let cases = [
            (sentence.text, rules.said(.right)),
            (span.replaced(in: sentence.text, by: other), rules.said(.wrong, ["said": sentence.text])),
        ]
        return cases.map { statement, answer in
            let slots: [Slot: [String]] = [
                .title: [set.titles[passage.note].name], .place: [set.place(of: passage.note)], .quote: [statement],
            ]
            var fact = Fact(.verdict, .verdict, slots: slots, answer: answer, shape: .verdict, from: passage, span: sentence.span)
            fact.twin = name
            return fact
        }
    }
}

import Notes

/// D8: a sentence as it stands and with one piece exchanged for another of its kind, as many true as false.
enum VerdictKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        let pool = SpanPool(set)
        return set.passages.joined().flatMap { passage -> [Fact] in
            guard passage.language != .chinese else { return [] }
            return passage.sentences.flatMap { twins($0, passage, set, pool) }
        }
    }

    private static func twins(_ sentence: Sentence, _ passage: Passage, _ set: NoteSet, _ pool: SpanPool) -> [Fact] {
        guard SentenceKind.isAnswer(sentence.text, passage), sentence.text.count <= 110, !sentence.text.contains("?") else { return [] }
        let spans = SentenceSpan.all(in: sentence.text, set.vocabulary, known: ClozeKind.known(passage.note, set))
        guard let span = spans.first, let other = pool.other(than: span, in: sentence.text, seed: passage.contentHash + sentence.text)
        else { return [] }
        let name = [passage.contentHash, sentence.text].joined(separator: "\u{1f}")
        return [(sentence.text, "Yes."), (span.replaced(in: sentence.text, by: other), "No. " + sentence.text)].map { statement, answer in
            let slots: [Slot: [String]] = [
                .title: [set.titles[passage.note].name], .place: [set.place(of: passage.note)], .quote: [statement],
            ]
            var fact = Fact(.verdict, .verdict, slots: slots, answer: answer, shape: .verdict, from: passage, span: sentence.span)
            fact.twin = name
            return fact
        }
    }
}

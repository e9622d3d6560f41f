import Languages
import Notes
import Seeding

/// D9: one of four, with distractors of the same type: values under the same key, names and amounts from other sentences.
enum ChoiceKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        values(set) + gaps(set)
    }

    private static func values(_ set: NoteSet) -> [Fact] {
        let values = NamedValue.all(set).filter { $0.day == nil }
        var byKey: [String: Set<String>] = [:]
        for value in values { byKey[value.key, default: []].insert(value.value) }
        return values.compactMap { value in
            var generator = SeededGenerator(seed: 0, labels: "choice", value.key, value.owner, value.value)
            let others = generator.sample((byKey[value.key] ?? []).subtracting([value.value]).sorted(), 3)
            guard others.count == 3 else { return nil }
            let rules = value.language.rules
            let quote = rules.said(.valueOf, ["key": value.key, "owner": value.owner])
            let slots: [Slot: [String]] = [.quote: [quote], .options: [rules.chosen(generator.shuffled(others + [value.value]))]]
            guard let passage = value.passage else {
                return Fact(.choice, .choice, slots: slots, answer: value.value, shape: .short, note: value.note, of: set)
            }
            return Fact(.choice, .choice, slots: slots, answer: value.value, shape: .short, from: passage)
        }
    }

    private static func gaps(_ set: NoteSet) -> [Fact] {
        let pool = SpanPool(set)
        return set.passages.joined().flatMap { passage -> [Fact] in
            let rules = passage.language.rules
            guard let clauses = rules.clauses else { return [] }
            return passage.sentences.compactMap { sentence in
                guard SentenceKind.isAnswer(sentence.text, passage), sentence.text.count <= 110 else { return nil }
                let spans = clauses.spans(in: sentence.text, set.vocabulary, known: ClozeKind.known(passage.note, set))
                guard let span = spans.last else { return nil }
                let others = pool.others(than: span, in: sentence.text, by: clauses, count: 3, seed: "choice" + sentence.text)
                guard others.count == 3 else { return nil }
                var generator = SeededGenerator(seed: 0, labels: "choice", sentence.text)
                let quote = set.titles[passage.note].name + ": " + span.replaced(in: sentence.text, by: "____")
                let slots: [Slot: [String]] = [
                    .quote: [quote], .options: [rules.chosen(generator.shuffled(others + [span.text]))],
                ]
                return Fact(.choice, .choice, slots: slots, answer: span.text, shape: .short, from: passage, span: sentence.span)
            }
        }
    }
}

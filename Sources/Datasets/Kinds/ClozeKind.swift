import Grounding
import Languages
import Notes

/// D7: a sentence with its most telling piece left out, or its second half.
enum ClozeKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        set.passages.joined().flatMap { passage in
            passage.sentences.compactMap { sentence in
                guard SentenceKind.isAnswer(sentence.text, passage), sentence.text.count <= 140 else { return nil }
                return gap(sentence, passage, set)
            }
        }
    }

    static func known(_ note: Int, _ set: NoteSet) -> Set<String> { Set(Word.all(in: set.titles[note].name).map(\.lowered)) }

    private static func gap(_ sentence: Sentence, _ passage: Passage, _ set: NoteSet) -> Fact? {
        let spans = passage.language.rules.clauses?.spans(in: sentence.text, set.vocabulary, known: known(passage.note, set)) ?? []
        guard let span = spans.min(by: { order($0.kind) < order($1.kind) }) else { return continuation(sentence, passage, set) }
        let slots: [Slot: [String]] = [
            .title: [set.titles[passage.note].name], .place: [set.place(of: passage.note)],
            .quote: [span.replaced(in: sentence.text, by: "____")],
        ]
        return Fact(.cloze, .cloze, slots: slots, answer: span.text, shape: .short, from: passage, span: sentence.span)
    }

    /// Amounts and names say more than a time that is asked for anyway.
    private static func order(_ kind: SentenceSpan.Kind) -> Int { [.amount, .name, .time].firstIndex(of: kind) ?? 0 }

    /// The sentence is parted where its language allows, nearest to its middle.
    private static func continuation(_ sentence: Sentence, _ passage: Passage, _ set: NoteSet) -> Fact? {
        let text = sentence.text
        let rules = passage.language.rules
        let marks = text.indices.filter { rules.isCut(text[$0]) }
        let middle = text.count / 2
        let distances = marks.map { ($0, abs(text.distance(from: text.startIndex, to: $0) - middle)) }
        guard let cut = distances.min(by: { $0.1 < $1.1 })?.0 else { return nil }
        let beginning = text[...cut].trimmingSuffixSpace
        let end = String(text[text.index(after: cut)...])
        guard beginning.count >= rules.lengths.beginning, end.count >= rules.lengths.end else { return nil }
        let slots: [Slot: [String]] = [
            .title: [set.titles[passage.note].name], .place: [set.place(of: passage.note)], .quote: [beginning],
        ]
        return Fact(.cloze, .continuation, slots: slots, answer: end, shape: .sentence, from: passage, span: sentence.span)
    }
}

extension Substring {
    fileprivate var trimmingSuffixSpace: String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

import Grounding
import Languages

/// A question to each sentence: to its clause where one can be turned round, and to the phrases that tell it from the others.
enum SentenceKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        var clauses: [Fact] = []
        var topics: [Fact] = []
        var sources: [Fact] = []
        for passage in set.passages.joined() {
            for sentence in passage.sentences where isAnswer(sentence.text, passage) {
                clauses += ClauseFacts.facts(sentence, passage, set)
                if let topic = topic(sentence, passage, set) { topics.append(topic) }
                if let source = source(sentence, passage, set) { sources.append(source) }
            }
        }
        return clauses + topics + sources
    }

    /// Whether a sentence says enough to be an answer and little enough to be learnt.
    static func isAnswer(_ text: String, _ passage: Passage) -> Bool {
        guard !text.contains("http"), !text.hasSuffix(":") else { return false }
        return passage.language.rules.isAnswer(text)
    }

    private static func topic(_ sentence: Sentence, _ passage: Passage, _ set: NoteSet) -> Fact? {
        let title = set.titles[passage.note]
        let known = Set(Word.all(in: title.name).map(\.lowered))
        let finder = TopicFinder(vocabulary: set.vocabulary, known: known)
        let topics = finder.topics(of: sentence.text, language: passage.language, count: 3)
        guard let first = topics.first else { return nil }
        let pairs = topics.count > 1 ? [passage.language.rules.said(.pair, ["first": topics[0], "second": topics[1]])] : []
        let slots: [Slot: [String]] = [
            .title: set.names(of: passage.note), .place: [title.place], .topic: [first] + topics.dropFirst() + pairs,
        ]
        return Fact(.sentence, .topic, slots: slots, answer: sentence.text, shape: .sentence, from: passage, span: sentence.span)
    }

    /// The reverse: a distinctive sentence to the note that it stands in.
    private static func source(_ sentence: Sentence, _ passage: Passage, _ set: NoteSet) -> Fact? {
        guard passage.language.rules.lengths.source.contains(sentence.text.count) else { return nil }
        let slots: [Slot: [String]] = [.quote: [sentence.text.trimmingEnd]]
        return Fact(
            .sentence, .source, direction: .reverse, slots: slots, answer: set.titles[passage.note].name, shape: .short, from: passage,
            span: sentence.span)
    }
}

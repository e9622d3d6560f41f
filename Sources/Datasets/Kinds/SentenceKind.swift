/// A question to each sentence: to its clause where one can be turned round, and to the phrases that tell it from the others.
enum SentenceKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        var clauses: [Fact] = []
        var topics: [Fact] = []
        var sources: [Fact] = []
        for passage in set.passages.joined() {
            for sentence in passage.sentences where isAnswer(sentence.text, passage) {
                clauses += ClauseFacts.facts(sentence, passage, set) + SpanFacts.facts(sentence, passage, set)
                if let topic = topic(sentence, passage, set) { topics.append(topic) }
                if let source = source(sentence, passage, set) { sources.append(source) }
            }
        }
        return clauses + topics + sources
    }

    /// Whether a sentence says enough to be an answer and little enough to be learnt.
    static func isAnswer(_ text: String, _ passage: Passage) -> Bool {
        guard !text.contains("http"), !text.hasSuffix(":") else { return false }
        return passage.language == .chinese ? (6...100).contains(text.count) : (16...200).contains(text.count) && text.contains(" ")
    }

    private static func topic(_ sentence: Sentence, _ passage: Passage, _ set: NoteSet) -> Fact? {
        let title = set.titles[passage.note]
        let known = Set(Word.all(in: title.name).map(\.lowered))
        let finder = TopicFinder(vocabulary: set.vocabulary, known: known)
        let topics = finder.topics(of: sentence.text, language: passage.language, count: 3)
        guard let first = topics.first else { return nil }
        let joint = passage.language == .chinese ? "和" : " and "
        let pairs = topics.count > 1 ? [topics[0] + joint + topics[1]] : []
        let slots: [Slot: [String]] = [
            .title: set.names(of: passage.note), .place: [title.place], .topic: [first] + topics.dropFirst() + pairs,
        ]
        return Fact(.sentence, .topic, slots: slots, answer: sentence.text, shape: .sentence, from: passage, span: sentence.span)
    }

    /// The reverse: a distinctive sentence to the note that it stands in.
    private static func source(_ sentence: Sentence, _ passage: Passage, _ set: NoteSet) -> Fact? {
        guard (24...120).contains(sentence.text.count) || passage.language == .chinese else { return nil }
        let slots: [Slot: [String]] = [.quote: [sentence.text.trimmingEnd]]
        return Fact(
            .sentence, .source, direction: .reverse, slots: slots, answer: set.titles[passage.note].name, shape: .short, from: passage,
            span: sentence.span)
    }
}

extension String {
    /// Without a sentence mark at the end.
    var trimmingEnd: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace || ".。;；,，".contains(last) { text.removeLast() }
        return String(text)
    }

    /// As a sentence of its own: a capital in front, a full stop behind.
    func asSentence(chinese: Bool = false) -> String {
        let text = trimmingEnd
        let end = text.last.map { "!?！？…".contains($0) } == true ? "" : chinese ? "。" : "."
        return text.prefix(1).uppercased() + text.dropFirst() + end
    }
}

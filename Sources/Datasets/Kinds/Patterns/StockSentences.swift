/// Sentences that stand word by word in so many notes that they say nothing about any: what a template left behind.
struct StockSentences: Sendable {
    private let keys: Set<String>

    init(_ set: NoteSet) {
        var notes: [String: Set<Int>] = [:]
        for passage in set.passages.joined() {
            for sentence in passage.sentences { notes[ExampleCollection.key(sentence.text), default: []].insert(passage.note) }
        }
        let most = Self.most(of: set)
        keys = Set(notes.filter { $0.value.count > most }.keys)
    }

    /// Notes that something may stand in and still be a pattern: a dozen, or a quarter of all.
    static func most(of set: NoteSet) -> Int { max(12, set.notes.count / 4) }

    func contains(_ sentence: Sentence) -> Bool { keys.contains(ExampleCollection.key(sentence.text)) }
}

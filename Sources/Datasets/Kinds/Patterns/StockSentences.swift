import Grounding

/// Sentences that stand word by word in so many notes that they say nothing about any: what a template left behind.
struct StockSentences: Sendable {
    private let keys: Set<String>

    /// - Parameter passages: of each note.
    init(_ passages: [[Passage]]) {
        var notes: [String: Set<Int>] = [:]
        for passage in passages.joined() {
            for sentence in passage.sentences { notes[ExampleCollection.key(sentence.text), default: []].insert(passage.note) }
        }
        let most = Self.most(of: passages.count)
        keys = Set(notes.filter { $0.value.count > most }.keys)
    }

    /// Notes that something may stand in and still be a pattern: a dozen, or a quarter of all.
    static func most(of notes: Int) -> Int { max(12, notes / 4) }

    func contains(_ sentence: Sentence) -> Bool { keys.contains(ExampleCollection.key(sentence.text)) }
}

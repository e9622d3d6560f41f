import Notes

/// What the sentences of notes show of each cause.
struct CauseEvidence: Sendable {
    struct Shown: Sendable {
        let cause: Cause
        /// By note.
        var notes: [Int: Sign] = [:]
    }

    /// The first passage of a note that shows a cause, how many of its sentences do, and the shortest of those that make an example.
    struct Sign: Sendable {
        let passage: Passage
        var sentences = 0
        var example: String?
    }

    /// Every cause, also those that no note shows.
    let shown: [Shown]
    /// Characters of a sentence that an answer gives as an example: a shorter one says too little, a longer one too much.
    private static let exampleLengths = 24...140

    /// - Parameters:
    ///   - passages: of each note.
    ///   - stock: sentences that show nothing.
    init(_ notes: [Note], passages: [[Passage]], leaving stock: StockSentences) {
        var shown = Cause.all.map { Shown(cause: $0) }
        for passage in passages.joined() where passage.language != .chinese {
            let isEnded = notes[passage.note].isEnded
            for sentence in passage.sentences where !stock.contains(sentence) {
                let words = Word.all(in: sentence.text).map { $0.lowered.replacing("’", with: "'") }
                for index in shown.indices where shown[index].cause.isShown(by: words) {
                    // What was given up is no example of what goes well.
                    if isEnded, shown[index].cause.form == .recurringSuccess { continue }
                    var sign = shown[index].notes[passage.note] ?? Sign(passage: passage)
                    sign.sentences += 1
                    let length = sentence.text.count
                    if Self.exampleLengths.contains(length), length < sign.example?.count ?? .max { sign.example = sentence.text }
                    shown[index].notes[passage.note] = sign
                }
            }
        }
        self.shown = shown
    }
}

extension Note {
    /// Whether it says of what it is about that it came to an end.
    var isEnded: Bool {
        properties.contains { PatternTheme.endings.contains($0.value.lowercased()) }
            || tags.contains { PatternTheme.endings.contains($0.lowercased()) }
    }
}

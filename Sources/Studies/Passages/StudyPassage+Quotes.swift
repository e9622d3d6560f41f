import Grounding
import Languages

extension StudyPassage {
    /// The most bytes of a quote, which are some thirty words of English or fifty Chinese characters.
    private static let longestQuote = 160

    /// The passage in the owner's own words, in pieces that are short enough to be said by heart: whole lines, long ones between sentences.
    package var quotes: [String] {
        text.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
            var pieces: [String] = []
            for sentence in SentenceSplitter.sentences(String(line)) {
                guard let open = pieces.last, open.utf8.count + sentence.utf8.count < Self.longestQuote else {
                    pieces.append(sentence)
                    continue
                }
                pieces[pieces.count - 1] = SentenceSplitter.joined([open, sentence])
            }
            return pieces
        }
    }

    /// The quote that has most of a statement's words, the answer's and rare ones counting more, the shorter one first; nil where none has
    /// any of them.
    func quote(of statement: String, answer: String) -> String? {
        let quotes = quotes
        let terms = quotes.map { Set(Terms.of($0, language)) }
        let (told, asked) = (Set(Terms.of(statement, language)), Set(Terms.of(answer, language)))
        func information(_ words: Set<String>) -> Double {
            words.reduce(0) { sum, word in sum + 1 / Double(terms.count { $0.contains(word) }) }
        }
        let scores = terms.map { information($0.intersection(told)) + Self.answerShareOfQuote * information($0.intersection(asked)) }
        let best = quotes.indices.max { (scores[$0], quotes[$1].utf8.count) < (scores[$1], quotes[$0].utf8.count) }
        return best.flatMap { scores[$0] > 0 ? quotes[$0] : nil }
    }

    /// How much more a word of the answer counts than one of the statement: what was asked for has to be in the quote.
    private static let answerShareOfQuote = 3.0
}

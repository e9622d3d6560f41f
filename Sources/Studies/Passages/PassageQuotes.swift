import Grounding
import Languages

/// A passage in the owner's own words, in pieces that are short enough to be said by heart: whole lines, long ones between sentences.
package struct PassageQuotes {
    package let texts: [String]
    private let language: NoteLanguage
    /// The telling words of each.
    private let terms: [Set<String>]

    /// The most bytes of one, which are some thirty words of English or fifty Chinese characters.
    private static let longest = 160
    /// How much more a word of the answer counts than one of the statement: what was asked for has to be in the quote.
    private static let answerShare = 3.0

    package init(_ passage: StudyPassage) {
        texts = Self.texts(of: passage)
        language = passage.language
        terms = texts.map { Set(Terms.of($0, passage.language)) }
    }

    static func texts(of passage: StudyPassage) -> [String] {
        passage.text.split(whereSeparator: \.isNewline).flatMap { pieces(String($0)) }
    }

    private static func pieces(_ line: String) -> [String] {
        var pieces: [String] = []
        for sentence in SentenceSplitter.sentences(line) {
            guard let open = pieces.last, open.utf8.count + sentence.utf8.count < longest else {
                pieces.append(sentence)
                continue
            }
            pieces[pieces.count - 1] = SentenceSplitter.joined([open, sentence])
        }
        return pieces
    }

    /// Of the quote that has most of a statement's words, the answer's and rare ones counting more, the shorter one first; nil where none
    /// has any of them.
    func place(of statement: String, answer: String) -> Int? {
        let (told, asked) = (Set(Terms.of(statement, language)), Set(Terms.of(answer, language)))
        func information(_ words: Set<String>) -> Double {
            words.reduce(0) { sum, word in sum + 1 / Double(terms.count { $0.contains(word) }) }
        }
        let scores = terms.map { information($0.intersection(told)) + Self.answerShare * information($0.intersection(asked)) }
        let best = texts.indices.max { (scores[$0], texts[$1].utf8.count) < (scores[$1], texts[$0].utf8.count) }
        return best.flatMap { scores[$0] > 0 ? $0 : nil }
    }
}

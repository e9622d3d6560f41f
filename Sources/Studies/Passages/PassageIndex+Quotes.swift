import Grounding

/// A line of a passage that a search takes for the answer to a question.
package struct FoundQuote: Sendable, Equatable {
    package let passage: StudyPassage
    package let text: String
}

extension PassageIndex {
    /// Passages whose lines are looked at.
    private static let nearest = 20

    /// Lines that have a question's words, or are studied by questions that have them, the best first.
    ///
    /// A line counts by its share of what the best line has of the question, and its passage by its share of the best passage: «my foot» and
    /// «the coldest day» may stand in different lines. Both are found by what a study asks for them, each line by its own questions
    /// (Documentation/Decisions/0042).
    package func quotes(answering question: String) -> [FoundQuote] {
        let near = search.search(question, limit: Self.nearest)
        guard let nearest = near.first?.score else { return [] }
        let candidates = near.flatMap { hit in
            lines(of: passages[hit.text]).map { (quote: $0.quote, asked: $0.asked, share: hit.score / nearest) }
        }
        let found = BM25Index(candidates.map(\.asked), candidates.map(\.quote.passage.language))
            .search(question, limit: candidates.count)
        let best = found.first?.score ?? 1
        return found.map { (place: $0.text, share: $0.score / best + candidates[$0.text].share) }
            .sorted { ($0.share, $1.place) > ($1.share, $0.place) }
            .map { candidates[$0.place].quote }
    }

    /// A passage's lines, each with what it is found by: title, line and what is asked for it.
    private func lines(of passage: StudyPassage) -> [(quote: FoundQuote, asked: String)] {
        let quotes = PassageQuotes(passage)
        var asked = quotes.texts.map { [passage.name, $0] }
        for statement in studies[passage.key]?.statements ?? [] {
            for question in statement.questions {
                guard let place = quotes.place(of: statement.text, answer: question.answer) else { continue }
                asked[place].append(question.question)
            }
        }
        return zip(quotes.texts, asked).map { (FoundQuote(passage: passage, text: $0), $1.joined(separator: "\n")) }
    }
}

import Grounding

/// A line of a passage that a search takes for the answer to a question.
package struct FoundQuote: Sendable, Equatable {
    package let passage: StudyPassage
    package let text: String
}

extension StudyPassage {
    /// Its lines, each by its note's title, as a search by meaning reads them.
    package var titledLines: [String] { PassageQuotes.texts(of: self).map { "\(name): \($0)" } }
}

extension PassageIndex {
    /// Passages whose lines are looked at; of those that are near in words, and as many of those that are near in meaning.
    private static let nearest = 20
    /// What a cosine of 1 counts, where having most of the question's words counts 1 for a line and 1 for its passage. Chosen where it
    /// hardly matters: from 2 to 6 the same is found (Documentation/Decisions/0045).
    private static let meaningShare = 4.0

    /// Lines that have a question's words, are studied by questions that have them, or are near to it in meaning, the best first; none
    /// where no note has any of its words.
    ///
    /// A line counts by its share of what the best line has of the question, and its passage by its share of the best passage: «my foot» and
    /// «the coldest day» may stand in different lines. Both are found by what a study asks for them, each line by its own questions
    /// (Documentation/Decisions/0042).
    ///
    /// - Parameter nearness: cosines of the question with each line of a passage, in the order of `titledLines`, by the passages' keys; a
    ///   passage that is not among them is as near as the mean. Empty where nobody knows.
    package func quotes(answering question: String, nearness: [String: [Float]] = [:]) -> [FoundQuote] {
        let near = search.search(question, limit: Self.nearest)
        guard let nearest = near.first?.score else { return [] }
        var shares = Dictionary(near.map { ($0.text, $0.score / nearest) }) { first, _ in first }
        for place in meant(nearness) where shares[place] == nil { shares[place] = 0 }
        let mean = Self.mean(nearness)
        let candidates = shares.sorted { $0.key < $1.key }.flatMap { place, share in
            let cosines = nearness[passages[place].key]
            return lines(at: place).enumerated().map { number, line in
                let cosine = cosines.flatMap { $0.indices.contains(number) ? Double($0[number]) : nil } ?? mean
                return (quote: line.quote, asked: line.asked, share: share + Self.meaningShare * cosine)
            }
        }
        let found = BM25Index(candidates.map(\.asked), candidates.map(\.quote.passage.language))
            .search(question, limit: candidates.count)
        let best = found.first?.score ?? 1
        var scores = nearness.isEmpty ? [:] : Dictionary(uniqueKeysWithValues: candidates.indices.map { ($0, candidates[$0].share) })
        for hit in found { scores[hit.text] = hit.score / best + candidates[hit.text].share }
        return scores.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { candidates[$0.key].quote }
    }

    /// The passages with the nearest lines.
    private func meant(_ nearness: [String: [Float]]) -> [Int] {
        guard !nearness.isEmpty else { return [] }
        return passages.indices.compactMap { place in nearness[passages[place].key]?.max().map { (place, $0) } }
            .sorted { ($0.1, $1.0) > ($1.1, $0.0) }.prefix(Self.nearest).map(\.0)
    }

    private static func mean(_ nearness: [String: [Float]]) -> Double {
        let count = nearness.values.reduce(0) { $0 + $1.count }
        return count > 0 ? nearness.values.reduce(0) { $0 + $1.reduce(0) { $0 + Double($1) } } / Double(count) : 0
    }

    private func lines(at place: Int) -> [FoundLine] { cut.at(place) { lines(of: passages[place]) } }

    private func lines(of passage: StudyPassage) -> [FoundLine] {
        let quotes = PassageQuotes(passage)
        var asked = quotes.texts.map { [passage.name, $0] }
        for statement in studies[passage.key]?.statements ?? [] {
            for question in statement.questions {
                guard let place = quotes.place(of: statement.text, answer: question.answer) else { continue }
                asked[place].append(question.question)
            }
        }
        return zip(quotes.texts, asked).map { text, asked in
            FoundLine(quote: FoundQuote(passage: passage, text: text), asked: asked.joined(separator: "\n"))
        }
    }
}

import Foundation
import Languages

/// Finds texts by their words, rare words counting more.
///
/// Σ idf(t) · f · (k₁ + 1) / (f + k₁ · (1 − b + b · length / mean length)), with k₁ = 1.2 and b = 0.75.
/// Source: Robertson, Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond (2009).
package struct BM25Index: Sendable {
    package struct Hit: Sendable, Equatable {
        /// Index of the text, in the order in which they were given.
        package let text: Int
        package let score: Double
    }

    private static let saturation = 1.2
    private static let lengthShare = 0.75
    private let postings: [String: [(text: Int32, count: Float)]]
    private let lengths: [Float]
    private let meanLength: Double
    /// Of each text; a question is read as each of them would read it.
    private let languages: [NoteLanguage]
    private let distinct: [NoteLanguage]

    /// - Parameter languages: of each text.
    package init(_ texts: [String], _ languages: [NoteLanguage]) {
        self.init(terms: zip(texts, languages).lazy.map { Terms.of($0, $1) }, languages)
    }

    /// - Parameter texts: each as its terms (`Terms`).
    init(terms texts: some Sequence<[String]>, _ languages: [NoteLanguage]) {
        self.languages = languages
        distinct = NoteLanguage.allCases.filter(Set(languages).contains)
        var postings: [String: [(text: Int32, count: Float)]] = [:]
        var lengths: [Float] = []
        for terms in texts {
            var counts: [String: Float] = [:]
            for term in terms { counts[term, default: 0] += 1 }
            for (term, count) in counts { postings[term, default: []].append((Int32(lengths.count), count)) }
            lengths.append(Float(terms.count))
        }
        self.postings = postings
        self.lengths = lengths
        meanLength = lengths.isEmpty ? 0 : Double(lengths.reduce(0, +)) / Double(lengths.count)
    }

    package var count: Int { lengths.count }

    func language(of hit: Hit) -> NoteLanguage { languages[hit.text] }

    /// How rare a term is among the texts, in nats; one that none of them has is the rarest.
    func information(of term: String) -> Double {
        let (present, all) = (Double(postings[term]?.count ?? 0), Double(lengths.count))
        return log(1 + (all - present + 0.5) / (present + 0.5))
    }

    /// The best texts for a question, the best first; those without any of its words are none.
    package func search(_ question: String, limit: Int) -> [Hit] {
        var scores: [Int32: Double] = [:]
        let words = Word.all(in: question)
        let terms = distinct.flatMap { language in Set(Terms.of(words, language)).sorted().map { (language, $0) } }
        for (language, term) in terms {
            guard let found = postings[term] else { continue }
            let information = information(of: term)
            for (text, count) in found where languages[Int(text)] == language {
                let length = meanLength > 0 ? Double(lengths[Int(text)]) / meanLength : 1
                let norm: Double = 1 - Self.lengthShare + Self.lengthShare * length
                let frequency = Double(count)
                let gain: Double = frequency * (Self.saturation + 1) / (frequency + Self.saturation * norm)
                scores[text, default: 0] += information * gain
            }
        }
        return scores.map { Hit(text: Int($0.key), score: $0.value) }
            .sorted { ($0.score, $1.text) > ($1.score, $0.text) }.prefix(limit).map(\.self)
    }
}

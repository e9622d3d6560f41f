/// What is known of an answer once it is out.
package struct ReplyOutcome: Sendable, Equatable {
    package enum Finish: String, Sendable, Encodable {
        case stop, length, cancelled
    }

    package var finish: Finish
    package var promptTokens: Int
    package var tokens: Int
    /// Those of the answer in their order, where they were asked for.
    package var scored: [ScoredToken] = []
    /// Nil where the notes were not looked at.
    package var facts: AnswerFacts?

    package init(finish: Finish, promptTokens: Int, tokens: Int, scored: [ScoredToken] = [], facts: AnswerFacts? = nil) {
        (self.finish, self.promptTokens, self.tokens) = (finish, promptTokens, tokens)
        (self.scored, self.facts) = (scored, facts)
    }
}

/// A token of an answer, and how likely the model thought it.
package struct ScoredToken: Sendable, Equatable {
    /// U+FFFD where it is not a whole letter.
    package var text: String
    /// Natural.
    package var logProbability: Float

    package init(_ text: String, _ logProbability: Float) { (self.text, self.logProbability) = (text, logProbability) }
}

/// What the notes say of an answer: the field `engram` of a response.
package struct AnswerFacts: Sendable, Equatable, Encodable {
    /// Where an answer stands in the notes.
    package struct Support: Sendable, Equatable, Encodable {
        /// «found», «missing» or «untold».
        package var state: String
        package var note: String?
        package var path: String?
        package var heading: String?
        /// ISO 8601.
        package var day: String?

        package init(state: String, note: String? = nil, path: String? = nil, heading: String? = nil, day: String? = nil) {
            (self.state, self.note, self.path, self.heading, self.day) = (state, note, path, heading, day)
        }
    }

    /// A sentence of an answer as it stands there, and where the notes have it.
    package struct Sentence: Sendable, Equatable, Encodable {
        package var text: String
        package var support: Support

        package init(text: String, support: Support) { (self.text, self.support) = (text, support) }
    }

    /// A sentence of the notes that may answer the question, and where it stands.
    package typealias Quote = Sentence

    package struct LookedUp: Sendable, Equatable, Encodable {
        /// Nil where the notes are only quoted.
        package var answer: String?
        package var support: Support
        package var quotes: [Quote]

        package init(answer: String?, support: Support, quotes: [Quote]) {
            (self.answer, self.support, self.quotes) = (answer, support, quotes)
        }
    }

    package var adapter: String?
    package var support: Support?
    /// Of an answer of several; nil else.
    package var sentences: [Sentence]?
    /// The chance that the notes hold an answer, 0 to 1.
    package var answerable: Double?
    /// What the notes say.
    package var lookedUp: LookedUp?

    package init(adapter: String?, support: Support? = nil, answerable: Double? = nil, lookedUp: LookedUp? = nil) {
        (self.adapter, self.support, self.answerable, self.lookedUp) = (adapter, support, answerable, lookedUp)
    }

    private enum CodingKeys: String, CodingKey {
        case adapter, support, sentences, answerable
        case lookedUp = "looked_up"
    }
}

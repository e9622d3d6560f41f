/// A question and an answer that the base model wrote about a section, having passed every filter.
package struct SelfMadePair: Sendable, Equatable, Codable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// A question with a short answer that stands in the note.
        case question
        /// The section in other words.
        case rewrite
        /// What follows from it.
        case implication
    }

    package var kind: Kind
    /// Empty for a rewrite and an implication, which are asked for by their heading.
    package var question: String
    package var answer: String

    package init(kind: Kind, question: String = "", answer: String) {
        self.kind = kind
        self.question = question
        self.answer = answer
    }
}

/// What the base model wrote about some sections, by the keys of the sections.
package struct SelfMadePairs: Sendable, Equatable {
    package var bySection: [String: [SelfMadePair]]

    package init(_ bySection: [String: [SelfMadePair]] = [:]) { self.bySection = bySection }

    package static let none = SelfMadePairs()
}

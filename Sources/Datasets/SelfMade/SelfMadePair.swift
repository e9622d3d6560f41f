/// A question and an answer that the base model wrote about a section or some notes, having passed every filter.
package struct SelfMadePair: Sendable, Equatable, Codable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// A question with a short answer that stands in the note.
        case question
        /// The section in other words.
        case rewrite
        /// What follows from it.
        case implication
        /// Of a note that much is linked with: its main ideas, how its parts hang together, and the note as one would teach it.
        case concepts, parts, lesson
        /// How two or three notes belong together.
        case relation
        /// What changed about a subject from one date to the next.
        case change
    }

    package var kind: Kind
    /// Empty for all but questions: the others are asked for by the heading or by the names of their notes.
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

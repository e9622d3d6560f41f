/// A kind of note: what may be told in it, in which words, and what may be asked about it.
struct Situation: Sendable {
    struct Slot: Sendable {
        let name: String
        let pool: Int
    }

    /// One thing that a note may tell.
    struct Fact: Sendable {
        /// A noun phrase, for a heading.
        let headings: [Template]
        let sentences: [Sentence]
        let asks: [Ask]
        let checks: [Check]
    }

    struct Sentence: Sendable {
        let template: Template
        /// Whether it does not name what the note is about, and so leans on the sentence before («It took a week.»).
        let follows: Bool
    }

    /// A question for the value of one slot.
    struct Ask: Sendable {
        let slot: Int
        /// «When did I begin …?»
        let direct: [Template]
        /// «when I began …», for «Tell me when I began …».
        let embedded: [Template]
        let short: [Template]
        /// Empty where only the fact's own sentence will do.
        let full: [Template]
    }

    /// A question for yes or no: with the value of `slot` swapped the answer turns.
    struct Check: Sendable {
        let slot: Int
        let question: Template
    }

    let name: String
    let slots: [Slot]
    /// The slot that the note is about.
    let main: Int
    /// Whether later turns may call it «it».
    let mainIsThing: Bool
    /// The noun phrase under which one may ask for the note; nil where there is none.
    let mention: Template?
    let tags: [String]
    let titles: [Template]
    let summaries: [Template]
    let facts: [Fact]
}

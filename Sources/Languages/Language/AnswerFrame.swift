/// Sentences and parts of sentences that answers, and gaps of questions, are made of; each language has all of them (`answers.txt`).
package enum AnswerFrame: String, Sendable, CaseIterable {
    /// How a note or a day stands in a clause: `in Lantern`, `on 1 January 1660`.
    case inTitle, onDay
    /// A group of notes: `in my projects`, `in my garden notes`.
    case inThings, inNotesOn
    /// A note and its year: `Lantern (2019)`.
    case titleOfYear
    /// What notes have in common: `It happened in Lantern and Quill.`
    case happened
    /// Of what there is most: `wood: 3 notes, among them Alder and Birch.`
    case most
    /// What of a list is only counted: `3 more`.
    case more
    /// Two things asked for together: `the server and the domain`.
    case pair
    /// What was said at a time: `March 2023: It rained.`
    case atTime
    /// Which of two notes came first, and why.
    case cameFirst
    /// A value to choose: `The status of Lantern:`.
    case valueOf
    /// What a term means: `Mooring: the rope that holds a boat`.
    case meaning
    /// The sentence in which two notes meet: `In Lantern I wrote: I met Maria.`
    case wroteIn
    /// Behind a refusal, what was written instead.
    case wroteInstead
    /// Behind an answer to one half of a question.
    case nothingElse
    /// The verdict on a statement.
    case right, wrong
}

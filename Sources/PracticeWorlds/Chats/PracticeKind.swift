/// What a practice chat teaches; the raw value is the `kind` of its line.
package enum PracticeKind: String, Sendable, Codable, CaseIterable {
    /// A note in the prompt and a question whose answer stands in it.
    case passageAnswer = "passage-answer"
    /// The twin of a passage question: the same question, but the note does not say it.
    case passageUnknown = "passage-unknown"
    /// «Recall note: Title» → its text.
    case recall
    /// A question to a note that came earlier in the episode and comes back over the whole run; the note is not in the prompt.
    case closedBook = "closed-book"
    /// The same, where the note never said it.
    case closedBookUnknown = "closed-book-unknown"
    /// The owner tells something and asks later in the same chat.
    case conversation
    /// What stands under a heading.
    case section
    case cloze
    case yesNo = "yes-no"
    /// One of a few given answers.
    case choice = "multiple-choice"
    /// Whether and what was ever written about something.
    case mention
    case list
    case tag
    /// When a note was written, and which notes a day or month has.
    case date
    /// Two dates spelled out, then the verdict.
    case comparison
    /// A fact, and the title of the note that has it.
    case reverse
    /// The cause that several notes share, with their titles.
    case pattern
    case summary
    case smallTalk = "small-talk"
    /// A note in the first person from its keywords.
    case noteWriting = "note-writing"
    /// From the third person to the first.
    case rewriting
    /// A question to notes that are nowhere.
    case refusal
    /// Common knowledge, against forgetting.
    case general
}

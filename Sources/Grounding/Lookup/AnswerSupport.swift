import Notes

/// What the notes have to say of an answer that was given from memory.
package struct AnswerSupport: Sendable, Equatable, Codable {
    package enum State: String, Sendable, Codable {
        /// A note says it.
        case found
        /// No note does, in these words: the answer may be invented. The note named is the one nearest to the question, if any is near.
        case missing
        /// There is nothing to look for: a yes or a no, or a refusal.
        case untold
    }

    package var state: State
    /// Title, path, heading and day of the note.
    package var note: String?
    package var path: String?
    package var heading: String?
    package var day: CalendarDay?
}

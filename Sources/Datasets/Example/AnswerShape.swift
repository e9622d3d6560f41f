/// What an answer is, which also says how it is marked.
package enum AnswerShape: String, Sendable, Codable, CaseIterable {
    /// One to six words.
    case short
    case sentence
    /// Several things, parted by semicolons.
    case list
    case text
    /// Which of two came first.
    case order
    /// Yes or no.
    case verdict
    /// That nothing was written.
    case refusal
}

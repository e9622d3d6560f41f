/// How often the note that an answer comes from is among those that a search for question and answer finds.
package struct Attribution: Sendable, Equatable, Codable {
    /// Share of the answers, 0 to 1.
    package var share: Double
    /// Answers to questions that one note answers; refusals are none.
    package var n: Int
}

/// Who answers an examination.
package enum ExamColumn: String, Sendable, Codable, CaseIterable {
    /// The base by itself.
    case base
    /// An adapter of the well-known recipe that saw as many tokens.
    case classic
    /// The adapter that is examined.
    case ours
    /// The same with the notes behind it, which are read where memory fails.
    case notes
    /// A model that the adapter was merged into, by itself.
    case merged
    /// The base with the three best notes of a search in its prompt.
    case bm25
    /// The base with the right note in its prompt: the ceiling of a search.
    case oracle
}

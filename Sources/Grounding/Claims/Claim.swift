/// Something in an answer that the notes can be asked about without understanding it.
package struct Claim: Sendable, Equatable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// Capitalised words, as they stand.
        case name
        /// In digits or in words.
        case number
        case date
        /// Five words one behind the other, articles not counted.
        case phrase
    }

    package let kind: Kind
    /// As it stands in the answer; for a phrase in small letters.
    package let text: String
    /// Whether the notes have it.
    package let isSupported: Bool
}

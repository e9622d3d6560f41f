/// Why a note gives no example.
package enum EmptyNoteReason: String, Sendable, Codable, CaseIterable {
    case noText
    case onlyCode
    case tooShort
    case sameAsAnother
    case excludedByOwner
    case heldOut

    package var words: String {
        switch self {
        case .noText: "it has no text"
        case .onlyCode: "it holds only code"
        case .tooShort: "its text is too short to ask about"
        case .sameAsAnother: "another note says the same"
        case .excludedByOwner: "it is excluded by the owner"
        case .heldOut: "it is kept for the exam"
        }
    }
}

/// What a dataset holds, counted.
package struct DatasetReport: Sendable, Equatable, Codable {
    package struct NoteCounts: Sendable, Equatable, Codable {
        package var title: String
        package var noteHash: String
        /// Examples per kind.
        package var examples: [ExampleKind.RawValue: Int]

        package var total: Int { examples.values.reduce(0, +) }
    }

    package struct EmptyNote: Sendable, Equatable, Codable {
        package var title: String
        package var noteHash: String
        package var reason: EmptyNoteReason
    }

    /// Examples per kind, training and validation together.
    package var kinds: [ExampleKind.RawValue: Int] = [:]
    /// In the order of the notes given.
    package var notes: [NoteCounts] = []
    package var empty: [EmptyNote] = []
    /// Sections left out because another says nearly the same.
    package var nearDuplicates = 0
    /// Examples left out because the same question is answered already.
    package var repeatedQuestions = 0
    /// Facts left out because their note has enough.
    package var overCap = 0

    /// Of a dataset that was counted elsewhere.
    package static let uncounted = DatasetReport()
}

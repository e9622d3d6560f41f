/// One of the sequences that a batch was given.
package struct SequenceID: Sendable, Hashable {
    let number: Int
}

/// What a step brought.
package enum BatchEvent: Sendable {
    /// A piece of an answer, as soon as it is whole.
    case text(SequenceID, String)
    case finished(SequenceID, GeneratedAnswer)
    /// The odds of a phrase that were asked for.
    case weighed(SequenceID, PhraseOdds)
    /// The natural logarithm of the probability of each token of a continuation.
    case scored(SequenceID, [Float])
    case failed(SequenceID, GenerationError)

    /// Whether nothing more comes of the sequence.
    package var isLast: Bool {
        if case .text = self { return false }
        return true
    }

    package var id: SequenceID {
        switch self {
        case .text(let id, _), .finished(let id, _), .weighed(let id, _), .scored(let id, _), .failed(let id, _): id
        }
    }
}

import Tokenization

/// A prompt cannot be answered.
package enum GenerationError: Error, Sendable, Equatable, CustomStringConvertible {
    case promptIsEmpty
    /// It does not fit the model's context.
    case promptIsTooLong(tokens: Int, limit: Int)
    case tokenDoesNotExist(id: TokenID, vocabulary: Int)
    /// The model's logits are not numbers.
    case notFinite

    package var description: String {
        switch self {
        case .promptIsEmpty: "the question is empty; ask something"
        case .promptIsTooLong(let tokens, let limit):
            "the question has \(tokens) tokens, the model reads at most \(limit); ask a shorter one"
        case .tokenDoesNotExist(let id, let vocabulary):
            "the question has a token \(id), the model's ids run from 0 to \(vocabulary - 1); tokenizer and weights do not belong together"
        case .notFinite: "the model computes no numbers any more; its weights or the adapter's are damaged, fetch or train them again"
        }
    }
}

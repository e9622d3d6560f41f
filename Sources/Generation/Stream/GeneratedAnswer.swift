import Tokenization

/// What came out, and how sure the model was of it.
package struct GeneratedAnswer: Sendable, Equatable {
    package enum FinishReason: String, Sendable, Codable {
        /// The model ended its turn, or came to a stop text.
        case stop
        /// As many tokens as were allowed, or as fit.
        case length
        /// Whoever listened wanted no more.
        case cancelled
    }

    /// Without the stop text, if one ended it.
    package var text: String
    /// All that were picked, those of a stop text included.
    package var tokens: [TokenID]
    package var finish: FinishReason
    package var promptTokens: Int
    /// Natural logarithms of the probabilities that the model gave to the answer's tokens, whatever the sampling made of them.
    package var logProbabilities: [Float]

    /// 0 for an empty answer.
    package var meanLogProbability: Float {
        logProbabilities.isEmpty ? 0 : logProbabilities.reduce(0, +) / Float(logProbabilities.count)
    }

    /// Of the token that the model was least sure of; 0 for an empty answer.
    package var leastLogProbability: Float { logProbabilities.min() ?? 0 }
}

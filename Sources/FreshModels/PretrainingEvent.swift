import Training
import Workflows

/// What pretraining tells whoever watches it.
package enum PretrainingEvent: Sendable, Equatable {
    /// The vocabulary is there: trained from the text, or read.
    case vocabulary(tokens: Int, isNew: Bool)
    case text(PretrainingTextCounts)
    case model(parameters: Int)
    /// A checkpoint was found and is gone on from.
    case resumed(step: Int)
    case progress(TrainingProgress)
    case validation(ValidationLoss)
    /// The folder holds the model as it is after this step.
    case saved(step: Int)
}

/// How much text there is, in tokens.
package struct PretrainingTextCounts: Sendable, Equatable, Codable {
    package var documents: Int
    package var documentTokens: Int
    package var chats: Int
    package var chatTokens: Int
    /// Chats that were longer than the context and left out.
    package var chatsTooLong: Int
    /// Of one pass over the mixture.
    package var passTokens: Int
}

/// The loss on text that is not trained on.
package struct ValidationLoss: Sendable, Equatable, Codable {
    package var step: Int
    /// Nats per token of documents.
    package var documents: Double?
    /// Bits per byte of the same text, comparable with compressors.
    package var bitsPerByte: Double?
    /// Nats per answer token of chats.
    package var chats: Double?
}

/// What pretraining came to.
package struct PretrainingSummary: Sendable, Equatable, Codable {
    package var steps: Int
    package var tokens: Int
    package var parameters: Int
    package var seconds: Double
    package var firstLoss: Double
    package var lastLoss: Double
    package var validation: ValidationLoss
    /// Whether somebody stopped it; it can be gone on with.
    package var wasInterrupted: Bool
}

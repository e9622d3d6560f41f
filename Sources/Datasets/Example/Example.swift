import Tokenization

/// One dialogue that the model learns to continue, and where it comes from.
package struct Example: Sendable, Equatable {
    package var messages: [ChatMessage]
    package var provenance: ExampleProvenance
    /// Factor on the loss of each answer token.
    package var answerWeight: Double

    package init(messages: [ChatMessage], provenance: ExampleProvenance, answerWeight: Double = 1) {
        self.messages = messages
        self.provenance = provenance
        self.answerWeight = answerWeight
    }

    /// What is asked last.
    package var question: String { messages.last { $0.role == .user }?.content ?? "" }

    /// What is to be answered.
    package var answer: String { messages.last { $0.role == .assistant }?.content ?? "" }
}
